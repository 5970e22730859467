import fc from 'fast-check';
import { extensionLevel, interruptionLevel, leaveLevel, levelFor } from '../domain/authority';
import { type Asked } from '../domain/commands';
import { type Actor } from '../domain/events';
import { addDays, maxDate, type IsoDate } from '../domain/dates';
import { eligibleFrom } from '../domain/eligibility';
import { leaveFrom } from '../domain/leave';
import { ownPetitionFrom } from '../domain/own-petition';
import { findTransition } from '../domain/regimes';
import { openAbsence, type Sentence } from '../domain/state';
import { victimNotices } from '../domain/victims';
import {
  approver,
  caseworker,
  court,
  decision,
  directorate,
  home,
  prosecution,
  proposal,
  region,
  victimDesk,
} from './given';
import { act, releasing, type Act } from './random-acts';
import { order } from './random-lives';

// What of a life is about others than the person and the prison: victims, and what only preventive detention knows; and
// leave and interruption that are refused, made longer or taken back.

type Asks = readonly (readonly [Actor | null, Asked])[];
const decider = { local: approver, region, court, directorate, prosecution };
const PRISON = { regime: 'high-security', unit: 'oslo-fengsel' } as const;

/** A victim who wants to be told, by mail or by hand, or no longer; and what is told by hand. */
function ofVictims(sentence: Sentence, n: number): Asks {
  const byHand = victimNotices(sentence).find(({ victim }) => victim.channel === 'by-hand');
  if (byHand) {
    const { victim, matter, of } = byHand;
    return [[victimDesk, { type: 'GiveVictimNotice', victimId: victim.victimId, matter, of }]];
  }
  const known = sentence.victims.find(({ wants, withdrawnOn }) => wants && withdrawnOn === null);
  if (known && n % 5 === 0) return [[victimDesk, { type: 'WithdrawVictimWish', victimId: known.victimId }]];
  if (sentence.victims.length > 2) return [];
  const contact = { name: 'Vilde', email: n % 2 === 0 ? 'vilde@example.no' : null, telephone: '1', address: null };
  return [[victimDesk, { type: 'RecordVictimWish', victimId: `v${n}`, contact, wants: true, leadDays: null }]];
}

/** An interruption that lasts is made longer or taken back; else one begins, or is refused. */
function ofInterruption(sentence: Sentence, today: IsoDate, n: number, takesBack: boolean): Asks {
  const reason = 'Operasjonen er utsatt.';
  const open = openAbsence(sentence);
  if (open?.returnBy) {
    const { absenceId } = open;
    if (takesBack) return [[approver, { type: 'RevokeInterruption', absenceId, reason }]];
    const until = addDays(open.returnBy, 28);
    const by = decider[extensionLevel(sentence, open, until)];
    return [[by, { type: 'ExtendInterruption', absenceId, until, reason }]];
  }
  const applied = { from: today, until: addDays(today, 20), appliedOn: today };
  if (n % 20 === 7) return [[approver, { type: 'RefuseInterruption', refusalId: `i${n}`, ...applied, reason }]];
  const by = decider[interruptionLevel(sentence)];
  return [[by, { type: 'RegisterAbsence', absenceId: `i${n}`, absence: 'interruption', from: today, reason }]];
}

/** Leave that is taken back before it is over, refused, or granted for long enough to be. */
function ofLeave(sentence: Sentence, today: IsoDate, n: number, refuses: boolean): Asks {
  const out = sentence.leaves.find(({ returned, to }) => returned === null && to > today);
  const reason = 'Vilkåret om avhold er brutt.';
  if (out) return [[approver, { type: 'RevokeLeave', leaveId: out.leaveId, reason }]];
  const leave = n % 2 === 0 ? 'welfare' : 'ordinary';
  const from = maxDate(today, leaveFrom(leave, sentence) ?? today);
  const days = { leaveId: `m${n}`, leave, from, to: addDays(from, 9) } as const;
  if (refuses) return [[approver, { type: 'RefuseLeave', ...days, appliedOn: today, reason }]];
  return [
    [decider[leaveLevel(sentence, leave)], { type: 'GrantLeave', ...days, reason: null }],
    [approver, { type: 'RevokeLeave', leaveId: `m${n}`, reason }],
  ];
}

