import { breachOptions, type BreachOption } from './breaches';
import { type Explanation } from './calculation';
import { type IsoDate } from './dates';
import { endOf, explainedDates, type End, type SentenceDates } from './dates-of-sentence';
import { caseDeadlinesOf, namedWait, nextMoment, type Deadline, type Moment } from './deadlines';
import { eligibilityOf, type Eligibility } from './eligibility';
import { exclusionViews, type ExclusionView } from './exclusion';
import { isMinor } from './age';
import { wordsOf } from './condition-catalogue';
import { ownPetitionFrom } from './own-petition';
import { capWarnings, fineWarnings, type CapWarning } from './caps';
import { timetableOn, timetableView, type TimetableView } from './home-view';
import { firstPlacement, type FirstPlacement } from './placement';
import { leastRestrictive, projectionOf, type LeastRestrictive, type Projected } from './projection';
import { leaveYear, returnedOnTime, type LeaveYear } from './leave';
import { openToComplaint, type OpenToComplaint } from './open-to-complaint';
import { reactionOf, type Reaction } from './reactions';
import { reintegrationView, type ReintegrationView } from './reintegration';
import { sanctionView, type SanctionView } from './sanctions/of-sentence';
import { clockStopped, openAbsence, type Sentence } from './state';
import { daysWaitedSoFar } from './waiting';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/** A sentence as the contract shows it (`GET /api/sentences/<id>`): what is recorded, and all that the law derives from it. */
export interface SentenceView {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly status: string;
  readonly regime: string;
  readonly unit: string;
  readonly caseworker: string;
  readonly person: { readonly name: string | null; readonly birthDate: IsoDate | null };
  readonly today: IsoDate;
  readonly startDate: IsoDate;
  /** Held without a break from this day until serving began, which leave and work release are counted from; null: not. */
  readonly unbrokenCustodySince: IsoDate | null;
  readonly regimeSince: IsoDate;
  readonly places: Sentence['places'];
  readonly ruleSet: string;
  /** What is unusual in the length (R-CAP), or left for a person to settle, and why it was registered all the same. */
  readonly warnings: readonly CapWarning[];
  readonly override: Sentence['override'];
  readonly dates: SentenceDates;
  readonly explanations: readonly Explanation[];
  readonly eligibility: readonly Eligibility[];
  /** What the law and the facts allow today, by name. */
  readonly leastRestrictive: LeastRestrictive | null;
  /** What would be open to the end of the sentence if nothing changed, the least restrictive first. */
  readonly projection: readonly Projected[];
  /** Of whoever is summoned: where the sentence should begin. */
  readonly firstPlacement: FirstPlacement | null;
  readonly proposals: readonly Proposed[];
  readonly breaches: readonly ShownBreach[];
  /** `words`: those of the catalogue when it was set; null: it is none of the catalogue's. */
  readonly conditions: readonly (Sentence['conditions'][number] & { readonly words: Words | null })[];
  readonly absences: Sentence['absences'];
  readonly prolongations: Sentence['prolongations'];
  readonly deadlines: readonly Deadline[];
  readonly clockStopped: { readonly type: string; readonly since: IsoDate; readonly absenceId: string | null } | null;
  readonly waitingFor: string | null;
  readonly next: Moment | null;
  readonly end: End;
  readonly probation: Sentence['probation'];
  readonly petition: Sentence['petition'];
  readonly suspensions: Sentence['suspensions'];
  readonly monitoring: Sentence['monitoring'];
  readonly recall: Sentence['recall'];
  readonly prolongationCase: Sentence['prolongationCase'];
  readonly ownPetition: Sentence['ownPetition'];
  /** From which day the person may ask for release from preventive detention; null: another kind. */
  readonly ownPetitionFrom: IsoDate | null;
  readonly undecided: Sentence['undecided'];
  readonly awaitingPlace: Sentence['awaitingPlace'];
  /** Days of all waits that have ended. */
  readonly daysAwaitingPlace: number;
  /** Days of the one that lasts; null: the person does not wait. */
  readonly daysAwaitingPlaceSoFar: number | null;
  readonly leaves: Sentence['leaves'];
  /** The share of leaves that ended on time; null while none has ended. */
  readonly leavesOnTime: number | null;
  /** The days of ordinary leave of the year that runs; null: none was granted yet. */
  readonly leaveYear: LeaveYear | null;
  /** Decisions besides those on proposals and breaches that the person may complain of. */
  readonly openToComplaint: readonly OpenToComplaint[];
  readonly complaints: Sentence['complaintCases'];
  readonly consents: Sentence['consents'];
  readonly charges: Sentence['charges'];
  readonly expulsion: Sentence['expulsion'];
  readonly timetables: readonly TimetableView[];
  /** The id of the timetable that holds today; null: not at home, or none is set. */
  readonly timetable: string | null;
  readonly guardians: Sentence['guardians'];
  /** Kept from the company of others, the newest first, with the days that have gone and who must decide next. */
  readonly exclusions: readonly ExclusionView[];
  /** Contact officer, plans, what fills the days, and the checklist before release. */
  readonly reintegration: ReintegrationView;
  /** Information that nobody had verified; what it says is read apart. */
  readonly information: Sentence['information'];
  readonly monitoringData: Sentence['monitoringData'];
  readonly refusedCorrections: Sentence['refusedCorrections'];
  /** Corrections, and what each left to be decided, days too many included. */
  readonly corrections: Sentence['corrections'];
  /** Of a sanction that is no imprisonment: where it stands, how far it has come, what may be done; null: it is one. */
  readonly sanction: SanctionView | null;
  /** Under eighteen: other rules hold (rules.md (h)). */
  readonly minor: boolean;
  readonly completedOn: IsoDate | null;
  /** Whether the personal data are erased: nothing can be recorded any more. */
  readonly erased: boolean;
}

