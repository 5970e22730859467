import { addDays, type IsoDate } from './dates';
import { longerThanYears } from './dates-of-sentence';
import { STATUTORY } from './statutory';
import { type HomeFacts, type LeaveType, type ProposalType } from './events';
import { type Authority, type Level, type Transition } from './regimes';
import { type Sentence } from './state';

/** From this length on (more than ten years) the region decides instead of the prison (strgjfl § 6 (2)). */
const YEARS_OF_LOCAL_AUTHORITY = 10;
/** Institution and hospital (strgjfl §§ 12, 13): delegated back for whoever has come to lower security. */
const DELEGATED_ROWS = ['b11', 'b12'];

/**
 * At which level a proposal is decided (rules.md (b)). Refusing an application and keeping a person where they are is
 * delegated back to local level (forskrift § 2-1), but not keeping them in especially high security, which the region decides
 * anew every six months (strgjfl §§ 6 (2), 15 (1), forskrift § 6-1); release from preventive detention is the region's only with the
 * prosecution's consent, else the court's (strl §§ 44–45).
 */
export function levelFor(sentence: Sentence, row: Transition, type: ProposalType, facts: HomeFacts | null): Level {
  if (type === 'stay' && row.row === 'b8') return 'region';
  if (type !== 'transition') return 'local';
  switch (row.decidedBy) {
    case 'local':
    case 'region':
      return row.decidedBy;
    case 'local-to-region':
      return localOrRegion(sentence, DELEGATED_ROWS.includes(row.row));
    case 'region-or-court':
      return facts?.prosecutionConsentedOn ? 'region' : 'court';
  }
}

/**
 * Who grants leave (strgjfl §§ 20, 33). In preventive detention always the region (forvaringsforskriften §§ 11, 12);
 * otherwise local again once a leave that the region granted went without failure (forskrift § 2-1). Escorted leave is
 * no matter of § 6 (2).
 */
export function leaveLevel(sentence: Sentence, leave: LeaveType): Level {
  if (leave === 'escorted') return 'local';
  if (sentence.order.kind === 'preventive-detention') return 'region';
  const level = localOrRegion(sentence, true);
  return level === 'region' && leave !== 'work-release' && wentWithoutFailure(sentence) ? 'local' : level;
}

/** Who decides an interruption (strgjfl § 35). */
export function interruptionLevel(sentence: Sentence): Level {
  return localOrRegion(sentence, true);
}

/**
 * Who extends an interruption: whoever decides it, once and by four weeks; whoever is above them, beyond that (strgjfl § 35,
 * forskrift § 3-33). That the level above may do so more than once is our reading.
 */
export function extensionLevel(sentence: Sentence, { from }: { readonly from: IsoDate }, until: IsoDate): Authority {
  const level = interruptionLevel(sentence);
  if (until <= addDays(from, 2 * STATUTORY.interruptionDays)) return level;
  return level === 'local' ? 'region' : 'directorate';
}

/**
 * Who lets a person stay longer than usual where they are: in an institution whoever is above the level that decides on
 * the stay (strgjfl § 12, forskrift § 3-5), in a halfway house of preventive detention the region, as for the move.
 */
export function longerStayLevel(sentence: Sentence): Authority {
  if (sentence.place.regime === 'halfway-house') return 'region';
  return localOrRegion(sentence, true) === 'local' ? 'region' : 'directorate';
}

/** Who sets conditions at home and on probation (strgjfl §§ 16, 43, 44). */
export function conditionLevel(sentence: Sentence): Level {
  return localOrRegion(sentence, false);
}

/**
 * Whether whoever decides at a level may refuse an application that another level grants: refusing is delegated back to the
 * local level (strgjfl § 6 (2), forskrift § 2-1).
 */
export function mayRefuse(yours: Level | null, decidedBy: Level): boolean {
  return yours === decidedBy || yours === 'local';
}

function localOrRegion(sentence: Sentence, delegatedInLowerSecurity: boolean): Level {
  const { order, place } = sentence;
  if (order.kind === 'preventive-detention' || place.regime === 'especially-high-security') return 'region';
  if (!longerThanYears(sentence, YEARS_OF_LOCAL_AUTHORITY)) return 'local';
  const inLowerSecurity = ['lower-security', 'halfway-house'].includes(place.regime);
  return delegatedInLowerSecurity && inLowerSecurity ? 'local' : 'region';
}

function wentWithoutFailure({ leaves }: Sentence): boolean {
  const ended = leaves.filter(({ returned }) => returned !== null && returned !== 'revoked');
  const granted = ended.findIndex(({ decidedBy }) => decidedBy === 'region');
  return granted >= 0 && ended.slice(granted).every(({ returned }) => returned === 'on-time');
}
