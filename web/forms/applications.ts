import { POSTPONEMENT_GROUNDS } from '../../domain/events';
import { findTransition, REGIMES, type Kind, type Regime } from '../../domain/regimes';
import { type Sentence } from '../api/queries';
import { hearingFields, saidBefore, WITHHELD } from './hearing';
import { factFields, factsOf } from './proposal';
import { alike, choicesOf, OPTIONAL_REASON, REASON, type Answers, type Field, type Form, type Values } from './spec';

const ALWAYS = { asked: () => true, optional: true };
const waiting = ({ status, kind }: Sentence) => status === 'summoned' && kind === 'imprisonment';
const pending = ({ monitoring }: Sentence) => monitoring?.applications.find(({ outcome }) => outcome === null);

const refuseInterruption: Form = {
  id: 'refuse-interruption',
  permission: 'RefuseInterruption',
  group: 'absence',
  law: 'strgjfl § 35, forskrift § 3-33',
  fits: ({ status, clockStopped }) =>
    status === 'serving' && (clockStopped === null || clockStopped.type === 'interruption'),
  fields: ({ words, today }) => [
    { name: 'from', label: 'forms.from', hint: 'forms.appliedDaysHint', kind: 'date' },
    { name: 'until', label: 'forms.toDay', kind: 'date' },
    { name: 'appliedOn', label: 'forms.appliedOn', kind: 'date', initial: today },
    ...hearingFields(words, ALWAYS),
    { ...REASON, hint: 'forms.refuseLeaveHint' },
    WITHHELD,
  ],
  path: () => 'interruptions/refusals',
  ...alike('RefuseInterruption', ({ from, until, appliedOn, reason, ...more }) => ({
    ...{ from, until, appliedOn, reason },
    ...saidBefore(more),
  })),
};

const informed: Form = {
  id: 'monitoring-information',
  permission: 'InformOfMonitoring',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-8',
  fits: waiting,
  fields: ({ today }) => [{ name: 'receivedOn', label: 'forms.letterReceivedOn', kind: 'date', initial: today }],
  path: () => 'monitoring-information',
  ...alike('InformOfMonitoring', ({ receivedOn }) => ({ receivedOn })),
};

const applied: Form = {
  id: 'monitoring-application',
  permission: 'RecordMonitoringApplication',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-8',
  fits: (sentence) => waiting(sentence) && pending(sentence) === undefined,
  fields: ({ today }) => [{ name: 'receivedOn', label: 'forms.receivedOn', kind: 'date', initial: today }],
  path: () => 'monitoring-applications',
  ...alike('RecordMonitoringApplication', ({ receivedOn }) => ({ receivedOn })),
};

/** As when it is proposed, without asking first where to: the application says it. */
const HOME = { regime: 'electronic-monitoring', type: 'transition' };

const granted: Form = {
  id: 'grant-monitoring',
  permission: 'GrantMonitoring',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-8',
  fits: (sentence) => waiting(sentence) && pending(sentence) !== undefined,
  fields: (around) => [
    { name: 'unit', label: 'forms.unit', kind: 'unit' },
    ...factFields(around).map(({ onlyIf, ...field }): Field => ({
      ...field,
      ...(onlyIf && { onlyIf: (values) => onlyIf({ ...values, ...HOME }) }),
    })),
    OPTIONAL_REASON,
  ],
  path: (_, { sentence }) => `monitoring-applications/${pending(sentence)?.applicationId}/grant`,
  ...alike(
    'GrantMonitoring',
    ({ unit, reason, ...facts }) => ({ unit, reason, facts: factsOf(facts) ?? {} }),
    (_, { sentence }) => ({ applicationId: pending(sentence)?.applicationId }),
  ),
};

const refused: Form = {
  id: 'refuse-monitoring',
  permission: 'RefuseMonitoring',
  group: 'home',
  law: 'strgjfl § 16 a, forskrift § 7-8',
  fits: (sentence) => pending(sentence) !== undefined,
  fields: ({ words }) => [...hearingFields(words, ALWAYS), { ...REASON, hint: 'forms.refuseLeaveHint' }, WITHHELD],
  path: (_, { sentence }) => `monitoring-applications/${pending(sentence)?.applicationId}/refuse`,
  ...alike(
    'RefuseMonitoring',
    ({ reason, ...more }) => ({ reason, ...saidBefore(more) }),
    (_, { sentence }) => ({ applicationId: pending(sentence)?.applicationId }),
  ),
};

const meeting: Form = {
  id: 'meeting',
  permission: 'RecordMeeting',
  group: 'home',
  usual: true,
  law: 'forskrift §§ 3-8, 7-4',
  fits: ({ regime, status }) => status === 'serving' && ['home-detention', 'electronic-monitoring'].includes(regime),
  fields: ({ today }) => [
    { name: 'on', label: 'forms.on', kind: 'date', initial: today },
    { name: 'attended', label: 'forms.attended', hint: 'forms.attendedHint', kind: 'yes-no', initial: 'true' },
  ],
  path: () => 'meetings',
  ...alike('RecordMeeting', ({ on, attended }) => ({ on, attended })),
};

