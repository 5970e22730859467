import { type Workload } from '../suite/workload';
import { asOfAll, asOfOne } from './as-of';
import { calculateWorkload } from './calculate';
import { midnight } from './commands';
import { controls } from './controls';
import { decision } from './decision';
import { hotSentence } from './hot-sentence';
import { intake } from './intake';
import { intakeWorkflows } from './intake-workflows';
import { kills } from './kills';
import { order } from './order';
import { readModels } from './read-models';
import { peers } from './peers';
import { newRules } from './rules';
import { verification } from './verification';
import { workList } from './work-list';
import { historyReplay, perSentence, rebuiltWorkflows } from './workflows';

/** All of them, in the order of the page. */
export const WORKLOADS: readonly Workload[] = [
  controls,
  calculateWorkload,
  decision,
  peers,
  order,
  hotSentence,
  intake,
  intakeWorkflows,
  midnight,
  asOfOne,
  asOfAll,
  verification,
  workList,
  kills,
  perSentence,
  rebuiltWorkflows,
  readModels,
  historyReplay,
  newRules,
];
