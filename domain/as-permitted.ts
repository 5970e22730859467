import { type Asked } from './commands';
import { type IsoDate } from './dates';
import { decide } from './decide';
import { type Decision } from './decide/decision';
import { PERMISSIONS } from './permissions';
import { refuse } from './refusals';
import { type Sentence } from './state';

/** Decided in the first role to which it belongs. Each role is a person of its own, so that nobody decides twice. */
export function decideAsPermitted(sentenceId: string, asked: Asked, state: Sentence, on: IsoDate): Decision {
  const envelope = { id: 'what-if', sentenceId, expectedVersion: null, epoch: null };
  let refused: Decision = refuse('forbidden', { type: asked.type });
  for (const role of PERMISSIONS[asked.type]) {
    const by = { id: `what-if/${role}`, role, unit: null };
    refused = decide({ ...envelope, by, ...asked }, state, on);
    if (refused.ok || refused.code !== 'wrong-level') return refused;
  }
  return refused;
}
