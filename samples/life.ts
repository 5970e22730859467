import { type Asked, type CommandOf } from '../domain/commands';
import { leaveLevel } from '../domain/authority';
import { CRITERIA, type CriterionCode } from '../domain/criteria';
import { addDays, type IsoDate } from '../domain/dates';
import { decide } from '../domain/decide';
import {
  type ExclusionGround,
  type ExclusionKind,
  type HomeFacts,
  type LeaveType,
  type Order,
  type Place,
  type ConsentAnswer,
  type PlanKind,
  type ProposalType,
  type Provider,
  type ReleaseGround,
} from '../domain/events';
import { fold } from '../domain/evolve';
import { type LocalMinute } from '../domain/holidays';
import { isReaction } from '../domain/reactions';
import { sanctionDates } from '../domain/sanctions/of-sentence';
import { sanctionOf } from '../domain/sanctions';
import { type Values } from '../domain/sanctions/course';
import { pendingProposal, UNREGISTERED, type Sentence, type SentenceState } from '../domain/state';
import { type SamplePerson } from './people';

/** The body of `POST /api/sentences` as a sample writes it. */
export interface SampleSentence {
  readonly kind: Order['kind'];
  readonly person: SamplePerson;
  readonly judgments: readonly object[];
  readonly startDate: IsoDate;
  readonly unbrokenCustodySince?: IsoDate;
  readonly placement: Place;
  readonly caseworker: string;
  readonly ruleSet: 'NO-2026.1';
}

/** One thing that happened to a sentence after its registration: the kind of request, its day, and its body. */
export interface SampleStep {
  readonly type:
    'propose' | 'decide' | 'breach' | 'respond' | 'absence' | 'return' | 'prolong' | 'step' | DailyStepType;
  readonly on: IsoDate;
  readonly body: object;
}

type DailyStepType =
  | 'leave'
  | 'leave-end'
  | 'exclude'
  | 'exclusion-end'
  | 'contact-officer'
  | 'plan'
  | 'goal'
  | 'activity'
  | 'attendance'
  | 'data-consent'
  | 'data-consent-withdrawn'
  | 'sharing';

/** A line of an import: samples/README.md. */
export interface SampleLine {
  readonly key: string;
  readonly sentence: SampleSentence;
  readonly steps?: readonly SampleStep[];
}

export interface Move {
  readonly to: Place;
  readonly on: IsoDate;
  readonly type?: ProposalType;
  readonly criteria?: readonly CriterionCode[];
  readonly facts?: HomeFacts;
  readonly ground?: ReleaseGround;
  readonly probationYears?: number;
  readonly reason?: string;
}

/**
 * The life of one sentence as it is made up: each step is put to the law before it is written down, so that what a
 * sample says has happened could have happened.
 */
export class Life {
  private state: SentenceState = UNREGISTERED;
  private readonly steps: SampleStep[] = [];

  constructor(
    private readonly key: string,
    private readonly registration: SampleSentence,
    private readonly today: IsoDate,
  ) {
    const { kind, judgments, ...said } = registration;
    // The body and the order have the same judgments, except that an order says what it has not.
    const order = { kind, judgments: judgments.map(complete(kind)) } as unknown as Order;
    this.happens({ type: 'RegisterSentence', order, ...said }, 'placement');
  }

  get sentence(): Sentence {
    if (this.state.status === 'unregistered') throw new Error('A life begins with its registration');
    return this.state;
  }

  /** Proposed and still undecided. */
  proposed(move: Move): this {
    const {
      to,
      on: effectiveOn,
      type: proposal = 'transition',
      criteria = BARS,
      reason = 'Etter samlet vurdering.',
    } = move;
    const { facts = null, ground = null, probationYears = null } = move;
    const assessment = criteria.map((criterion) => ({ criterion, text: `${CRITERIA[criterion].text.nb}.` }));
    const conditions: CommandOf<'ProposeTransition'>['conditions'] = [];
    const proposalId = `${this.steps.length}`;
    this.happens(
      {
        type: 'ProposeTransition',
        ...{ proposalId, proposal, to, effectiveOn, assessment, reason, facts, conditions, ground, probationYears },
      },
      'caseworker',
    );
    const given = { ...(facts && { facts }), ...(ground && { ground }), ...(probationYears && { probationYears }) };
    const body = { type: proposal, to, effectiveOn, assessment, reason, ...given };
    return this.wrote('propose', this.earlier(effectiveOn), body);
  }

  /** Proposed, and approved at the level that the proposal names. */
  moved(move: Move): this {
    return this.proposed(move).decided('approve');
  }

  decided(outcome: 'approve' | 'deny'): this {
    const proposal = pendingProposal(this.sentence);
    if (!proposal) throw new Error('There is nothing to decide');
    const { proposalId, assessment, effectiveOn, decidedBy } = proposal;
    const points = assessment.map(({ criterion }) => ({ criterion, verdict: 'accepted' as const }));
    const role = { local: 'approver', region: 'region', court: 'court' }[decidedBy];
    const reason = outcome === 'approve' ? null : 'Vilkårene anses ikke oppfylt nå.';
    this.happens({ type: 'DecideProposal', proposalId, outcome, reason, points }, role);
    return this.wrote('decide', this.earlier(effectiveOn), { outcome, ...(reason && { reason }), points });
  }

