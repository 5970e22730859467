import { type RuleName } from '../domain/rules';

/** Where a rule is held: functions by file, and tests by file and a part of their title. A test checks that they exist. */
export interface Held {
  readonly code: readonly (readonly [file: string, name: string])[];
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const IMPRISONMENT = 'domain/calculation/imprisonment.spec.ts';
const OTHERS = 'domain/calculation/other-kinds.spec.ts';
const PROPERTIES = 'domain/calculation/properties.spec.ts';
const HOLIDAYS = 'domain/holidays.spec.ts';
const DEADLINES = 'test/law/deadlines.spec.ts';
const TRANSITIONS = 'test/law/transitions.spec.ts';

/** Each named rule, with where it is in the code and which tests hold it. */
export const HELD: Readonly<Record<RuleName, Held>> = {
  'R-CAL': {
    code: [
      ['domain/dates.ts', 'addMonths'],
      ['domain/dates.ts', 'plus'],
    ],
    tests: [
      ['domain/dates.spec.ts', 'from %s, %i on: %s'],
      ['domain/dates.spec.ts', 'is added as years and months first, then days'],
    ],
  },
  'R-DL': {
    code: [
      ['domain/holidays.ts', 'deadlineInDays'],
      ['domain/holidays.ts', 'deadlineInMonths'],
      ['domain/holidays.ts', 'deadlineInHours'],
    ],
    tests: [
      [HOLIDAYS, 'in days: notified'],
      [HOLIDAYS, 'in months: from'],
      [HOLIDAYS, 'in hours:'],
      [HOLIDAYS, 'an independent calendar of Norway'],
    ],
  },
  'R-VER': {
    code: [
      ['domain/rule-sets.ts', 'RULE_SETS'],
      ['domain/decide/correction.ts', 'adoptRuleSet'],
      ['domain/compare.ts', 'compareRuleSets'],
    ],
    tests: [
      [IMPRISONMENT, 'two thirds of 7 months are'],
      ['domain/decide/correction.spec.ts', 'moves the dates that it moves, and says so'],
    ],
  },
  'R-FRAC': {
    code: [['domain/calculation/term.ts', 'Term']],
    tests: [
      [IMPRISONMENT, 'from %s puts one third on %s'],
      [PROPERTIES, 'a longer one never brings a milestone earlier'],
      [PROPERTIES, 'two thirds and full term fall on the same days'],
    ],
  },
  'R-LEN': {
    code: [
      ['domain/calculation/imprisonment.ts', 'calculateImprisonment'],
      ['domain/dates.ts', 'sum'],
    ],
    tests: [
      ['domain/dates.spec.ts', 'is not normalised by being added up'],
      [PROPERTIES, 'what is served and what remains are the whole'],
    ],
  },
  'R-REM': {
    code: [
      ['domain/calculation/remand-credit.ts', 'remandCredit'],
      ['domain/decide/court.ts', 'creditRemand'],
    ],
    tests: [
      [OTHERS, 'of %p hours, %p isolated'],
      [PROPERTIES, 'more remand never brings a milestone later'],
    ],
  },
  'R-SUSP': {
    code: [
      ['domain/calculation/absences.ts', 'shift'],
      ['domain/decide/absence.ts', 'registerAbsence'],
      ['domain/decide/absence.ts', 'endAbsence'],
    ],
    tests: [
      [IMPRISONMENT, 'moves a date into reach of the next'],
      ['domain/decide/court.spec.ts', 'adds its days less those that count as served'],
    ],
  },
  'R-PROB': {
    code: [
      ['domain/calculation/release.ts', 'Probation'],
      ['domain/release-grounds.ts', 'releaseFrom'],
    ],
    tests: [
      [IMPRISONMENT, 'from %i days under %s is %s'],
      [TRANSITIONS, 'not for the day before'],
    ],
  },
  'R-HALF': {
    code: [
      ['domain/calculation/imprisonment.ts', 'calculateImprisonment'],
      ['domain/release-grounds.ts', 'releaseFrom'],
    ],
    tests: [
      [IMPRISONMENT, 'at half time from %i days'],
      ['domain/decide/transition.spec.ts', 'a move to %s on ground %s'],
    ],
  },
  'R-WE': {
    code: [
      ['domain/calculation/release.ts', 'proposedReleaseOn'],
      ['domain/release-grounds.ts', 'releaseFrom'],
    ],
    tests: [
      [IMPRISONMENT, 'a release that falls on no working day'],
      ['domain/decide/transition.spec.ts', 'may be moved to the last working day before it'],
    ],
  },
  'R-LEAVE': {
    code: [
      ['domain/calculation/leave.ts', 'ordinaryLeave'],
      ['domain/calculation/leave.ts', 'workRelease'],
      ['domain/leave.ts', 'leaveFrom'],
      ['domain/decide/leave.ts', 'grantLeave'],
    ],
    tests: [
      [IMPRISONMENT, 'from %p: %s, work release %s'],
      ['domain/decide/leave.spec.ts', 'with a third served on the 19th'],
    ],
  },
  'R-LOWER': {
    code: [
      ['domain/calculation/imprisonment.ts', 'calculateImprisonment'],
      ['domain/deadlines/open.ts', 'openDeadlines'],
    ],
    tests: [
      [DEADLINES, 'is due on ${dueOn}'],
      [TRANSITIONS, 'may be proposed for'],
    ],
  },
  'R-EM': {
    code: [
      ['domain/home-gates.ts', 'homeRefusal'],
      ['domain/eligibility.ts', 'eligibilityOf'],
      ['domain/calculation/sentence-length.ts', 'wholeSentenceMonitoring'],
    ],
    tests: [
      ['domain/decide/transition.spec.ts', 'is refused without %s'],
      ['domain/decide/transition.spec.ts', 'with electronic monitoring is barred by %s'],
      [OTHERS, 'may be monitored as a whole'],
    ],
  },
  'R-HOME': {
    code: [
      ['domain/eligibility.ts', 'eligibilityOf'],
      ['domain/home-gates.ts', 'homeRefusal'],
    ],
    tests: [
      [TRANSITIONS, 'not for the day before'],
      ['domain/decide/transition.spec.ts', 'is refused without %s'],
    ],
  },
  'R-FORV': {
    code: [
      ['domain/calculation/preventive-detention.ts', 'calculatePreventiveDetention'],
      ['domain/calculation/preventive-detention-frame.ts', 'preventiveDetentionFrame'],
      ['domain/decide/court.ts', 'recordCourtProlongation'],
      ['domain/decide/ruling.ts', 'recordProlongationCase'],
    ],
    tests: [
      ['domain/decide/court.spec.ts', 'moves the frame by its years, again and again'],
      ['domain/decide/court.spec.ts', 'three months before 1 March 2036'],
      [OTHERS, 'prolonged by %i years is refused'],
      [PROPERTIES, 'however often it is prolonged'],
    ],
  },
  'R-COMM': {
    code: [
      ['domain/calculation/community-sentence.ts', 'communitySentence'],
      ['domain/sanctions/community-sentence-rules.ts', 'remainder'],
      ['domain/sanctions/community-sentence-rules.ts', 'periodEndsOn'],
    ],
    tests: [
      [OTHERS, '%p leaves %i hours, %i days, %i days'],
      ['domain/sanctions/community-sentence.spec.ts', 'converts to what is left'],
      ['domain/sanctions/community-sentence.spec.ts', 'stands still while it is interrupted'],
    ],
  },
  'R-FINE': {
    code: [['domain/sanctions/fine-service.ts', 'FINE_SERVICE']],
    tests: [['domain/sanctions/fine-service.spec.ts', 'of a fine service with']],
  },
  'R-RK': {
    code: [['domain/sanctions/driving-programme.ts', 'DRIVING_PROGRAMME']],
    tests: [['domain/sanctions/driving-programme.spec.ts', 'lasts ten months from the first meeting']],
  },
  'R-CAP': {
    code: [['domain/decide/registration.ts', 'orderRefusal']],
    tests: [
      ['domain/decide/registration.spec.ts', 'of preventive detention with a frame of %s'],
      ['domain/decide/registration.spec.ts', 'a registration'],
    ],
  },
  'R-PLACE': {
    code: [
      ['domain/decide/registration.ts', 'registerSentence'],
      ['domain/regimes.ts', 'FIRST_REGIMES'],
    ],
    tests: [['domain/decide/registration.spec.ts', 'to begin in %s']],
  },
  'R-REVIEW': {
    code: [
      ['domain/calculation/sentence-length.ts', 'reviewAfterRefusal'],
      ['domain/decide/transition.ts', 'nextReview'],
    ],
    tests: [
      [OTHERS, 'review after %i months'],
      ['domain/decide/transition.spec.ts', 'when refused is decided anew by length'],
    ],
  },
  'R-PROBC': {
    code: [
      ['domain/condition-catalogue.ts', 'longestReporting'],
      ['domain/decide/condition.ts', 'setCondition'],
    ],
    tests: [
      ['domain/decide/condition.spec.ts', 'lasts three months unless told'],
      ['domain/decide/condition.spec.ts', 'beyond a year only by the region'],
    ],
  },
  'R-INT': {
    code: [
      ['domain/decide/absence.ts', 'registerAbsence'],
      ['domain/authority.ts', 'interruptionLevel'],
    ],
    tests: [['domain/decide/court.spec.ts', 'lasts four weeks, and is not for preventive detention']],
  },
  'R-SHS': {
    code: [
      ['domain/deadlines/open.ts', 'openDeadlines'],
      ['domain/statutory.ts', 'STATUTORY'],
    ],
    tests: [[DEADLINES, 'is due on ${dueOn}']],
  },
  'R-INST': {
    code: [
      ['domain/deadlines/open.ts', 'openDeadlines'],
      ['domain/decide/review.ts', 'recordReview'],
    ],
    tests: [[DEADLINES, 'is due on ${dueOn}']],
  },
  'R-BREACH': {
    code: [
      ['domain/breaches.ts', 'petitionBy'],
      ['domain/breaches.ts', 'mayPetition'],
      ['domain/decide/ruling.ts', 'recordCourtRuling'],
      ['domain/release-grounds.ts', 'releaseFrom'],
    ],
    tests: [
      ['domain/decide/ruling.spec.ts', 'after the end of the probation'],
      ['domain/decide/ruling.spec.ts', 'with new probation free of minimum times'],
    ],
  },
  'R-SUM': {
    code: [
      ['domain/decide/registration.ts', 'summonsRefusal'],
      ['domain/deadlines/open.ts', 'openDeadlines'],
    ],
    tests: [
      ['domain/decide/registration.spec.ts', 'begins three weeks after the summons'],
      [DEADLINES, 'is due on ${dueOn}'],
    ],
  },
  'R-LIFE': {
    code: [['domain/reintegration.ts', 'reintegrationTasks']],
    tests: [
      ['domain/reintegration.spec.ts', 'is asked for on the day of admission'],
      [DEADLINES, 'is due on ${dueOn}'],
    ],
  },
  'R-PRIV': {
    code: [['domain/retention.ts', 'retentionEnds']],
    tests: [[DEADLINES, 'is due on ${dueOn}']],
  },
  'R-LIM': {
    code: [
      ['domain/deadlines/limitation.ts', 'limitationOf'],
      ['domain/calculation/sentence-length.ts', 'limitation'],
    ],
    tests: [
      ['domain/decide/end.spec.ts', 'counts what remains, not the whole'],
      [OTHERS, 'limitation after %i years'],
    ],
  },
};
