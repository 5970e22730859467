import { ReadMore, Table } from '@navikt/ds-react';
import { isDate } from '../../../domain/dates';
import { type Sentence } from '../../api/queries';
import { useWords } from '../../app/language';
import { Day, Law } from '../../ui/dates';
import { Card } from '../../ui/page';
import { Steps } from '../../ui/steps';

/** Every date of the calculation, each with rule, paragraph and steps. */
export function Dates({ sentence: { explanations, today } }: { readonly sentence: Sentence }) {
  const { t, term, say } = useWords();
  return (
    <Card title={t('sentence.dates')}>
      <Table size="small">
        <Table.Header className="visually-hidden">
          <Table.Row>
            <Table.HeaderCell scope="col">{t('sentence.what')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{t('sentence.date')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {explanations.map(({ date, value, legalBasis, text, steps, rule }) => (
            <Table.Row key={date}>
              <Table.HeaderCell scope="row">
                {term('date', date)}
                <ReadMore size="small" header={t('sentence.why')}>
                  <p>{say(text)}</p>
                  <Law basis={`${legalBasis} · ${rule}`} />
                  <Steps steps={steps} />
                </ReadMore>
              </Table.HeaderCell>
              <Table.DataCell>
                <Shown value={value} today={today} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Card>
  );
}

function Shown({ value, today }: { readonly value: unknown; readonly today: string }) {
  const { term } = useWords();
  if (typeof value === 'string' && isDate(value)) return <Day date={value} today={today} />;
  return <>{value === null ? '–' : term('value', String(value))}</>;
}