  breach(kind: string, occurredOn: IsoDate, description: string): this {
    const breachId = `${this.steps.length}`;
    this.happens({ type: 'RegisterBreach', breachId, kind, occurredOn, description, condition: null }, 'caseworker');
    return this.wrote('breach', occurredOn, { kind, occurredOn, description });
  }

  /** The answer to the last breach. */
  answered(response: string, on: IsoDate, to: Place | null = null, days: number | null = null): this {
    const breachId = this.sentence.breaches.at(-1)?.breachId ?? '';
    const reason = 'Reaksjonen står i forhold til bruddet.';
    const statement = 'Jeg har ikke mer å si enn at det ikke skal skje igjen.';
    const heard = isReaction(response) ? { hearing: { heardOn: on, form: 'oral' as const, statement } } : {};
    const lasting = days === null ? {} : { days };
    this.happens({ type: 'AnswerBreach', breachId, response, to, reason, ...heard, ...lasting }, 'approver');
    return this.wrote('respond', on, { response, ...(to && { to }), reason, ...heard, ...lasting });
  }

  left(type: CommandOf<'RegisterAbsence'>['absence'], from: IsoDate, reason: string): this {
    const absenceId = `${this.steps.length}`;
    this.happens({ type: 'RegisterAbsence', absenceId, absence: type, from, reason }, 'approver');
    return this.wrote('absence', from, { type, from, reason });
  }

  returned(returnedOn: IsoDate, countedDays: number): this {
    const absenceId = this.sentence.absences.at(-1)?.absenceId ?? '';
    this.happens({ type: 'EndAbsence', absenceId, returnedOn, countedDays }, 'caseworker');
    return this.wrote('return', returnedOn, { returnedOn, countedDays });
  }

  prolonged(body: Omit<CommandOf<'RecordCourtProlongation'>, 'type'>): this {
    this.happens({ type: 'RecordCourtProlongation', ...body }, 'court');
    return this.wrote('prolong', body.judgedOn, body);
  }

  /** A step of a sanction that is no imprisonment, by the first role that may take it. */
  stepped(step: string, on: IsoDate, values: Values = {}, reason: string | null = null): this {
    const role = sanctionOf(this.sentence.order.kind)?.steps[step]?.by[0] ?? 'probation';
    this.happens({ type: 'TakeStep', stepId: `${this.steps.length}`, step, on, values, reason }, role);
    return this.wrote('step', on, { step, on, values, ...(reason !== null && { reason }) });
  }

  /** Leave that was granted so many days before it. */
  onLeave(leave: LeaveType, from: IsoDate, to: IsoDate): this {
    const grantedOn = addDays(from, -GRANTED_BEFORE_DAYS);
    const reason = 'Kontakt med familien.';
    const by = { local: 'approver', region: 'region', court: 'court' }[leaveLevel(this.sentence, leave)];
    this.happens({ type: 'GrantLeave', leaveId: `${this.steps.length}`, leave, from, to, reason, grantedOn }, by);
    return this.wrote('leave', grantedOn, { type: leave, from, to, reason });
  }

  /** How the last leave ended. */
  backFromLeave(returned: 'on-time' | 'late' | 'not', on: IsoDate): this {
    const leaveId = this.sentence.leaves.at(-1)?.leaveId ?? '';
    this.happens({ type: 'EndLeave', leaveId, returned, on }, 'caseworker');
    return this.wrote('leave-end', on, { returned, on });
  }

  excluded(exclusion: ExclusionKind, ground: ExclusionGround, startedAt: LocalMinute): this {
    const body = { exclusion, ground, startedAt, ...WHY_EXCLUDED };
    this.happens({ type: 'DecideExclusion', exclusionId: `${this.steps.length}`, ...body }, 'approver');
    return this.wrote('exclude', startedAt.slice(0, 10), body);
  }

  inCompanyAgain(endedAt: LocalMinute): this {
    const exclusionId = this.sentence.exclusions.at(-1)?.exclusionId ?? '';
    const body = { endedAt, reason: 'Ikke lenger nødvendig.' };
    this.happens({ type: 'EndExclusion', exclusionId, ...body }, 'approver');
    return this.wrote('exclusion-end', endedAt.slice(0, 10), body);
  }

  contactOfficer(contactOfficer: string): this {
    this.happens({ type: 'AppointContactOfficer', contactOfficer }, 'caseworker');
    return this.wrote('contact-officer', this.today, { contactOfficer });
  }

  planned(plan: PlanKind, reviewOn: IsoDate): this {
    this.happens({ type: 'MakePlan', planId: `${this.steps.length}`, plan, reviewOn }, 'caseworker');
    return this.wrote('plan', this.today, { plan, reviewOn });
  }

  /** A goal of the last plan. */
  goal(goal: Omit<CommandOf<'SetGoal'>, 'type' | 'goalId' | 'planId'>): this {
    const planId = this.sentence.reintegration.plans.at(-1)?.planId ?? '';
    this.happens({ type: 'SetGoal', goalId: `${this.steps.length}`, planId, ...goal }, 'caseworker');
    return this.wrote('goal', this.today, goal);
  }