/** The body of *Read one*, on a day. The same for the API, the command line, an as-of and a what-if. */
export function sentenceView(id: string, version: number, sentence: Sentence, today: IsoDate): SentenceView {
  const { dates, explanations } = explained(sentence);
  const stopped = clockStopped(sentence);
  return {
    id,
    version,
    kind: sentence.order.kind,
    status: sentence.status,
    regime: sentence.place.regime,
    unit: sentence.place.unit,
    caseworker: sentence.caseworker,
    person: { name: sentence.person.name, birthDate: sentence.person.birthDate },
    today,
    startDate: sentence.startDate,
    unbrokenCustodySince: sentence.unbrokenCustodySince,
    regimeSince: sentence.placeSince,
    places: sentence.places,
    ruleSet: sentence.ruleSet,
    warnings: [...capWarnings(sentence.order, sentence.person, sentence.startDate), ...fineWarnings(sentence)],
    override: sentence.override,
    dates,
    explanations,
    eligibility: eligibilityOf(sentence, today),
    leastRestrictive: leastRestrictive(sentence, today),
    projection: projectionOf(sentence, today),
    firstPlacement: firstPlacement(sentence),
    proposals: sentence.proposals.map(proposed),
    breaches: sentence.breaches.map((breach) => shownBreach(breach, sentence)),
    conditions: sentence.conditions.map((held) => ({ ...held, words: wordsOf(held.code, held.textVersion) })),
    absences: sentence.absences,
    prolongations: sentence.prolongations,
    deadlines: caseDeadlinesOf(sentence, today),
    clockStopped: stopped && { ...stopped, absenceId: openAbsence(sentence)?.absenceId ?? null },
    waitingFor: namedWait(sentence),
    next: nextMoment(sentence, today),
    end: endOf(sentence),
    probation: sentence.probation,
    petition: sentence.petition,
    suspensions: sentence.suspensions,
    monitoring: sentence.monitoring,
    recall: sentence.recall,
    prolongationCase: sentence.prolongationCase,
    ownPetition: sentence.ownPetition,
    ownPetitionFrom: ownPetitionFrom(sentence),
    undecided: sentence.undecided,
    awaitingPlace: sentence.awaitingPlace,
    daysAwaitingPlace: sentence.daysAwaitingPlace,
    daysAwaitingPlaceSoFar: daysWaitedSoFar(sentence, today),
    leaves: sentence.leaves,
    leavesOnTime: returnedOnTime(sentence),
    leaveYear: leaveYear(sentence, today),
    openToComplaint: openToComplaint(sentence),
    complaints: sentence.complaintCases,
    consents: sentence.consents,
    charges: sentence.charges,
    expulsion: sentence.expulsion,
    timetables: sentence.timetables.map((timetable) => timetableView(timetable, sentence)),
    timetable: timetableOn(sentence, today)?.timetableId ?? null,
    guardians: sentence.guardians,
    exclusions: exclusionViews(sentence, today),
    reintegration: reintegrationView(sentence, today),
    information: sentence.information,
    monitoringData: sentence.monitoringData,
    refusedCorrections: sentence.refusedCorrections,
    corrections: sentence.corrections,
    sanction: sanctionView(sentence),
    minor: isMinor(sentence.person, today),
    ...{ completedOn: sentence.completedOn, erased: sentence.erased },
  };
}

/** A breach; `options`: the responses that the law opens to it while it awaits one. */
type ShownBreach = Sentence['breaches'][number] & {
  readonly reaction: Reaction | null;
  readonly options: readonly BreachOption[];
};

function shownBreach(breach: Sentence['breaches'][number], sentence: Sentence): ShownBreach {
  const options = breach.answer ? [] : breachOptions(sentence, breach);
  return { ...breach, reaction: reactionOf(breach, sentence), options };
}

type Proposed = Omit<Sentence['proposals'][number], 'decidedBy' | 'proposal'> & {
  readonly type: string;
  readonly decidedBy: { readonly level: string };
};

function proposed({ decidedBy, proposal: type, ...proposal }: Sentence['proposals'][number]): Proposed {
  return { ...proposal, type, decidedBy: { level: decidedBy } };
}

function explained(sentence: Sentence): {
  readonly dates: SentenceDates;
  readonly explanations: readonly Explanation[];
} {
  const answer = explainedDates(sentence);
  if ('refusal' in answer) throw new Error(`Corrupt log: ${answer.refusal}`);
  return answer;
}
