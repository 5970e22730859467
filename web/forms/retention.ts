import { INFORMATION_OUTCOMES, INFORMATION_SOURCES } from '../../domain/events';
import { INFORMATION_BASIS, MONITORING_BASIS } from '../../domain/retention';
import { formatDate } from '../app/format';
import { decisions } from './person';
import { choicesOf, open, type Around, type Form } from './spec';

const unsettled = ({ information }: Around['sentence']) => information.filter(({ outcome }) => outcome === null);

const information: Form = {
  id: 'information',
  permission: 'RecordUnverifiedInformation',
  group: 'erasure',
  law: INFORMATION_BASIS,
  fits: open,
  fields: ({ words }) => [
    {
      ...{ name: 'source', label: 'forms.informationSource', kind: 'choice' },
      choices: choicesOf(words, 'information', INFORMATION_SOURCES),
    },
    { name: 'text', label: 'forms.informationText', hint: 'forms.informationTextHint', kind: 'words' },
    { name: 'withheld', label: 'forms.informationWithheld', kind: 'yes-no', initial: 'false' },
  ],
  path: () => 'information',
  body: ({ source, text, withheld }) => ({ source, text, withheld: withheld === 'true' }),
  supposed: null,
};

const settle: Form = {
  id: 'settle-information',
  permission: 'SettleUnverifiedInformation',
  group: 'erasure',
  law: INFORMATION_BASIS,
  fits: (sentence) => unsettled(sentence).length > 0,
  fields: (around) => [
    {
      ...{ name: 'information', label: 'forms.whichInformation', kind: 'choice' },
      choices: unsettled(around.sentence).map(({ informationId, source, recordedOn }) => ({
        value: informationId,
        label: around.words.term('information', source),
        about: formatDate(recordedOn),
      })),
      initial: around.of ?? unsettled(around.sentence)[0]?.informationId ?? '',
    },
    {
      ...{ name: 'outcome', label: 'forms.outcome', kind: 'choice' },
      choices: choicesOf(around.words, 'information-outcome', INFORMATION_OUTCOMES),
    },
    {
      ...{ name: 'of', label: 'forms.informationOf', kind: 'choice', choices: decisions(around) },
      onlyIf: ({ outcome }) => outcome === 'relied-on',
    },
  ],
  path: ({ information: id }) => `information/${id}/settle`,
  body: ({ outcome, of }) => ({ outcome, ...(outcome === 'relied-on' && { of }) }),
  supposed: null,
};

const monitoringDataDeleted: Form = {
  id: 'monitoring-data-deleted',
  permission: 'RecordMonitoringDataDeleted',
  group: 'erasure',
  law: MONITORING_BASIS,
  fits: (sentence) =>
    !open(sentence) &&
    sentence.monitoringData === null &&
    sentence.places.some(({ regime }) => regime === 'electronic-monitoring'),
  fields: ({ sentence, words, today }) => [
    { name: 'deletedOn', label: 'forms.monitoringDeletedOn', kind: 'date', initial: today },
    {
      ...{ name: 'keptFor', label: 'forms.keptFor', kind: 'select', optional: true },
      choices: sentence.breaches.map(({ breachId, kind, occurredOn }) => ({
        value: breachId,
        label: `${words.term('breach', kind)}, ${formatDate(occurredOn)}`,
      })),
    },
  ],
  path: () => 'monitoring-data-deletion',
  body: ({ deletedOn, keptFor }) => ({ deletedOn, keptFor }),
  supposed: null,
};

export const RETENTION_FORMS: readonly Form[] = [information, settle, monitoringDataDeleted];
