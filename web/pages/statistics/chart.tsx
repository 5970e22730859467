import { Table } from '@navikt/ds-react';
import { type ReactNode } from 'react';
import { useWords } from '../../app/language';
import { BarChart, type BarRow } from '../../charts/bar-chart';
import { DownloadCsv } from '../../ui/download-csv';
import { Card } from '../../ui/page';

/** A row of the table beside a picture: its name first, then its figures. */
export type Figures = readonly [name: string, ...figures: readonly (string | number)[]];

/** A picture with what it shows in words, a table of the same and a file of the same. */
export function Chart({
  title,
  about,
  rows,
  head,
  table,
  empty,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly BarRow[];
  readonly head: readonly string[];
  readonly table: readonly Figures[];
  /** What is said where there is nothing to draw. */
  readonly empty: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const file = () => table.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p className="muted">{empty}</p>
      </Card>
    );
  return (
    <Card title={title} aside={<DownloadCsv name={`${title}.csv`} rows={file} />}>
      <p className="muted small">{about}</p>
      <BarChart rows={rows} label={`${title}. ${about}`} />
      {children}
      <details>
        <summary>{t('shell.showTable')}</summary>
        <Table size="small" className="figures">
          <Table.Header>
            <Table.Row>
              {head.map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  {name}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {table.map(([name, ...figures]) => (
              <Table.Row key={name}>
                <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
                {figures.map((figure, i) => (
                  <Table.DataCell key={head[i + 1]}>{figure}</Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </details>
    </Card>
  );
}
