import { Link } from '@tanstack/react-router';
import { PLACED } from '../../../domain/capacity';
import { type Waiter } from '../../api/capacity';
import { useWords } from '../../app/language';
import { Card, Scroll } from '../../ui/page';
import { useUnitName } from '../../ui/units';

/** Who waits for a place, by the regime that they wait for, with where they could go and what it costs them in days. */
export function WaitingLists({ waiting }: { readonly waiting: readonly Waiter[] }) {
  const { t, term } = useWords();
  return (
    <Card title={t('capacity.lists')}>
      {waiting.length === 0 ? (
        <p className="muted">{t('capacity.nobodyWaits')}</p>
      ) : (
        <>
          <p className="muted small">{t('capacity.listsAbout')}</p>
          {PLACED.filter((regime) => waiting.some((waiter) => waiter.regime === regime)).map((regime) => (
            <List
              key={regime}
              title={term('regime', regime)}
              waiting={waiting.filter((waiter) => waiter.regime === regime)}
            />
          ))}
        </>
      )}
    </Card>
  );
}

function List({ title, waiting }: { readonly title: string; readonly waiting: readonly Waiter[] }) {
  const { t } = useWords();
  return (
    <Scroll label={title}>
      <table className="changes stacked">
        <caption>{title}</caption>
        <thead>
          <tr>
            {(['person', 'now', 'approved', 'waited', 'near', 'choices'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`capacity.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waiting.map((waiter) => (
            <Row key={waiter.sentenceId} waiter={waiter} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ waiter: { sentenceId, person, initials, at, unit, days, near, choices } }: { readonly waiter: Waiter }) {
  const { t, term } = useWords();
  const unitName = useUnitName();
  const costs = (waitingDays: number | null) => {
    if (waitingDays === null) return t('capacity.placeUnknown');
    return waitingDays === 0
      ? t('capacity.placeNow')
      : t('capacity.placeIn', { days: t('shell.days', { count: waitingDays }) });
  };
  return (
    <tr>
      <th scope="row">
        <Link to="/sentences/$id" params={{ id: sentenceId }}>
          {person ?? initials}
        </Link>
      </th>
      <td data-label={t('capacity.now')}>
        {unitName(at.unit)}, {term('regime', at.regime)}
      </td>
      <td data-label={t('capacity.approved')}>{unitName(unit)}</td>
      <td data-label={t('capacity.waited')}>{t('shell.days', { count: days })}</td>
      <td data-label={t('capacity.near')}>{near === null ? t('capacity.nearUnknown') : unitName(near)}</td>
      <td data-label={t('capacity.choices')}>
        <ul className="small">
          {choices.map((choice) => (
            <li key={choice.unit}>
              {unitName(choice.unit)}: {costs(choice.waitingDays)}
              {choice.near === true && ` · ${t('capacity.nearHome')}`}
              {choice.approved && ` · ${t('capacity.isApproved')}`}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
