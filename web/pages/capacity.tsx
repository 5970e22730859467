import { Select } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PLACED } from '../../domain/capacity';
import { capacityQuery, type Occupancy } from '../api/capacity';
import { unitsQuery } from '../api/queries';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { useUnitName } from '../ui/units';
import { SetPlaces } from './capacity/set-places';
import { PlacesRecord } from './capacity/places-record';
import { WaitingLists } from './capacity/waiting-lists';
import { Chart } from './statistics/chart';
import '../texts/of-capacity';

/** Places and who takes them in pictures and tables, who waits for one, and how many there are said to be. */
export function CapacityPage() {
  const { t, term } = useWords();
  const { data, error, refetch } = useQuery(capacityQuery);
  const { data: units = [] } = useQuery(unitsQuery);
  const unitName = useUnitName();
  const session = useSession();
  const [regime, setRegime] = useState<Occupancy['regime']>('high-security');
  const [region, setRegion] = useState('');
  if (!data) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />;
  const within = new Set(units.filter((unit) => region === '' || unit.region === region).map(({ id }) => id));
  const rows = data.occupancy.filter(({ unit }) => within.has(unit));
  return (
    <div className="stack">
      <PageHead title={t('shell.capacity')} lead={t('capacity.lead')} />
      <div className="filters no-print" role="search">
        <Select
          size="small"
          label={t('capacity.regime')}
          value={regime}
          onChange={(event) => setRegime(PLACED.find((each) => each === event.target.value) as Occupancy['regime'])}
        >
          {PLACED.map((each) => (
            <option key={each} value={each}>
              {term('regime', each)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t('capacity.region')}
          value={region}
          onChange={(event) => setRegion(event.target.value)}
        >
          <option value="">{t('capacity.allRegions')}</option>
          {units
            .filter(({ kind }) => kind === 'region')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </div>
      <div className="columns" data-even>
        <Bars
          title={t('capacity.occupancy', { regime: term('regime', regime) })}
          first={t('capacity.unit')}
          rows={rows.filter((row) => row.regime === regime).map((row) => ({ ...row, label: unitName(row.unit) }))}
        />
        <Bars
          title={t('capacity.totals')}
          first={t('capacity.regime')}
          rows={totals(rows).map((row) => ({ ...row, label: term('regime', row.regime) }))}
        />
      </div>
      <p className="muted small">{t('capacity.freeAbout')}</p>
      <WaitingLists waiting={data.waiting} />
      {permits(session, 'SetPlaces') && <SetPlaces />}
      <PlacesRecord />
    </div>
  );
}

type Counts = Omit<Occupancy, 'unit' | 'regime'>;

function Bars({
  title,
  first,
  rows,
}: {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly (Counts & { readonly label: string })[];
}) {
  const { t } = useWords();
  const said = (count: number | null) => count ?? t('capacity.notSet');
  return (
    <Chart
      title={title}
      about={t('capacity.occupancyAbout')}
      empty={t('capacity.nobody')}
      rows={rows.map(({ label, places, occupied }) => {
        const over = places === null ? 0 : Math.max(0, occupied - places);
        return {
          ...{ label, value: occupied - over, bad: over, ...(places !== null && { mark: places }) },
          figures:
            places === null ? t('capacity.withoutPlaces', { occupied }) : t('capacity.ofPlaces', { occupied, places }),
        };
      })}
      head={[
        first,
        ...(['places', 'occupied', 'away', 'coming', 'waiting', 'free', 'left'] as const).map((key) =>
          t(`capacity.${key}`),
        ),
      ]}
      table={rows.map(({ label, places, occupied, away, coming, waiting, free, leftInAYear }) => [
        ...([label, said(places), occupied, away, coming, waiting, said(free), leftInAYear] as const),
      ])}
    />
  );
}

/** Each regime of all units together; places are known only where they are set at every unit that somebody is at. */
function totals(rows: readonly Occupancy[]): readonly (Counts & Pick<Occupancy, 'regime'>)[] {
  return PLACED.flatMap((regime) => {
    const of = rows.filter((row) => row.regime === regime);
    if (of.length === 0) return [];
    const sum = (count: (row: Occupancy) => number) => of.reduce((all, row) => all + count(row), 0);
    const known = of.every(({ places }) => places !== null);
    return [
      {
        regime: regime as Occupancy['regime'],
        places: known ? sum(({ places }) => places ?? 0) : null,
        occupied: sum(({ occupied }) => occupied),
        away: sum(({ away }) => away),
        coming: sum(({ coming }) => coming),
        waiting: sum(({ waiting }) => waiting),
        free: known ? sum(({ free }) => free ?? 0) : null,
        leftInAYear: sum(({ leftInAYear }) => leftInAYear),
      },
    ];
  });
}
