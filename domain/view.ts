import { calculate, type Explanation } from './calculation';
import { type IsoDate } from './dates';
import { calculationInput, endOf, type End, type SentenceDates } from './dates-of-sentence';
import { deadlinesOf, namedWait, nextMoment, type Deadline, type Moment } from './deadlines';
import { eligibilityOf, type Eligibility } from './eligibility';
import { isEnded, openAbsence, type Sentence } from './state';

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
  readonly regimeSince: IsoDate;
  readonly places: Sentence['places'];
  readonly ruleSet: string;
  readonly dates: SentenceDates;
  readonly explanations: readonly Explanation[];
  readonly eligibility: readonly Eligibility[];
  readonly proposals: readonly Proposed[];
  readonly breaches: Sentence['breaches'];
  readonly conditions: Sentence['conditions'];
  readonly absences: Sentence['absences'];
  readonly prolongations: Sentence['prolongations'];
  readonly deadlines: readonly Deadline[];
  readonly clockStopped: { readonly type: string; readonly since: IsoDate; readonly absenceId: string } | null;
  readonly waitingFor: string | null;
  readonly next: Moment | null;
  readonly end: End;
  readonly probation: Sentence['probation'];
  readonly completedOn: IsoDate | null;
}

/** The body of *Read one*, on a day. The same for the API, the command line, an as-of and a what-if. */
export function sentenceView(id: string, version: number, sentence: Sentence, today: IsoDate): SentenceView {
  const { dates, explanations } = explained(sentence);
  const absence = openAbsence(sentence);
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
    regimeSince: sentence.placeSince,
    places: sentence.places,
    ruleSet: sentence.ruleSet,
    dates,
    explanations,
    eligibility: eligibilityOf(sentence, today),
    proposals: sentence.proposals.map(proposed),
    breaches: sentence.breaches,
    conditions: sentence.conditions,
    absences: sentence.absences,
    prolongations: sentence.prolongations,
    deadlines: deadlinesOf(sentence, today),
    clockStopped: absence && { type: absence.type, since: absence.from, absenceId: absence.absenceId },
    waitingFor: isEnded(sentence) ? null : namedWait(sentence),
    next: nextMoment(sentence, today),
    end: endOf(sentence),
    probation: sentence.probation,
    completedOn: sentence.completedOn,
  };
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
  const answer = calculate(calculationInput(sentence));
  if ('refusal' in answer) throw new Error(`Corrupt log: ${answer.refusal}`);
  const { explanations, ...dates } = answer;
  return { dates: dates as SentenceDates, explanations };
}
