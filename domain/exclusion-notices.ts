import { isMinor } from './age';
import { DEADLINE_KINDS, type DeadlineKindCode } from './deadlines/table';
import { type EventOf } from './events';
import { startOf } from './exclusion';
import { type Notice } from './notice';
import { initials, message, norwegian } from './notice-words';
import { type Role } from './permissions';
import { type Sentence } from './state';

/** Who hears of a limit of exclusion on its day and after it, besides whoever must act: nobody is forgotten alone. */
const ALARMED: { readonly [K in DeadlineKindCode]?: readonly Role[] } = {
  'exclusion-region': ['approver', 'region'],
  'exclusion-directorate': ['approver', 'region', 'directorate'],
  'exclusion-ends': ['approver', 'region'],
  'supervise-exclusion': ['approver'],
  'inform-supervisory-council': ['approver', 'region'],
};
/** After the day the council hears of what was not decided. */
const LATE: readonly DeadlineKindCode[] = ['exclusion-region', 'exclusion-directorate', 'exclusion-ends'];

/** The alarms of a limit of exclusion that has come, or was passed. */
export function exclusionAlarms(
  { deadlineId, kind, dueOn, step }: EventOf<'DeadlineReached'>,
  heard: Role,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  const code = kind as DeadlineKindCode;
  const row = DEADLINE_KINDS[code] as (typeof DEADLINE_KINDS)[DeadlineKindCode] | undefined;
  const late = step.startsWith('overdue-');
  if (!row || (!late && step !== 'on-the-day')) return [];
  // On its day supervision is a task, and no alarm.
  const roles = code === 'supervise-exclusion' && !late ? [] : (ALARMED[code] ?? []);
  const all: readonly Role[] = late && LATE.includes(code) ? [...roles, 'supervisory-council'] : roles;
  const who = initials(sentence.person.name);
  return all
    .filter((role) => role !== heard)
    .map((role) =>
      message(sentence, sentenceId, {
        key: `alarm/${sentenceId}/${deadlineId}/${dueOn}/${step}/${role}`,
        role,
        subject: `Utelukkelse: ${row.title.nb} – ${who}, ${late ? 'forfalt' : 'frist'} ${norwegian(dueOn)}`,
        nb: `${row.title.nb} (${who}), ${late ? 'forfalt' : 'frist'} ${norwegian(dueOn)}. Hjemmel: ${row.legalBasis}. ${row.onExpiry.nb}`,
        en: `${row.title.en} (${who}), ${late ? 'overdue since' : 'due'} ${norwegian(dueOn)}. ${row.onExpiry.en}`,
      }),
    );
}

/** The region hears at once of whoever is under eighteen (strgjfl § 37 (5), § 38 (5)). */
export function exclusionOfMinor(
  { exclusionId, startedAt, legalBasis }: EventOf<'ExclusionDecided'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  if (!isMinor(sentence.person, startOf({ startedAt }))) return [];
  return [
    message(sentence, sentenceId, {
      key: `exclusion-of-minor/${sentenceId}/${exclusionId}`,
      role: 'region',
      subject: `Straks: en mindreårig er utelukket fra fellesskapet – ${initials(sentence.person.name)}`,
      nb: `Utelukkelsen begynte ${norwegian(startOf({ startedAt }))} kl. ${startedAt.slice(11)}. Regionen skal vurdere den straks. Hjemmel: ${legalBasis}.`,
      en: `The exclusion of a person under 18 began on ${norwegian(startOf({ startedAt }))} at ${startedAt.slice(11)}. The region is to decide on it at once.`,
    }),
  ];
}

/** The Supervisory Council is told of an exclusion that lasts long (TS § 4). */
export function councilNotice(
  { exclusionId }: EventOf<'SupervisoryCouncilInformed'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  const known = sentence.exclusions.find((each) => each.exclusionId === exclusionId);
  if (!known) return [];
  return [
    message(sentence, sentenceId, {
      key: `council/${sentenceId}/${exclusionId}`,
      role: 'supervisory-council',
      subject: `Utelukkelse i mer enn 30 dager – ${initials(sentence.person.name)}`,
      nb: `En innsatt er utelukket fra fellesskapet siden ${norwegian(startOf(known))}. Hjemmel: forskrift om tilsynsrådet § 4.`,
      en: `Somebody has been excluded from the company of others since ${norwegian(startOf(known))}.`,
    }),
  ];
}
