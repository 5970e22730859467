import { type IsoDate } from '../dates';
import { type SanctionOrder } from '../events/order';
import { type Sentence } from '../state';
import { isSanction, sanctionOf } from '.';
import { type Course, type TakenStep } from './course';
import {
  openSteps,
  type Figure,
  type Following,
  type Sanction,
  type SanctionDates,
  type Step,
  type Words,
} from './sanction';

type Courses = Pick<Sentence, 'order' | 'startDate' | 'extraRemandDays' | 'course'>;

/** The course of a sanction; null: it is imprisonment or preventive detention. */
export function courseIn({ order, startDate, extraRemandDays, course }: Courses): Course | null {
  if (!isSanction(order) || course === null) return null;
  return {
    ...courseOf(order, startDate, extraRemandDays),
    stage: course.stage,
    since: course.since,
    steps: course.steps,
  };
}

/** A course of which nothing has happened yet. */
export function courseOf(order: SanctionOrder, startDate: IsoDate, extraRemandDays = 0): Course {
  const [{ terms, finalOn, remandDays }] = order.judgments;
  const stage = Object.keys(sanctionOf(order.kind)?.stages ?? {})[0] ?? '';
  return { terms, finalOn, remandDays: remandDays + extraRemandDays, startDate, stage, since: startDate, steps: [] };
}

/** The table and the course of a sanction together; null: it is imprisonment or preventive detention. */
export function sanctionIn(sentence: Courses): { readonly sanction: Sanction; readonly course: Course } | null {
  const sanction = sanctionOf(sentence.order.kind);
  const course = courseIn(sentence);
  return sanction && course ? { sanction, course } : null;
}

/** Days and figures of a sanction with their reasons; null: it is imprisonment or preventive detention. */
export function sanctionDates(sentence: Courses): SanctionDates | null {
  const of = sanctionIn(sentence);
  return of && of.sanction.datesOf(of.course);
}

/** A step in the words of its table. */
export interface ShownStep extends TakenStep {
  readonly text: Words;
  readonly legalBasis: string;
  /** Its values, each with what it is; a code in words. */
  readonly said: readonly { readonly label: Words; readonly value: string | number; readonly text: Words | null }[];
}

/** A sanction as the contract shows it. */
export interface SanctionView {
  readonly title: Words;
  readonly legalBasis: string;
  readonly terms: Course['terms'];
  readonly stage: string;
  readonly stageTitle: Words;
  readonly since: IsoDate;
  /** How far it has come. */
  readonly figures: readonly Figure[];
  /** What has happened, in the words of the table; what counts no more too. */
  readonly steps: readonly ShownStep[];
  /** Names of the steps that may be taken at this stage. */
  readonly open: readonly string[];
  /** What the registration of the sentence that it has gone over to begins with; null: it has not. */
  readonly followedBy: Following | null;
}

/** What is shown of a sanction; null: it is imprisonment or preventive detention. */
export function sanctionView(sentence: Sentence): SanctionView | null {
  const of = sanctionIn(sentence);
  if (!of) return null;
  const { sanction, course } = of;
  const { title, legalBasis, stages, steps } = sanction;
  return {
    ...{ title, legalBasis, terms: course.terms, stage: course.stage, since: course.since },
    stageTitle: stages[course.stage]?.title ?? { nb: course.stage, en: course.stage },
    figures: sanction.figures(course),
    steps: course.steps.map((taken) => shownStep(taken, steps[taken.step], legalBasis)),
    open: openSteps(sanction, course.stage),
    followedBy: sanction.followedBy?.(course) ?? null,
  };
}

/** A table may have lost a step that the log has: then it stands by its name. */
function shownStep(taken: TakenStep, row: Step | undefined, legalBasis: string): ShownStep {
  const said = Object.entries(row?.fields ?? {}).flatMap(([name, { label, choices }]) => {
    const value = taken.values[name] ?? null;
    return value === null ? [] : [{ label, value, text: choices?.[String(value)] ?? null }];
  });
  const named = { nb: taken.step, en: taken.step };
  return { ...taken, text: row?.happened ?? named, legalBasis: row?.legalBasis ?? legalBasis, said };
}
