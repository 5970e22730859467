import { BodyLong, Button } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REMINDERS } from '../../domain/events';
import { type ApiError } from '../api/client';
import { eventsQuery, timelineQuery, type LoggedEvent, type Sentence } from '../api/queries';
import { formatInstant } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { useAccountName } from './accounts';
import { Box, ProblemBox } from './problem';

/** What only follows from another event is not told beside it. */
const CONSEQUENCE = 'DatesCalculated';

/** The version that a user goes by while they write, and what happened to the case since. */
export interface Seen {
  readonly version: number;
  readonly since: readonly LoggedEvent[];
  readonly look: () => void;
}

/**
 * A page that is kept up to date must not change under a form without a word: the version counts that was looked at. What
 * the clock reminds of changes nothing that a user could have gone by, here as in the store. `since` stays empty for
 * whoever may not read the log.
 */
export function useSeen({ id, version }: Sentence): Seen {
  const session = useSession();
  const [seen, setSeen] = useState(version);
  const { data: events = [] } = useQuery({ ...eventsQuery(id), enabled: permits(session, 'ReadEvents') });
  const since = events.filter((event) => event.version > seen && !REMINDERS.some((type) => type === event.type));
  return { version: seen, since, look: () => setSeen(version) };
}

/** What is being recorded, as `useChange` answers it. */
interface Sending {
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly reset: () => void;
}

/** Why it was not recorded; or, also before anything is sent, that somebody changed the case meanwhile. */
export function SendProblem({
  sentence,
  seen,
  change: { error, isPending, isSuccess, reset },
  onRetry,
}: {
  readonly sentence: Sentence;
  readonly seen: Seen;
  readonly change: Sending;
  readonly onRetry: () => void;
}) {
  const stale = error?.problem.status === 412 && seen.version !== sentence.version;
  const look = () => {
    seen.look();
    reset();
  };
  // What is being recorded here is heard of before its answer comes: it is nobody else's change.
  if (isPending || isSuccess) return null;
  return stale || seen.since.length > 0 ? (
    <ChangedMeanwhile sentence={sentence} seen={{ ...seen, look }} />
  ) : (
    <ProblemBox error={error} onRetry={onRetry} />
  );
}

/** Somebody changed the case meanwhile: who, when and what, from the log itself. Nothing that was written is lost. */
function ChangedMeanwhile({ sentence, seen }: { readonly sentence: Sentence; readonly seen: Seen }) {
  const { t, say } = useWords();
  const nameOf = useAccountName();
  const { data: timeline } = useQuery({ ...timelineQuery(sentence.id), enabled: seen.since.length > 0 });
  const titles = new Map(timeline?.entries.map(({ of, title }) => [of['eventId'], title]));
  return (
    <Box tone="warning" title={t('shell.staleTitle')}>
      <BodyLong>{t('shell.staleBody')}</BodyLong>
      <ul>
        {told(seen).map(({ eventId, actor, recordedAt }) => {
          const title = titles.get(eventId);
          const what = title ? say(title) : '…';
          return (
            <li key={eventId}>
              {t('shell.staleChange', { who: nameOf(actor.id), when: formatInstant(recordedAt), what })}
            </li>
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

function told({ since }: Seen): readonly LoggedEvent[] {
  return since.filter(({ type }) => type !== CONSEQUENCE);
}