const GROUND: Field = { name: 'ground', label: 'forms.ground', kind: 'select' };

const postpone: Form = {
  id: 'postpone',
  permission: 'PostponeStart',
  group: 'progress',
  law: 'forskrift om innkalling §§ 2–7, strpl § 459',
  fits: ({ status }) => status === 'summoned',
  fields: ({ words }) => [
    { ...GROUND, choices: choicesOf(words, 'postponement', POSTPONEMENT_GROUNDS) },
    { name: 'to', label: 'forms.newStart', kind: 'date' },
    REASON,
  ],
  path: () => 'postponements',
  ...alike('PostponeStart', ({ ground, to, reason }) => ({ ground, to, reason })),
};

const refusePostponement: Form = {
  id: 'refuse-postponement',
  permission: 'RefusePostponement',
  group: 'progress',
  law: 'forskrift om innkalling §§ 2–7, strpl § 459',
  fits: ({ status }) => status === 'summoned',
  fields: ({ words, today }) => [
    { ...GROUND, choices: choicesOf(words, 'postponement', POSTPONEMENT_GROUNDS) },
    { name: 'appliedOn', label: 'forms.appliedOn', kind: 'date', initial: today },
    ...hearingFields(words, ALWAYS),
    { ...REASON, hint: 'forms.refuseLeaveHint' },
    WITHHELD,
  ],
  path: () => 'postponements/refusals',
  ...alike('RefusePostponement', ({ ground, appliedOn, reason, ...more }) => ({
    ...{ ground, appliedOn, reason },
    ...saidBefore(more),
  })),
};

const others = ({ kind, regime }: Sentence): readonly Regime[] =>
  REGIMES.filter((to) => {
    const row = findTransition(kind as Kind, regime as Regime, to);
    return to !== regime && row !== undefined && row.direction !== 'lighter';
  });

/** What is not progress has no eligibility: an institution, a hospital, back from them, and what is more restrictive. */
const otherRegime: Form = {
  id: 'other-regime',
  permission: 'ProposeTransition',
  group: 'progress',
  law: null,
  fits: (sentence) =>
    sentence.status === 'serving' &&
    sentence.clockStopped === null &&
    others(sentence).length > 0 &&
    undecided(sentence),
  fields: ({ sentence, words, today }) => [
    { name: 'regime', label: 'forms.regime', kind: 'choice', choices: choicesOf(words, 'regime', others(sentence)) },
    { name: 'unit', label: 'forms.unit', kind: 'unit' },
    { name: 'effectiveOn', label: 'forms.from', kind: 'date', initial: today },
    ...careFields,
    REASON,
  ],
  path: () => 'proposals',
  body: (answers) => ({ type: 'transition', ...otherMove(answers) }),
  supposed: (answers) => ({ type: 'ProposeTransition', proposal: 'transition', ...otherMove(answers) }),
};

const undecided = ({ proposals }: Sentence) =>
  !proposals.some(({ status }) => ['pending', 'approved'].includes(status));
const toRegime = (regime: Regime) => (values: Values) => values['regime'] === regime;
const toInstitution = toRegime('treatment-institution');
const toHospital = toRegime('hospital');

/** What an institution and a hospital rest on (strgjfl §§ 12, 13). */
const careFields: readonly Field[] = [
  { name: 'agreedOn', label: 'forms.institutionAgreedOn', kind: 'date', law: 'strgjfl § 12', onlyIf: toInstitution },
  { name: 'holds', label: 'forms.institutionHolds', kind: 'yes-no', initial: 'false', onlyIf: toInstitution },
  { name: 'reportsOn', label: 'forms.consentedToReportsOn', kind: 'date', onlyIf: toInstitution },
  { name: 'statementOn', label: 'forms.doctorStatementOn', kind: 'date', law: 'strgjfl § 13', onlyIf: toHospital },
  { name: 'inPatient', label: 'forms.inPatientCare', kind: 'yes-no', initial: 'false', onlyIf: toHospital },
];

function otherMove(answers: Answers) {
  const { regime, unit, effectiveOn, reason, agreedOn, holds, reportsOn, statementOn, inPatient } = answers;
  const facts = {
    ...(agreedOn && { institution: { agreedOn, holdsAndFetches: holds, consentedToReportsOn: reportsOn } }),
    ...(statementOn && { doctor: { statementOn, inPatientCareNeeded: inPatient } }),
  };
  return {
    ...{ to: { regime, unit }, effectiveOn, reason },
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

/** Applications, and what is decided on them; and the meetings of whoever serves at home. */
export const APPLICATION_FORMS: readonly Form[] = [
  refuseInterruption,
  informed,
  applied,
  granted,
  refused,
  meeting,
  postpone,
  refusePostponement,
  otherRegime,
];
