import { BodyLong, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { eventsQuery, timelineQuery, type LoggedEvent, type Sentence } from '../api/queries';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { Box, ProblemBox } from './problem';

/** What the clock notes changes nothing that a user could have gone by. */
const QUIET = ['DeadlineReached', 'DatesCalculated', 'LetterIssued'];

/** The version that a user goes by while they write, and what happened to the case since. */
export interface Seen {
  readonly version: number;
  readonly since: readonly LoggedEvent[];
  readonly look: () => void;
}

/** A page that is kept up to date must not change under a form without a word: the version counts that was looked at. */
export function useSeen({ id, version }: Sentence): Seen {
  const [seen, setSeen] = useState(version);
  const { data: events = [] } = useQuery(eventsQuery(id));
  const since = events.filter((event) => event.version > seen && !QUIET.includes(event.type));
  return { version: seen, since, look: () => setSeen(version) };
}

/** Why it was not recorded; or, also before anything is sent, that somebody changed the case meanwhile. */
export function SendProblem({
  sentence,
  seen,
  error,
  onRetry,
}: {
  readonly sentence: Sentence;
  readonly seen: Seen;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  return seen.since.length > 0 ? (
    <ChangedMeanwhile sentence={sentence} seen={seen} />
  ) : (
    <ProblemBox error={error} onRetry={onRetry} />
  );
}

/** Somebody changed the case meanwhile: who, when and what, from the log itself. Nothing that was written is lost. */
function ChangedMeanwhile({ sentence, seen }: { readonly sentence: Sentence; readonly seen: Seen }) {
  const { t, say } = useWords();
  const { data: timeline } = useQuery({ ...timelineQuery(sentence.id), enabled: seen.since.length > 0 });
  if (seen.since.length === 0) return null;
  const titles = new Map(timeline?.entries.map(({ of, title }) => [of['eventId'], title]));
  return (
    <Box tone="warning" title={t('shell.staleTitle')}>
      <BodyLong>{t('shell.staleBody')}</BodyLong>
      <ul>
        {seen.since.map(({ eventId, type, actor, recordedAt }) => {
          const title = titles.get(eventId);
          const what = title ? say(title) : type;
          return (
            <li key={eventId}>{t('shell.staleChange', { who: actor.id, when: formatInstant(recordedAt), what })}</li>
          );
        })}
      </ul>
      <div>
        <Button type="button" size="small" variant="secondary" onClick={seen.look}>
          {t('shell.staleSeen')}
        </Button>
      </div>
    </Box>
  );
}