/** The person's own petition, and the court that refuses it. */
function ofOwnPetition(sentence: Sentence, today: IsoDate, n: number): Asks {
  const { ownPetition } = sentence;
  const from = ownPetitionFrom(sentence);
  if (!ownPetition)
    return from !== null && from > today
      ? []
      : [[caseworker, { type: 'RecordOwnPetition', petitionId: `o${n}`, receivedOn: today }]];
  const { petitionId } = ownPetition;
  const effectiveOn = maxDate(eligibleFrom('probation', sentence) ?? today, addDays(today, 1));
  const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
  const asks = { proposalId: `z${n}`, to, effectiveOn, facts: home, probationYears: 2 };
  const row = findTransition('preventive-detention', sentence.place.regime, 'probation');
  const level = row ? levelFor(sentence, row, 'transition', home) : 'court';
  return [
    [caseworker, { type: 'ForwardOwnPetition', petitionId, forwardedOn: today }],
    [caseworker, proposal(asks)],
    [decider[level], decision({ proposalId: `z${n}`, outcome: 'deny' })],
  ];
}

/** On probation from preventive detention: longer by a court, or back without one. */
function onProbation(today: IsoDate, n: number): Asks {
  const file = { court: 'oslo-tingrett', caseNumber: '1', judgedOn: today, finalOn: today };
  const asked: readonly (readonly [Actor, Asked])[] = [
    [court, { type: 'RecordProbationExtension', extensionId: `x${n}`, years: 5, until: null, ...file }],
    [region, { type: 'RefuseOwnRecall', recallId: `g${n}`, finalOn: today, reason: 'Det går bra ute.' }],
    [
      region,
      {
        ...({
          type: 'RecallWithoutCourt',
          recallId: `g${n}`,
          to: PRISON,
          reason: 'Kommunen trakk samtykket.',
        } as const),
        ...{ ground: n % 2 === 0 ? ('own-request' as const) : ('municipality-withdrew-consent' as const) },
        consentedOn: today,
      },
    ],
  ];
  const one = asked[n % asked.length];
  return one ? [one] : [];
}

/** The frame runs out: the prosecution's case, and the court that prolongs. */
function prolonged(today: IsoDate, n: number): Asks {
  const file = { court: 'oslo-tingrett', caseNumber: '1' };
  return [
    [court, { type: 'RecordProlongationCase', caseId: `s${n}`, ...file, broughtOn: today }],
    [court, { type: 'RecordCourtProlongation', years: 1 + (n % 5), ...file, judgedOn: today, finalOn: today }],
  ];
}

function ofDetention(sentence: Sentence, today: IsoDate, n: number): Asks {
  if (sentence.status === 'on-probation') return onProbation(today, n);
  return n % 6 === 0 ? prolonged(today, n) : ofOwnPetition(sentence, today, n);
}

/** One of them, where it fits. */
const measuring: fc.Arbitrary<Act> = fc
  .record({ days: fc.integer({ min: 0, max: 60 }), which: fc.nat(3), other: fc.boolean() })
  .map(({ days, which, other }): Act => ({
    days,
    by: caseworker,
    ask: (sentence, today, n) => {
      const detained = sentence.order.kind === 'preventive-detention';
      if (which === 0) return ofVictims(sentence, n);
      if (detained && (which !== 3 || sentence.status === 'on-probation')) return ofDetention(sentence, today, n);
      if (which === 3 || openAbsence(sentence)) return ofInterruption(sentence, today, n, other);
      return ofLeave(sentence, today, n, other);
    },
  }));

/** Lives in which that happens more often than anything else. */
export const measured = fc.tuple(
  order,
  fc.array(
    fc.oneof(
      { arbitrary: measuring, weight: 6 },
      { arbitrary: act, weight: 2 },
      {
        arbitrary: fc.integer({ min: 0, max: 120 }).map((days): Act => ({ days, by: caseworker, ask: releasing })),
        weight: 1,
      },
    ),
    { minLength: 10, maxLength: 40 },
  ),
);
