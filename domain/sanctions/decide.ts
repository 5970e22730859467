import { type Envelope, type SanctionCommand } from '../commands';
import { daysBetween, isDate, type IsoDate } from '../dates';
import { accept, type Decision } from '../decide/decision';
import { type EventOf, type SentenceEvent } from '../events';
import { refuse, type Refusal } from '../refusals';
import { type Measure, type Sentence } from '../state';
import { type Course, type Standing } from './course';
import { sanctionIn } from './of-sentence';
import {
  askedOf,
  openSteps,
  type Asked,
  type Field,
  type Sanction,
  type SanctionEnd,
  type Stage,
  type Step,
} from './sanction';

/** A step of a sanction, or that one was a mistake: as its table has it. */
export function decideSanction(command: Envelope & SanctionCommand, sentence: Sentence, today: IsoDate): Decision {
  const of = sanctionIn(sentence);
  if (!of) return refuse('not-of-this-kind', { kind: sentence.order.kind });
  const around = { sentence, today, ...of };
  return command.type === 'TakeStep' ? takeStep(command, around) : retractStep(command, around);
}

interface Case {
  readonly sentence: Sentence;
  readonly sanction: Sanction;
  readonly course: Course;
  readonly today: IsoDate;
}

type Of<T extends SanctionCommand['type']> = Envelope & Extract<SanctionCommand, { type: T }>;

function takeStep({ stepId, step: name, on, values, reason, by }: Of<'TakeStep'>, of: Case): Decision {
  const { sanction, course, sentence, today } = of;
  const step = Object.hasOwn(sanction.steps, name) ? sanction.steps[name] : undefined;
  if (!step?.from.includes(course.stage))
    return refuse('step-not-open', { step: name, stage: course.stage, open: openSteps(sanction, course.stage) });
  const asked: Asked = { on, values, reason, today };
  const refused =
    roleRefusal(step, by.role) ??
    dayRefusal(on, of) ??
    formRefusal(step, asked) ??
    step.refuse?.(asked, course) ??
    null;
  if (refused) return refused;
  const stage = typeof step.to === 'function' ? step.to(asked, course) : step.to;
  const taken: EventOf<'StepTaken'> = {
    type: 'StepTaken',
    ...{
      sanction: sentence.order.kind,
      stepId,
      step: name,
      on,
      values,
      reason: step.reason === 'none' ? null : reason,
    },
    to: stage === undefined || stage === course.stage ? null : standingAt(stage, sanction, sentence),
    decision: step.decision ? { level: step.decision.level, complaint: step.decision.complaint } : null,
    ...{ legalBasis: step.legalBasis, by: by.id },
  };
  return accept(taken, ...following(taken, sanction, sentence));
}

function roleRefusal({ by, legalBasis }: Step, role: string): Refusal | null {
  return by.some((each) => each === role) ? null : refuse('wrong-level', { decidedBy: by, yours: role }, legalBasis);
}

/** It has happened, and not before what it follows. */
function dayRefusal(on: IsoDate, { course, sanction, sentence, today }: Case): Refusal | null {
  if (on > today) return refuse('date-in-future', { on, today });
  // Whoever is summoned may come before the day; nothing happens before the judgment is final.
  const waits = sentence.status === 'summoned' && !stageAt(course.stage, sanction.stages).stopped;
  const since = waits ? course.finalOn : course.since;
  return on < since ? refuse('step-before-stage', { on, since }) : null;
}

/** Whether the values are those of the table, and the reason is said where it must be. */
function formRefusal({ fields, reason: words }: Step, { on, values, reason }: Asked): Refusal | null {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name) && values[name] !== null);
  const wrong = Object.entries(fields).filter(([name, field]) => isWrong(values[name] ?? null, field, { on, values }));
  const names = [...unknown, ...wrong.map(([name]) => name)];
  if (names.length > 0) return refuse('step-values-wrong', { fields: names });
  return words === 'required' && (reason ?? '').trim() === ''
    ? refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c')
    : null;
}

/** Whether a value is not what its field asks for. */
export function isWrong(
  value: string | number | null,
  { kind, optional, onlyIf, min = 0, max = Number.MAX_SAFE_INTEGER, choices = {}, ahead }: Field,
  { on, values }: Pick<Asked, 'on' | 'values'>,
): boolean {
  const wanted = onlyIf === undefined || onlyIf.is.includes(String(values[onlyIf.field] ?? ''));
  if (!wanted) return value !== null;
  if (value === null) return optional !== true;
  switch (kind) {
    case 'number':
      return typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max;
    case 'choice':
      return typeof value !== 'string' || !Object.hasOwn(choices, value);
    case 'date':
      if (typeof value !== 'string' || !isDate(value)) return true;
      return ahead ? daysBetween(on, value) <= 0 : daysBetween(value, on) < 0;
  }
}

