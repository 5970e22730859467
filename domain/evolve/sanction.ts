import { type SanctionEvent } from '../events';
import { type Sentence } from '../state';

/** A step of a sanction was taken, or counts no more. */
export function evolveSanction(state: Sentence, event: SanctionEvent): Sentence {
  const { course } = state;
  if (course === null) throw new Error(`Corrupt log: ${event.type} in a sentence of ${state.order.kind}`);
  if (event.type === 'StepRetracted') {
    const steps = course.steps.map((step) => (step.stepId === event.stepId ? { ...step, retracted: true } : step));
    return withStanding(state, { ...course, ...event.back, steps });
  }
  const { stepId, step, on, values, reason, by, to } = event;
  const steps = [...course.steps, { stepId, step, on, values, reason, by, retracted: false }];
  return withStanding(state, { ...course, ...(to && { ...to, since: on }), steps });
}

function withStanding(state: Sentence, course: NonNullable<Sentence['course']>): Sentence {
  return { ...state, status: course.status, course };
}
