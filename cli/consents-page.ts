import { PROBLEMS } from '../api/problems';
import { NEED_LEVELS } from '../domain/commands';
import { DEADLINE_KINDS } from '../domain/deadlines/table';
import { CONSENT_ANSWERS, CONSENT_PURPOSES, CONSENTERS, LIFE_AREAS, PROVIDERS, type Consenter } from '../domain/events';
import { type ConsentPurpose } from '../domain/events/data-consent';
import { CONSENT_BASIS } from '../domain/consents';
import { PERMISSIONS, type Permission } from '../domain/permissions';
import { PERMISSION_TITLES } from '../domain/permission-titles';
import { NEEDS_BASIS, SHARING_BASIS } from '../domain/reintegration-terms';
import { markdownTable, page } from './markdown';

const PURPOSES: Readonly<Record<ConsentPurpose, readonly [of: string, basis: string, withdrawn: string]>> = {
  'needs-assessment': [
    'nobody but the Service',
    NEEDS_BASIS,
    'what was answered is deleted; that there was an assessment stays',
  ],
  sharing: [
    `one of: ${PROVIDERS.join(', ')}`,
    SHARING_BASIS,
    'nothing more is shared; what was shared stays on record',
  ],
};
const ASKED: Readonly<Record<Consenter, string>> = {
  'convicted-person': 'always',
  cohabitant: 'from eighteen on; nobody asks a child',
};
const OF_DATA: readonly Permission[] = [
  'RecordDataConsent',
  'WithdrawDataConsent',
  'AssessNeeds',
  'ReadNeeds',
  'ShareInformation',
];
const REFUSED = [
  'consent-names-provider',
  'consent-stands',
  'withdraw-instead',
  'no-consent',
  'no-such-consent',
] as const;

/** Consents: to the use of personal data, and to serving at home; who is asked for what, and what follows from a no. */
export function consents(): string {
  const { title, legalBasis } = DEADLINE_KINDS['consent-withdrawn'];
  return page(
    'Consents',
    [
      'Each is for one thing by itself, is given or declined, and may be withdrawn at any time, also after the end. A no has no',
      'consequence: eligibility and deadlines of whoever said no, said yes, or was never asked are the same, which a test holds.',
    ].join(' '),
    'domain/consents.ts, domain/events/data-consent.ts and domain/permissions.ts',
    '## To the use of personal data',
    'An answer is recorded, whichever it is, and stands until it is withdrawn; what rests on it may not be dated before it.',
    markdownTable(
      ['for what', 'answers', 'who is told', 'when it is withdrawn', 'legal basis'],
      CONSENT_PURPOSES.map((purpose) => {
        const [of, basis, withdrawn] = PURPOSES[purpose];
        return [`\`${purpose}\``, CONSENT_ANSWERS.join(', '), of, withdrawn, basis];
      }),
    ),
    [
      'The regulation on the assessment (§ 6) names crime and earlier judgments, housing, education, work, money, network,',
      'drugs and alcohol, and lets health, treatment and one’s own view of the future be asked. Its form was not found: the parts',
      'of a life below stand in for its questions. What the person answered is in no event, and is read only by whoever works with them.',
    ].join(' '),
    markdownTable(
      ['part of a life', 'need'],
      LIFE_AREAS.map((area) => [`\`${area}\``, NEED_LEVELS.join(', ')]),
    ),
    '## Who may do what',
    markdownTable(
      ['command or query', 'bokmål', 'English', 'roles'],
      OF_DATA.map((name) => [
        `\`${name}\``,
        PERMISSION_TITLES[name].nb,
        PERMISSION_TITLES[name].en,
        PERMISSIONS[name].join(', '),
      ]),
    ),
    '## To serving at home',
    [
      'Who serves at home and everybody grown up who lives there consent, and may withdraw it. No withdrawal moves anybody by',
      `itself: a transition that was approved on it is set aside, and whoever is at home already gets a deadline, “${title.en}” (${legalBasis}).`,
    ].join(' '),
    markdownTable(
      ['whose', 'asked', 'legal basis'],
      CONSENTERS.map((of) => [`\`${of}\``, ASKED[of], CONSENT_BASIS]),
    ),
    '## What is refused',
    markdownTable(
      ['code', 'bokmål', 'English'],
      REFUSED.map((code) => [`\`${code}\``, PROBLEMS[code].nb, PROBLEMS[code].en]),
    ),
  );
}
