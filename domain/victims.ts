import { addDays, maxDate, type IsoDate } from './dates';
import { type SentenceEvent, VICTIM_EVENTS, type VictimMatter } from './events';
import { isOf } from './of-types';
import { AT_HOME } from './regimes';
import { type Sentence, type Victim, type VictimTold } from './state';

/** Under which paragraph a victim is told of it. */
export const VICTIM_BASIS: Readonly<Record<VictimMatter, string>> = {
  release: 'strgjfl § 42 (6)–(7)',
  'serving-at-home': 'strgjfl § 16 (6)',
  leave: 'strgjfl § 36 (3)',
  interruption: 'strgjfl § 36 (3)',
  evasion: 'strgjfl § 40 (8)',
};
const RELEASE_FROM_DETENTION = 'strl § 45 (7)';

/** Conditions that concern whoever they protect: that nobody contacts them. Our choice; of others the law tells nothing. */
const CONCERNS_VICTIM: readonly string[] = ['no-contact', 'leave-no-contact'];
/** Leave on which the person is alone outside (strgjfl § 36): neither escorted, nor at work by day. */
const ALONE: readonly string[] = ['ordinary', 'short', 'welfare'];
const EVASION: readonly string[] = ['escape', 'absconding', 'failure-to-return', 'failure-to-appear'];

/** Something that a victim has a right to know, as it stands. */
export interface Matter {
  readonly matter: VictimMatter;
  readonly of: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly cancelled: boolean;
  readonly conditions: readonly string[];
  readonly legalBasis: string;
}

/** A notice that a victim is to have, and by when. */
export interface VictimNotice extends Matter {
  readonly victim: Victim;
  readonly dueOn: IsoDate;
}

/**
 * Every notice that is still to be given: in advance, by the days of the wish; at once where a wish, a decision or an
 * evasion comes later than that. What was told and does not happen is told of at once too.
 */
export function victimNotices(sentence: Sentence): readonly VictimNotice[] {
  const matters = mattersOf(sentence);
  return sentence.victims
    .filter(({ wants, withdrawnOn }) => wants && withdrawnOn === null)
    .flatMap((victim) => [
      ...matters
        .filter((matter) => concerns(matter, victim) && !victim.told.some((told) => sameDays(told, matter)))
        .map((matter) => ({ ...matter, victim, dueOn: dueOn(matter, victim) })),
      ...cancelled(victim, matters, sentence),
    ]);
}

/** What has come about only before the wish is history; what lasts is told of. */
function concerns({ matter, from }: Matter, { since }: Victim): boolean {
  return (matter !== 'release' && matter !== 'serving-at-home') || from >= since;
}

function dueOn({ matter, from }: Matter, { since, leadDays }: Victim): IsoDate {
  const atOnce = matter === 'evasion' || matter === 'interruption';
  return maxDate(since, atOnce ? from : addDays(from, -leadDays));
}

function sameDays(told: VictimTold, { matter, of, from, until }: Matter): boolean {
  return told.matter === matter && told.of === of && told.from === from && told.until === until;
}

/** Told of as to come, and neither happening nor moved to other days. */
function cancelled(victim: Victim, matters: readonly Matter[], sentence: Sentence): readonly VictimNotice[] {
  return victim.told.flatMap(({ matter, of, from, until, sentOn }) => {
    const stands = matters.some((known) => known.matter === matter && known.of === of);
    if (stands || hasHappened(matter, of, sentence)) return [];
    const about = { matter, of, from, until, cancelled: true, conditions: [], legalBasis: basisOf(matter, sentence) };
    return [{ ...about, victim, dueOn: sentOn }];
  });
}

/** Whether what was told came about, so that its end is nothing that was cancelled. */
function hasHappened(matter: VictimMatter, of: string, { proposals, leaves }: Sentence): boolean {
  switch (matter) {
    case 'release':
    case 'serving-at-home':
      return proposals.some(({ proposalId, status }) => proposalId === of && status === 'effective');
    case 'leave':
      return leaves.some(({ leaveId, returned }) => leaveId === of && returned !== null && returned !== 'revoked');
    case 'interruption':
    case 'evasion':
      return true;
  }
}

function mattersOf(sentence: Sentence): readonly Matter[] {
  return [...ofMoves(sentence), ...ofLeaves(sentence), ...ofAbsences(sentence)];
}

/** A release, or serving at home, that is decided: until the day has come, and while the person is there. */
function ofMoves(sentence: Sentence): readonly Matter[] {
  const { proposals, place, placeSince } = sentence;
  return proposals.flatMap(({ proposalId: of, proposal, status, to, effectiveOn: from, conditions }) => {
    const there = status === 'effective' && place.regime === to.regime && placeSince === from;
    if (proposal !== 'transition' || !(status === 'approved' || there)) return [];
    const matter = to.regime === 'probation' ? 'release' : AT_HOME.includes(to.regime) ? 'serving-at-home' : null;
    return matter === null ? [] : [known(sentence, { matter, of, from, until: null }, conditions)];
  });
}

function ofLeaves(sentence: Sentence): readonly Matter[] {
  const { leaves, conditions } = sentence;
  return leaves
    .filter(({ leave, returned }) => returned === null && ALONE.includes(leave))
    .map(({ leaveId: of, from, to: until }) =>
      known(sentence, { matter: 'leave', of, from, until }, conditionsOf(of, conditions)),
    );
}

function ofAbsences(sentence: Sentence): readonly Matter[] {
  const { absences, conditions } = sentence;
  return absences
    .filter(({ to, type }) => to === null && (type === 'interruption' || EVASION.includes(type)))
    .map(({ absenceId: of, type, from, returnBy: until }) =>
      known(
        sentence,
        { matter: type === 'interruption' ? 'interruption' : 'evasion', of, from, until },
        conditionsOf(of, conditions),
      ),
    );
}

function conditionsOf(of: string, conditions: Sentence['conditions']): Sentence['conditions'] {
  return conditions.filter(({ conditionId, endedOn }) => endedOn === null && conditionId.startsWith(`${of}/`));
}

function known(
  sentence: Sentence,
  about: Pick<Matter, 'matter' | 'of' | 'from' | 'until'>,
  conditions: readonly { readonly code: string }[],
): Matter {
  const codes = conditions.map(({ code }) => code).filter((code) => CONCERNS_VICTIM.includes(code));
  return { ...about, cancelled: false, conditions: [...new Set(codes)], legalBasis: basisOf(about.matter, sentence) };
}

function basisOf(matter: VictimMatter, { order }: Sentence): string {
  return matter === 'release' && order.kind === 'preventive-detention' ? RELEASE_FROM_DETENTION : VICTIM_BASIS[matter];
}

/** Whether an event tells of victims: what it says is for nobody who looks at the case (strgjfl § 7 i). */
export function isOfVictims(event: SentenceEvent): boolean {
  return isOf(VICTIM_EVENTS, event) || (event.type === 'DeadlineReached' && event.kind === 'notify-victim');
}
