import { extensionLevel, interruptionLevel, mayRefuse } from '../authority';
import { type Command } from '../commands';
import { addDays, type IsoDate } from '../dates';
import { STATUTORY } from '../statutory';
import { accept, type Decision } from './decision';
import { authorityOf, levelOf } from '../permissions';
import { refuse, type Refusal } from '../refusals';
import { openAbsence, type Sentence } from '../state';
import { reasonRefusal } from '../substance';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

export const INTERRUPTION_BASIS = 'strgjfl § 35, forskrift § 3-33';
/** Leave and interruption whose condition is broken. */
export const REVOCATION_BASIS = 'strgjfl § 36, forskrift § 3-34';
/** Preventive detention is never interrupted: whoever applies is refused for that. */
export const NO_INTERRUPTION_BASIS = 'forvaringsforskriften § 11';

/**
 * An interruption is extended, by at most four weeks at a time: once by whoever decided it, beyond that by the level above
 * (strgjfl § 35, forskrift § 3-33).
 */
export function extendInterruption(
  { absenceId, reason, by, ...command }: Asked<'ExtendInterruption'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const open = openInterruption(sentence, absenceId);
  if (!open) return refuse('no-such-absence', { absenceId });
  const latest = addDays(open.returnBy, STATUTORY.interruptionDays);
  const until = command.until ?? latest;
  if (until <= open.returnBy || until > latest || until < today)
    return refuse('interruption-length', { returnBy: open.returnBy, until, latest }, INTERRUPTION_BASIS);
  const decidedBy = extensionLevel(sentence, open, until);
  const yours = authorityOf(by.role);
  if (yours !== decidedBy) return refuse('wrong-level', { decidedBy, yours }, INTERRUPTION_BASIS);
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  return accept({
    type: 'InterruptionExtended',
    ...{ absenceId, until, reason, decidedBy, decidedOn: today },
    legalBasis: INTERRUPTION_BASIS,
    by: by.id,
  });
}

/** The rest of an interruption is taken back: the person must return the same day (strgjfl § 36, forskrift § 3-34). */
export function revokeInterruption(
  { absenceId, reason, by }: Asked<'RevokeInterruption'>,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  const open = openInterruption(sentence, absenceId);
  if (!open) return refuse('no-such-absence', { absenceId });
  if (open.returnBy <= today) return refuse('nothing-to-revoke', { until: open.returnBy, today }, REVOCATION_BASIS);
  const refused = revocationRefusal(reason, by.role);
  if (refused) return refused;
  return accept({
    type: 'InterruptionRevoked',
    ...{ absenceId, on: today, reason, breachId: null },
    legalBasis: REVOCATION_BASIS,
    by: by.id,
  });
}

/** Whoever decides locally takes back leave and interruption, for a reason (rules.md (d)). */
export function revocationRefusal(reason: string, role: string): Refusal | null {
  const yours = levelOf(role);
  if (yours !== 'local') return refuse('wrong-level', { decidedBy: 'local', yours }, REVOCATION_BASIS);
  return reason.trim() === '' ? refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c') : null;
}

/**
 * Refuses an application to interrupt the sentence, or for a longer interruption, for a reason of substance: whoever decides
 * on it, or the local level, to which refusing is delegated back (strgjfl §§ 6 (2), 7 c, 35, forskrift § 2-1).
 */
export function refuseInterruption(command: Asked<'RefuseInterruption'>, sentence: Sentence, today: IsoDate): Decision {
  const { refusalId, from, until, appliedOn, reason, withheldReason, hearing, by } = command;
  const { status, order } = sentence;
  const away = openAbsence(sentence);
  const decidedBy = interruptionLevel(sentence);
  const yours = levelOf(by.role);
  const refused =
    (status === 'serving' ? null : refuse('not-serving', { status })) ??
    // Who is unlawfully absent has nothing interrupted: they return first.
    (away && away.returnBy === null
      ? refuse('clock-stopped', { since: away.from, type: away.type }, 'forskrift § 3-3')
      : null) ??
    (until < from ? refuse('absence-ends-before-it-begins', { from, to: until }) : null) ??
    (appliedOn > today ? refuse('date-in-future', { appliedOn, today }) : null) ??
    (mayRefuse(yours, decidedBy)
      ? null
      : refuse('wrong-level', { decidedBy, yours }, 'strgjfl §§ 6 (2), 35, forskrift § 2-1')) ??
    reasonRefusal([reason], {}, 'strgjfl § 7 c');
  if (refused) return refused;
  return accept({
    type: 'InterruptionRefused',
    ...{ refusalId, absenceId: away?.absenceId ?? null, from, until, appliedOn, reason },
    ...(withheldReason !== undefined && { withheldReason }),
    ...(hearing !== undefined && { hearing }),
    ...{ refusedOn: today, decidedBy: yours ?? decidedBy },
    legalBasis: order.kind === 'preventive-detention' ? NO_INTERRUPTION_BASIS : INTERRUPTION_BASIS,
    by: by.id,
  });
}

function openInterruption(sentence: Sentence, absenceId: string) {
  const open = openAbsence(sentence);
  return open?.absenceId === absenceId && open.returnBy !== null ? { ...open, returnBy: open.returnBy } : null;
}
