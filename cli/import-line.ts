import { z } from 'zod';
import {
  AbsenceBody,
  BreachBody,
  BreachResponseBody,
  InterruptionBody,
  ProlongationBody,
  ReturnBody,
} from '../api/schemas/execution';
import { text } from '../api/schemas/fields';
import { StepBody as SanctionStepBody } from '../api/schemas/sanction';
import { DecisionBody, ProposalBody, proposeCommand } from '../api/schemas/proposal';
import { RegisterBody, registerCommand } from '../api/schemas/sentence';
import { type Command, type OwnCommandId } from '../domain/commands';
import { breachOptions } from '../domain/breaches';
import { sanctionOf } from '../domain/sanctions';
import { openAbsence, pendingProposal, type Sentence, type SentenceState } from '../domain/state';
import { sha256 } from '../proof/sha256';
import { canonicalJson } from '../store/canonical';
import { actor, CASEWORKER, OF_LEVEL, PLACEMENT, type Speaking } from './import-actors';
import { DAILY_STEPS, ofDailyStep, step } from './import-daily';
import { uuidOf } from './uuid';

const StepBody = z.discriminatedUnion('type', [
  step('propose', ProposalBody),
  step('decide', DecisionBody.omit({ proposalId: true })),
  step('breach', BreachBody),
  step('respond', BreachResponseBody),
  step('absence', z.union([InterruptionBody.required({ type: true }), AbsenceBody])),
  step('return', ReturnBody),
  step('prolong', ProlongationBody),
  step('step', SanctionStepBody),
  ...DAILY_STEPS,
]);
type StepBody = z.infer<typeof StepBody>;

const Key = text(100);

const LineBody = z.strictObject({ key: Key, sentence: RegisterBody, steps: z.array(StepBody).max(500).default([]) });

/** A line of an import whose shape is right: samples/README.md. */
export interface ImportLine {
  readonly key: string;
  readonly sentenceId: string;
  readonly sentence: RegisterBody;
  readonly steps: readonly StepBody[];
}

/** A line, or where its shape is wrong. A line that is not of the long form is a registration, and its content is its key. */
export function parseLine(value: unknown): ImportLine | z.ZodError {
  if (typeof value === 'object' && value !== null && 'sentence' in value) {
    const line = LineBody.safeParse(value);
    return line.success ? { ...line.data, sentenceId: uuidOf(`import/${line.data.key}`) } : line.error;
  }
  const body = RegisterBody.safeParse(value);
  if (!body.success) return body.error;
  const key = sha256(canonicalJson(body.data)).toString('hex').slice(0, 32);
  return { key, sentenceId: uuidOf(`import/${key}`), sentence: body.data, steps: [] };
}

/** How many commands a line is. */
export function commandsIn({ steps }: ImportLine): number {
  return 1 + steps.length;
}

/**
 * The nth command of a line (0 registers), given the sentence as the ones before left it. Ids are made from the key, so a
 * line that is sent again is known. Null: the step answers something that is not there.
 */
export function commandAt(line: ImportLine, n: number, state: SentenceState): Command | null {
  const asked = n === 0 ? { asked: registerCommand(line.sentence), by: PLACEMENT } : ofStep(line, n, state);
  if (!asked) return null;
  const { key, sentenceId } = line;
  return {
    id: `import/${key}/${n}` satisfies OwnCommandId,
    sentenceId,
    by: asked.by,
    expectedVersion: null,
    epoch: null,
    ...asked.asked,
  };
}

function ofStep({ key, steps }: ImportLine, n: number, state: SentenceState): Speaking | null {
  const step = steps[n - 1];
  if (!step || state.status === 'unregistered') return null;
  const id = uuidOf(`import/${key}/${n}`);
  switch (step.type) {
    case 'propose':
      return { asked: proposeCommand(id, step.body), by: CASEWORKER };
    case 'decide':
      return decision(step.body, state);
    case 'breach':
      return { asked: { type: 'RegisterBreach', breachId: id, ...step.body }, by: CASEWORKER };
    case 'respond':
      return response(step.body, state);
    case 'absence': {
      const { type: absence, from, reason } = step.body;
      return { asked: { type: 'RegisterAbsence', absenceId: id, absence, from, reason }, by: OF_LEVEL.local };
    }
    case 'return': {
      const absenceId = openAbsence(state)?.absenceId;
      return absenceId ? { asked: { type: 'EndAbsence', absenceId, ...step.body }, by: CASEWORKER } : null;
    }
    case 'prolong':
      return { asked: { type: 'RecordCourtProlongation', ...step.body }, by: OF_LEVEL.court };
    case 'step': {
      const [role] = sanctionOf(state.order.kind)?.steps[step.body.step]?.by ?? [];
      return { asked: { type: 'TakeStep', stepId: id, ...step.body }, by: role ? actor(role) : CASEWORKER };
    }
    default:
      return ofDailyStep(step, id, state);
  }
}

function decision(body: Extract<StepBody, { type: 'decide' }>['body'], sentence: Sentence): Speaking | null {
  const proposal = pendingProposal(sentence);
  if (!proposal) return null;
  const { proposalId, decidedBy } = proposal;
  return { asked: { type: 'DecideProposal', proposalId, ...body }, by: OF_LEVEL[decidedBy] };
}

function response(body: Extract<StepBody, { type: 'respond' }>['body'], sentence: Sentence): Speaking | null {
  const breachId = sentence.breaches.at(-1)?.breachId;
  if (!breachId) return null;
  const level = breachOptions(sentence).find((option) => option.response === body.response)?.decidedBy ?? 'local';
  return { asked: { type: 'AnswerBreach', breachId, ...body }, by: OF_LEVEL[level] };
}
