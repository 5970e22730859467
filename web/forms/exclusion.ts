import { EXCLUSION_GROUNDS, EXCLUSION_KINDS, type ExclusionKind } from '../../domain/events';
import { COUNCIL_BASIS, COUNCIL_DAYS, groundsFor, SUPERVISION_BASIS } from '../../domain/exclusion-limits';
import { formatDate } from '../app/format';
import { choicesOf, REASON, serving, type Answers, type Around, type Field, type Form } from './spec';

const PRISON = ['high-security', 'especially-high-security', 'lower-security', 'halfway-house'];
const isExclusion = (kind: string | undefined): kind is ExclusionKind => EXCLUSION_KINDS.some((each) => each === kind);

const inPrison = (sentence: Around['sentence']) =>
  serving(sentence) && sentence.clockStopped === null && PRISON.includes(sentence.regime);
const going = ({ exclusions }: Around['sentence']) => exclusions.filter(({ over }) => over === null);
const untold = ({ exclusions }: Around['sentence']) =>
  exclusions.filter(
    ({ exclusion, councilInformedOn, over, daysInAll }) =>
      councilInformedOn === null && isLong(exclusion) && (over === null || daysInAll > COUNCIL_DAYS),
  );
const isLong = (kind: ExclusionKind) => kind === 'full' || kind === 'partial';

/** Which of some exclusions. */
function which({ words, of }: Around, exclusions: Around['sentence']['exclusions']): Field {
  return {
    ...{ name: 'exclusion', label: 'forms.whichExclusion', kind: 'choice' },
    choices: exclusions.map(({ exclusionId, exclusion, startedAt }) => ({
      value: exclusionId,
      label: words.term('exclusion', exclusion),
      about: `${formatDate(startedAt.slice(0, 10))} ${startedAt.slice(11)}`,
    })),
    initial: of ?? exclusions[0]?.exclusionId ?? '',
  };
}

const day = (name: string, today: string): Field => ({ name, label: 'forms.onDay', kind: 'date', initial: today });
const time = (name: string): Field => ({ name, label: 'forms.atTime', kind: 'time' });
const minuteOf = ({ on, at }: Answers) => `${on}T${at}`;

/** What the person said before it was decided; the law leaves it out where it cannot wait. */
const HEARING: readonly Field[] = [
  { name: 'statement', label: 'forms.statement', hint: 'forms.statementHint', kind: 'words', optional: true },
];
const hearingOf = ({ statement }: Answers, today: string) =>
  statement ? { hearing: { heardOn: today, form: 'oral', statement } } : {};

const exclude: Form = {
  id: 'exclude',
  permission: 'DecideExclusion',
  group: 'exclusion',
  law: 'strgjfl §§ 37–39',
  fits: inPrison,
  fields: ({ words, today, sentence: { minor } }) => [
    {
      ...{ name: 'exclusion', label: 'forms.exclusionKind', kind: 'choice' },
      choices: choicesOf(words, 'exclusion', EXCLUSION_KINDS),
    },
    {
      ...{ name: 'ground', label: 'forms.exclusionGround', kind: 'select' },
      choices: choicesOf(words, 'exclusion-ground', EXCLUSION_GROUNDS),
      fitting: ({ exclusion }) => (isExclusion(exclusion) ? groundsFor(exclusion, minor) : []),
    },
    day('on', today),
    time('at'),
    REASON,
    { name: 'lessIsNotEnough', label: 'forms.lessIsNotEnough', hint: 'forms.lessIsNotEnoughHint', kind: 'words' },
    ...HEARING,
  ],
  path: () => 'exclusions',
  body: (answers, { today }) => ({
    ...{ exclusion: answers['exclusion'], ground: answers['ground'], startedAt: minuteOf(answers) },
    ...{ reason: answers['reason'], lessIsNotEnough: answers['lessIsNotEnough'], ...hearingOf(answers, today) },
  }),
  supposed: null,
};

const goesOn: Form = {
  id: 'continue-exclusion',
  permission: 'ContinueExclusion',
  group: 'exclusion',
  law: 'strgjfl §§ 37 (5)–(6), 38 (5)–(6)',
  fits: (sentence) => going(sentence).some(({ next }) => next !== null),
  fields: (around) => [
    which(
      around,
      going(around.sentence).filter(({ next }) => next !== null),
    ),
    REASON,
    ...HEARING,
  ],
  path: ({ exclusion: id }) => `exclusions/${id}/continue`,
  body: (answers, { today }) => ({ reason: answers['reason'], ...hearingOf(answers, today) }),
  supposed: null,
};

const supervise: Form = {
  id: 'supervise-exclusion',
  permission: 'RecordSupervision',
  group: 'exclusion',
  usual: true,
  law: SUPERVISION_BASIS,
  fits: (sentence) => going(sentence).length > 0,
  fields: (around) => [
    which(around, going(around.sentence)),
    day('on', around.today),
    time('at'),
    {
      ...{ name: 'who', label: 'forms.whoSupervised', kind: 'choice', initial: 'staff' },
      choices: choicesOf(around.words, 'supervised-by', ['staff', 'health']),
    },
    { name: 'note', label: 'forms.supervisionNote', kind: 'words', optional: true },
  ],
  path: ({ exclusion: id }) => `exclusions/${id}/supervisions`,
  body: (answers) => ({ supervisedAt: minuteOf(answers), who: answers['who'], note: answers['note'] ?? null }),
  supposed: null,
};

const council: Form = {
  id: 'inform-council',
  permission: 'InformSupervisoryCouncil',
  group: 'exclusion',
  law: COUNCIL_BASIS,
  fits: (sentence) => untold(sentence).length > 0,
  fields: (around) => [
    which(around, untold(around.sentence)),
    { name: 'informedOn', label: 'forms.onDay', kind: 'date', initial: around.today },
  ],
  path: ({ exclusion: id }) => `exclusions/${id}/council`,
  body: ({ informedOn }) => ({ informedOn }),
  supposed: null,
};

const end: Form = {
  id: 'end-exclusion',
  permission: 'EndExclusion',
  group: 'exclusion',
  usual: true,
  law: 'strgjfl §§ 37 (2), 38 (3)',
  fits: (sentence) => going(sentence).length > 0,
  fields: (around) => [
    which(around, going(around.sentence)),
    day('on', around.today),
    time('at'),
    { ...REASON, optional: true },
  ],
  path: ({ exclusion: id }) => `exclusions/${id}/end`,
  body: (answers) => ({ endedAt: minuteOf(answers), reason: answers['reason'] ?? null }),
  supposed: null,
};

export const EXCLUSION_FORMS: readonly Form[] = [exclude, goesOn, supervise, council, end];
