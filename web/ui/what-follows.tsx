import { Heading } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { type Difference } from '../../domain/what-if';
import { isRefused, request } from '../api/client';
import { type Sentence } from '../api/queries';
import { useWords } from '../app/language';
import { ChangeList } from './changes';
import { Waiting } from './page';
import { ProblemBox } from './problem';

interface WhatIf {
  readonly before: Sentence;
  readonly after: Sentence;
  readonly differences: readonly Difference[];
}

/** How often to ask again what could not be answered. */
const AGAIN_MS = 5_000;

/** What would follow if this were recorded: the law is asked, and nothing is recorded. What it refuses cannot be recorded. */
export function useWhatIf(
  sentence: Sentence,
  commands: readonly Readonly<Record<string, unknown>>[],
  on: string = sentence.today,
) {
  return useQuery({
    queryKey: ['sentence', sentence.id, 'what-if', sentence.version, commands, on],
    queryFn: () => request<WhatIf>('POST', `/api/sentences/${sentence.id}/what-if`, { body: { commands, on } }),
    retry: false,
    refetchInterval: ({ state: { error } }) => (error && !isRefused(error) ? AGAIN_MS : false),
    enabled: commands.length > 0,
    gcTime: 0,
  });
}

/** Shows it: dates before and after, deadlines that come and go, what becomes possible. */
export function WhatFollows({
  follows,
  title,
}: {
  readonly follows: ReturnType<typeof useWhatIf>;
  readonly title?: string;
}) {
  const { t } = useWords();
  return (
    <section className="card" aria-live="polite">
      <Heading level="2" size="small" spacing>
        {title ?? t('deciding.followsTitle')}
      </Heading>
      {follows.isPending ? (
        <Waiting rows={2} />
      ) : follows.error ? (
        <ProblemBox error={follows.error} />
      ) : (
        <ChangeList changes={follows.data.differences} empty={t('deciding.followsNone')} />
      )}
    </section>
  );
}
