import { Select, Table } from '@navikt/ds-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { preferencesQuery } from '../../api/caseloads';
import { request } from '../../api/client';
import { useWords } from '../../app/language';
import { Law } from '../../ui/dates';
import { Card, Scroll, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';

interface Choice {
  readonly kind: string;
  readonly channel: string;
}

/** How one hears of each kind of notice; what the law dates comes by mail whatever one chooses. */
export function ReminderPreferences() {
  const { t, say, term } = useWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const choose = useMutation({
    mutationFn: (choice: Choice) => request('PUT', '/api/preferences', { body: { preferences: [choice] } }),
    onSettled: () => queries.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  return (
    <Card title={t('casework.preferencesTitle')}>
      <p className="muted">{t('casework.preferencesLead')}</p>
      <ProblemBox error={choose.error ?? error} onRetry={() => void refetch()} />
      <div role="status" className="small muted">
        {choose.isSuccess && t('casework.preferencesSaved')}
      </div>
      {!data ? (
        !error && <Waiting />
      ) : (
        <Scroll label={t('casework.preferencesTitle')}>
          <Table size="small" className="stacked">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('casework.preferenceOf')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('casework.preferenceHow')}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {[...data].sort(byChoice).map(({ kind, title, lawBound, legalBasis, channel, choices }) => (
                <Table.Row key={kind}>
                  <Table.HeaderCell scope="row">
                    {say(title)} <Law basis={legalBasis} />
                  </Table.HeaderCell>
                  <Table.DataCell data-label={t('casework.preferenceHow')}>
                    {lawBound ? (
                      <span className="muted">{t('casework.preferenceBound')}</span>
                    ) : (
                      <Select
                        size="small"
                        hideLabel
                        label={`${t('casework.preferenceHow')}: ${say(title)}`}
                        value={choose.isPending && choose.variables.kind === kind ? choose.variables.channel : channel}
                        onChange={(event) => choose.mutate({ kind, channel: event.target.value })}
                      >
                        {choices.map((choice) => (
                          <option key={choice} value={choice}>
                            {term('channel', choice)}
                          </option>
                        ))}
                      </Select>
                    )}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Scroll>
      )}
    </Card>
  );
}

/** What there is a choice about comes first. */
function byChoice(a: { readonly lawBound: boolean }, b: { readonly lawBound: boolean }): number {
  return Number(a.lawBound) - Number(b.lawBound);
}