  active(activity: Omit<CommandOf<'PlanActivity'>, 'type' | 'activityId' | 'until' | 'leaveId'>): this {
    const asked = { ...activity, until: null, leaveId: null };
    this.happens({ type: 'PlanActivity', activityId: `${this.steps.length}`, ...asked }, 'caseworker');
    return this.wrote('activity', activity.from, activity);
  }

  /** Whether the person came to the last activity on a day. */
  came(attendance: 'attended' | 'excused', on: IsoDate): this {
    const activityId = this.sentence.reintegration.activities.at(-1)?.activityId ?? '';
    const said = { activityId, on, attendance, description: null, breachId: '' };
    this.happens({ type: 'RecordAttendance', ...said }, 'caseworker');
    return this.wrote('attendance', on, { on, attendance, description: null });
  }

  /** The person refused the work that they were set to, and was answered by a loss of daily pay, with reasons. */
  refusedWork(on: IsoDate): this {
    const activityId = this.sentence.reintegration.activities.at(-1)?.activityId ?? '';
    const description = 'Nektet å gå på arbeid.';
    const breachId = `${this.steps.length}`;
    this.happens(
      { type: 'RecordAttendance', activityId, on, attendance: 'refused', description, breachId },
      'caseworker',
    );
    this.wrote('attendance', on, { on, attendance: 'refused', description });
    return this.answered('loss-of-daily-pay', this.earlier(addDays(on, ANSWERED_AFTER_DAYS)), null, DAYS_WITHOUT_PAY);
  }

  /** What the person said when asked; `provider` null: to an assessment of needs, else to sharing with them. */
  answeredConsent(provider: Provider | null, answer: ConsentAnswer, answeredOn: IsoDate): this {
    const purpose = provider === null ? 'needs-assessment' : 'sharing';
    const body = { purpose, provider, answer, answeredOn } as const;
    this.happens({ type: 'RecordDataConsent', consentId: `${this.steps.length}`, ...body }, 'caseworker');
    return this.wrote('data-consent', answeredOn, body);
  }

  /** The last consent was taken back. */
  withdrewConsent(withdrawnOn: IsoDate): this {
    const consentId = this.sentence.reintegration.dataConsents.at(-1)?.consentId ?? '';
    this.happens({ type: 'WithdrawDataConsent', consentId, withdrawnOn }, 'caseworker');
    return this.wrote('data-consent-withdrawn', withdrawnOn, { withdrawnOn });
  }

  shared(provider: Provider): this {
    const body = { provider, ...SHARED, inWriting: true };
    this.happens({ type: 'ShareInformation', sharingId: `${this.steps.length}`, ...body }, 'caseworker');
    return this.wrote('sharing', this.today, body);
  }

  /** Hours of a sanction that are left to do; 0: it has none. */
  hoursLeft(): number {
    const { hoursLeft } = sanctionDates(this.sentence)?.dates ?? {};
    return typeof hoursLeft === 'number' ? hoursLeft : 0;
  }

  line(): SampleLine {
    const { key, registration: sentence, steps } = this;
    return steps.length > 0 ? { key, sentence, steps } : { key, sentence };
  }

  private happens(asked: Asked, role: string): void {
    const by = { id: role, role, unit: null };
    const command = { id: this.key, sentenceId: this.key, by, expectedVersion: null, epoch: null, ...asked };
    const decision = decide(command, this.state, this.today);
    if (!decision.ok)
      throw new Error(`${this.key}: ${asked.type} is refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
    this.state = fold(decision.events, this.state);
  }

  private wrote(type: SampleStep['type'], on: IsoDate, body: object): this {
    this.steps.push({ type, on, body });
    return this;
  }

  private earlier(date: IsoDate): IsoDate {
    return date < this.today ? date : this.today;
  }
}

const GRANTED_BEFORE_DAYS = 7;
const ANSWERED_AFTER_DAYS = 3;
const DAYS_WITHOUT_PAY = 3;
const SHARED = {
  what: 'Når løslatelsen er ventet, og hva som er planlagt til da.',
  why: 'For at tilbudet skal være klart på løslatelsesdagen.',
  recipient: 'Kontaktpersonen i fengselet',
} as const;
const WHY_EXCLUDED = {
  reason: 'Vold og trusler mot andre innsatte på avdelingen.',
  lessIsNotEnough: 'Flytting til en annen avdeling er forsøkt uten at det hjalp.',
} as const;

const BARS: readonly CriterionCode[] = ['purpose-of-penalty', 'security', 'flight-risk'];

function complete(kind: Order['kind']): (judgment: object) => object {
  if (kind === 'imprisonment') return (judgment) => ({ remandDays: 0, offences: [], ...judgment });
  if (kind !== 'preventive-detention') return (judgment) => ({ remandDays: 0, ...judgment });
  return (judgment) => ({ remandDays: 0, offences: [], minimumYears: null, offenceMaximum30Years: false, ...judgment });
}
