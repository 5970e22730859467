import { BodyLong, Button, Search } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Sentence } from '../../api/queries';
import { blameQuery } from '../../api/reasons';
import { useWords } from '../../app/language';
import { Card, Scroll, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { byVersion, EventName } from './event-name';
import { shownValue } from './shown-value';
import '../../texts/of-sanctions';

const SHOWN_FIRST = 25;

/** Every value of the sentence, and which event set it so: dates first, since those are asked for most. */
export function Values({ sentence }: { readonly sentence: Sentence }) {
  const words = useWords();
  const { t, term } = words;
  const { data, error, refetch } = useQuery(blameQuery(sentence.id, sentence.version));
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const rows = useMemo(() => {
    const eventOf = byVersion(data?.events ?? []);
    return (data?.values ?? [])
      .map(({ path, value, setBy }) => ({
        path,
        name: nameOf(path, term),
        shown: shownValue(value, words),
        event: eventOf(setBy),
      }))
      .sort((a, b) => Number(b.path.startsWith('dates.')) - Number(a.path.startsWith('dates.')));
  }, [data, term, words]);
  const needle = text.trim().toLocaleLowerCase('nb');
  const found = rows.filter(({ path, name, shown, event }) =>
    [path, name, shown, event?.actor.id ?? '', event?.title.nb ?? '', event?.title.en ?? ''].some((part) =>
      part.toLocaleLowerCase('nb').includes(needle),
    ),
  );
  const visible = all ? found : found.slice(0, SHOWN_FIRST);
  return (
    <Card title={t('audit.blame')}>
      <div className="stack-tight">
        <BodyLong size="small" className="muted">
          {t('audit.blameAbout')}
        </BodyLong>
        {data ? (
          <>
            <div role="search" className="search-wide">
              <Search
                size="small"
                label={t('audit.searchValues')}
                hideLabel={false}
                variant="simple"
                value={text}
                onChange={setText}
              />
            </div>
            <p className="muted small" role="status">
              {t('audit.valuesShown', { count: visible.length, total: rows.length })}
            </p>
            <Scroll label={t('audit.blame')}>
              <table className="changes">
                <thead>
                  <tr>
                    <th scope="col">{t('audit.field')}</th>
                    <th scope="col">{t('audit.value')}</th>
                    <th scope="col">{t('audit.setBy')}</th>
                  </tr>
                </thead>
                <tbody>
                  {visible.map(({ path, name, shown, event }) => (
                    <tr key={path}>
                      <th scope="row">{name === path ? <span className="mono">{path}</span> : name}</th>
                      <td>{shown}</td>
                      <td>
                        <EventName event={event} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
            {found.length > visible.length && (
              <div>
                <Button size="small" variant="tertiary" onClick={() => setAll(true)}>
                  {t('audit.showAll', { count: found.length })}
                </Button>
              </div>
            )}
          </>
        ) : error ? (
          <ProblemBox error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting rows={3} />
        )}
      </div>
    </Card>
  );
}

function nameOf(path: string, term: (sort: string, code: string) => string): string {
  const [head, name = ''] = path.split('.');
  if (head !== 'dates') return path;
  const word = term('date', name);
  return word === name ? path : word;
}
