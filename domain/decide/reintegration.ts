import {
  ACTIVITY_COMMANDS,
  DATA_CONSENT_COMMANDS,
  PLAN_COMMANDS,
  type Envelope,
  type ReintegrationCommand,
} from '../commands';
import { type IsoDate } from '../dates';
import { isOf } from '../of-types';
import { type Sentence } from '../state';
import { decideActivity } from './activity';
import { decideDataConsent } from './data-consent';
import { type Decision } from './decision';
import { decidePlan } from './plan';
import { decideReleasePreparation } from './release-preparation';

/** Daily life and the way back. None of it moves a date or opens or closes a regime. */
export function decideReintegration(
  command: Envelope & ReintegrationCommand,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  if (isOf(PLAN_COMMANDS, command)) return decidePlan(command, sentence, today);
  if (isOf(ACTIVITY_COMMANDS, command)) return decideActivity(command, sentence, today);
  if (isOf(DATA_CONSENT_COMMANDS, command)) return decideDataConsent(command, sentence, today);
  return decideReleasePreparation(command, sentence, today);
}
