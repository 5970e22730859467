import { longerThanYears } from './dates-of-sentence';
import { type HomeFacts, type ProposalType } from './events';
import { type Level, type Transition } from './regimes';
import { type Sentence } from './state';

/** From this length on (more than ten years) the region decides instead of the prison (strgjfl § 6 (2)). */
const YEARS_OF_LOCAL_AUTHORITY = 10;

/**
 * At which level a proposal is decided (rules.md (b)). Refusing an application and keeping a person where they are is
 * delegated back to local level (forskrift § 2-1); release from preventive detention is the region's only with the
 * prosecution's consent, else the court's (strl §§ 44–45).
 */
export function levelFor(sentence: Sentence, row: Transition, type: ProposalType, facts: HomeFacts | null): Level {
  if (type !== 'transition') return 'local';
  switch (row.decidedBy) {
    case 'local':
    case 'region':
      return row.decidedBy;
    case 'local-to-region':
      return belongsToRegion(sentence, row) ? 'region' : 'local';
    case 'region-or-court':
      return facts?.prosecutionConsentedOn ? 'region' : 'court';
  }
}

function belongsToRegion(sentence: Sentence, row: Transition): boolean {
  if (sentence.order.kind === 'preventive-detention' || sentence.place.regime === 'especially-high-security')
    return true;
  if (!longerThanYears(sentence, YEARS_OF_LOCAL_AUTHORITY)) return false;
  // Institution and hospital are delegated back once a person with more than ten years sits in lower security.
  const delegatedBack =
    ['b11', 'b12'].includes(row.row) && ['lower-security', 'halfway-house'].includes(sentence.place.regime);
  return !delegatedBack;
}
