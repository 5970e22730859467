import { activityView, type ActivityView } from './activity';
import { addDays, maxDate, minDate, type IsoDate } from './dates';
import { endOf, expectedReleaseOn } from './dates-of-sentence';
import { admittedOn, REINTEGRATION_DAYS } from './reintegration-terms';
import { RELEASE_ITEMS, type ReleaseItem, type ReleaseOutcome } from './events';
import { approvedTransition, isEnded, openAbsence, type Goal, type Plan, type Sentence } from './state';

/** Kinds that are served in a prison from the first day on. */
const IN_PRISON_FROM_DAY_ONE: readonly string[] = ['imprisonment', 'preventive-detention', 'remand'];

/** The day on which the person is to be let out, as far as it is known: approved, else expected. Null: none is ahead. */
export function releaseDayOf(sentence: Sentence): IsoDate | null {
  if (sentence.course || sentence.status !== 'serving') return null;
  const approved = approvedTransition(sentence);
  if (approved?.to.regime === 'probation') return approved.effectiveOn;
  // Whoever was refused probation is let out at the end, unless it is decided anew.
  return sentence.probationReview ? endOf(sentence).on : (expectedReleaseOn(sentence) ?? endOf(sentence).on);
}

/** The day by which a point of the checklist is to be settled: so long before release, and never all at once. */
function itemDueOn(item: ReleaseItem, releaseOn: IsoDate, begunOn: IsoDate): IsoDate {
  const usual = addDays(releaseOn, -REINTEGRATION_DAYS[item]);
  return minDate(releaseOn, maxDate(usual, addDays(begunOn, REINTEGRATION_DAYS.atLeast)));
}

/** A task of ours that is open, and its day. */
export interface ReintegrationTask {
  readonly kind:
    | 'appoint-contact-officer'
    | 'make-future-plan'
    | 'review-plan'
    | 'review-goal'
    | 'begin-release-preparation'
    | `release-${ReleaseItem}`;
  readonly of?: string;
  readonly dueOn: IsoDate;
}

/** What daily life and the way back ask for, while the person is there: nobody plans with whoever has run away. */
export function reintegrationTasks(sentence: Sentence): readonly ReintegrationTask[] {
  if (isEnded(sentence) || openAbsence(sentence)) return [];
  return [...ofAdmission(sentence), ...ofPlans(sentence), ...ofRelease(sentence)];
}

function ofAdmission(sentence: Sentence): ReintegrationTask[] {
  const { order, status, admissionTasks, reintegration } = sentence;
  if (status !== 'serving' || !IN_PRISON_FROM_DAY_ONE.includes(order.kind)) return [];
  const { contactOfficers, plans } = reintegration;
  const lacksOfficer = admissionTasks.includes('contact-officer') && contactOfficers.length === 0;
  const lacksPlan =
    admissionTasks.includes('future-plan') &&
    order.kind !== 'remand' &&
    !plans.some(({ plan }) => plan === 'future-plan');
  return [
    ...(lacksOfficer
      ? [
          {
            kind: 'appoint-contact-officer',
            dueOn: addDays(admittedOn(sentence), REINTEGRATION_DAYS.contactOfficer),
          } as const,
        ]
      : []),
    ...(lacksPlan
      ? [{ kind: 'make-future-plan', dueOn: addDays(admittedOn(sentence), REINTEGRATION_DAYS.futurePlan) } as const]
      : []),
  ];
}

function ofPlans({ reintegration: { plans } }: Sentence): ReintegrationTask[] {
  return plans.flatMap(({ planId, reviewOn, goals }) =>
    reviewOn === null
      ? []
      : [
          { kind: 'review-plan', of: planId, dueOn: reviewOn } as const,
          ...goals
            .filter(({ outcome }) => outcome === null)
            .map(({ goalId, reviewOn: dueOn }) => ({ kind: 'review-goal', of: goalId, dueOn }) as const),
        ],
  );
}

