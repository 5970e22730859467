import { type IsoDate } from '../dates';
import { type Correction } from '../events';
import { type PendingRuleSetId } from '../rule-set-table';
import { type RuleSetId } from '../rule-sets';

/** A fact was wrong, or another rule set holds. */
export type CorrectionCommand =
  | {
      readonly type: 'CorrectFact';
      readonly correctionId: string;
      readonly corrects: string;
      readonly holdsFrom: IsoDate;
      readonly correction: Correction;
      readonly birthDate: IsoDate | null;
      readonly reason: string;
    }
  | {
      readonly type: 'AdoptRuleSet';
      readonly adoptionId: string;
      readonly ruleSet: RuleSetId | PendingRuleSetId;
      readonly effectiveOn: IsoDate;
    };