function standingAt(name: string, { stages }: Sanction, { status }: Sentence): Standing {
  const stage = stageAt(name, stages);
  const open = stage.status === 'summoned' || stage.status === 'serving' ? stage.status : null;
  const was = status === 'summoned' ? 'summoned' : 'serving';
  const stopped = stage.stopped ?? null;
  // An end is the event that follows, and nobody begins by going to court: until then it stands where it stood.
  return { stage: name, status: stopped ? was : (open ?? was), stopped };
}

function stageAt(name: string, stages: Sanction['stages']): Stage {
  const stage = stages[name];
  if (!stage) throw new Error(`The table has no stage ${name}`);
  return stage;
}

/** The first step that is served begins the sentence; the last ends it. */
function following(
  { on, to, legalBasis, reason, by }: EventOf<'StepTaken'>,
  { stages }: Sanction,
  { status, place }: Sentence,
): readonly SentenceEvent[] {
  if (to === null) return [];
  if (status === 'summoned' && to.status === 'serving') return [{ type: 'ServingStarted', startDate: on, place }];
  const end = stageAt(to.stage, stages).status;
  if (end === 'summoned' || end === 'serving') return [];
  return [ending(end, { on, legalBasis, reason, by })];
}

function ending(
  end: SanctionEnd,
  { on, legalBasis, reason, by }: Pick<EventOf<'StepTaken'>, 'on' | 'legalBasis' | 'reason' | 'by'>,
): SentenceEvent {
  return end === 'completed'
    ? { type: 'SentenceCompleted', completedOn: on, because: 'performed', legalBasis }
    : { type: 'SentenceEnded', end, endedOn: on, authority: by, reason, legalBasis, by };
}

/** A step that was recorded by mistake. One that changed the stage may be taken back while nothing has changed it since. */
function retractStep({ stepId, reason, by }: Of<'RetractStep'>, { sentence, sanction, course, today }: Case): Decision {
  const taken = course.steps.find((step) => step.stepId === stepId && !step.retracted);
  if (!taken) return refuse('no-such-step', { stepId });
  const step = sanction.steps[taken.step];
  if (!step) return refuse('no-such-step', { stepId, step: taken.step });
  const refused = roleRefusal(step, by.role);
  if (refused) return refused;
  if (reason.trim() === '') return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  return retraction(stepId, { reason, legalBasis: step.legalBasis, by: by.id }, { sentence, sanction, course, today });
}

/** What takes a step back; a refusal when what came later rests on it. */
export function retraction(
  stepId: string,
  why: Pick<EventOf<'StepRetracted'>, 'reason' | 'legalBasis' | 'by'>,
  { sentence, sanction, course, today }: Case,
): Decision {
  const taken = course.steps.find((step) => step.stepId === stepId);
  if (!taken) return refuse('no-such-step', { stepId });
  const was = toldAgain(course.steps, sanction, course);
  const is = toldAgain(
    course.steps.filter((step) => step !== taken),
    sanction,
    course,
  );
  // Whoever has begun has begun: what happened since rests on it in the rest of the case too.
  const begun = is && sentence.status !== 'summoned' && sanction.stages[is.stage]?.status === 'summoned';
  if (!is || begun) return refuse('step-not-retractable', { stepId, step: taken.step, stage: course.stage });
  const back = is.stage === was?.stage ? null : { ...standingAt(is.stage, sanction, sentence), since: is.since };
  return accept({
    type: 'StepRetracted',
    ...{ sanction: sentence.order.kind, stepId, step: taken.step, on: taken.on },
    ...{ retractedOn: today, back, ...why },
  });
}

/** Where the steps that count lead, each asked anew whether it could be taken; null: one could not. */
function toldAgain(
  steps: Course['steps'],
  { steps: table, stages }: Sanction,
  course: Course,
): { readonly stage: string; readonly since: IsoDate } | null {
  let at = { ...course, stage: Object.keys(stages)[0] ?? '', since: course.startDate, steps: [] as Course['steps'] };
  for (const taken of steps.filter(({ retracted }) => !retracted)) {
    const step = table[taken.step];
    const asked = askedOf(taken);
    if (!step?.from.includes(at.stage) || step.refuse?.(asked, at)) return null;
    const stage = (typeof step.to === 'function' ? step.to(asked, at) : step.to) ?? at.stage;
    at = { ...at, ...(stage !== at.stage && { stage, since: taken.on }), steps: [...at.steps, taken] };
  }
  return at;
}

/** What a reversal on complaint does to a step: it counts no more, unless what came later rests on it. */
export function reversedStep(
  measure: Measure | null,
  { reason, by }: { readonly reason: string | null; readonly by: Envelope['by'] },
  sentence: Sentence,
  today: IsoDate,
): readonly SentenceEvent[] {
  const of = sanctionIn(sentence);
  if (measure?.what !== 'step' || !of) return [];
  const why = { reason, legalBasis: 'strgjfl § 7 g', by: by.id };
  const decision = retraction(measure.about, why, { sentence, today, ...of });
  return decision.ok ? decision.events : [];
}