function ofRelease(sentence: Sentence): ReintegrationTask[] {
  const releaseOn = releaseDayOf(sentence);
  if (releaseOn === null) return [];
  const { admissionTasks, reintegration } = sentence;
  const { preparation } = reintegration;
  if (preparation)
    return RELEASE_ITEMS.filter((item) => !preparation.settled.some((known) => known.item === item)).map(
      (item) => ({ kind: `release-${item}`, dueOn: itemDueOn(item, releaseOn, preparation.begunOn) }) as const,
    );
  if (!admissionTasks.includes('release-preparation')) return [];
  const usual = addDays(releaseOn, -REINTEGRATION_DAYS.beginPreparation);
  const dueOn = minDate(releaseOn, maxDate(usual, addDays(admittedOn(sentence), REINTEGRATION_DAYS.atLeast)));
  return [{ kind: 'begin-release-preparation', dueOn }];
}

/** A point of the checklist as it stands. `outcome` null: open. */
export interface PreparedItem {
  readonly item: ReleaseItem;
  readonly dueOn: IsoDate | null;
  readonly outcome: ReleaseOutcome | null;
  readonly settledOn: IsoDate | null;
  readonly note: string | null;
}

export interface ReintegrationView extends ActivityView {
  /** Null: nobody is appointed. */
  readonly contactOfficer: { readonly account: string; readonly from: IsoDate } | null;
  readonly contactOfficers: Sentence['reintegration']['contactOfficers'];
  readonly dataConsents: Sentence['reintegration']['dataConsents'];
  /** That needs were assessed; what was answered is read apart, by few. */
  readonly assessments: Sentence['reintegration']['assessments'];
  readonly shared: Sentence['reintegration']['shared'];
  /** Those that hold first; `reached` and `open` count its goals, without those recorded by mistake. */
  readonly plans: readonly (Plan & { readonly reached: number; readonly open: number })[];
  readonly preparation: {
    readonly releaseOn: IsoDate | null;
    /** Null: nobody has begun. */
    readonly begunOn: IsoDate | null;
    readonly items: readonly PreparedItem[];
  };
}

/** Daily life and the way back, as the contract shows it. */
export function reintegrationView(sentence: Sentence, today: IsoDate): ReintegrationView {
  const { contactOfficers, plans, preparation, dataConsents, assessments, shared } = sentence.reintegration;
  const releaseOn = releaseDayOf(sentence);
  const counted = ({ goals }: Plan, of: (goal: Goal) => boolean) => goals.filter(of).length;
  const shown = plans.map((plan) => ({
    ...plan,
    goals: plan.goals.filter(({ outcome }) => outcome !== 'mistake'),
    reached: counted(plan, ({ outcome }) => outcome === 'reached'),
    open: counted(plan, ({ outcome }) => outcome === null),
  }));
  return {
    ...activityView(sentence, today),
    contactOfficer: contactOfficers.at(-1) ?? null,
    contactOfficers,
    ...{ dataConsents, assessments, shared },
    plans: [...shown.filter(({ reviewOn }) => reviewOn !== null), ...shown.filter(({ reviewOn }) => reviewOn === null)],
    preparation: {
      releaseOn,
      begunOn: preparation?.begunOn ?? null,
      items: preparation ? RELEASE_ITEMS.map((item) => prepared(item, preparation, releaseOn)) : [],
    },
  };
}

function prepared(
  item: ReleaseItem,
  { begunOn, settled }: NonNullable<Sentence['reintegration']['preparation']>,
  releaseOn: IsoDate | null,
): PreparedItem {
  const known = settled.find((each) => each.item === item);
  if (known) return { ...known, dueOn: null };
  const dueOn = releaseOn === null ? null : itemDueOn(item, releaseOn, begunOn);
  return { item, dueOn, outcome: null, settledOn: null, note: null };
}
