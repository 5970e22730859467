import { Alert, Tabs } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/client';
import { timelineQuery, sentenceQuery, type Sentence } from '../api/queries';
import { useWords } from '../app/language';
import { useList } from '../app/from-list';
import { permits, useSession } from '../app/session';
import { Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { SentenceHead } from './sentence/head';
import { Overview } from './sentence/overview';
import '../texts/of-sanctions';

const Course = lazy(() => import('./sentence/course'));
const Progression = lazy(() => import('./sentence/progression'));
const Measures = lazy(() => import('./sentence/measures'));
const Reintegration = lazy(() => import('./sentence/reintegration'));
const Letters = lazy(() => import('./sentence/letters'));
const Reasons = lazy(() => import('./sentence/reasons'));
const History = lazy(() => import('./sentence/history'));
const FastForward = lazy(() => import('./sentence/fast-forward'));

const route = getRouteApi('/sentences/$id');
const TABS = [
  'overview',
  'course',
  'progression',
  'measures',
  'reintegration',
  'documents',
  'reasons',
  'history',
] as const;

/** A sanction that is no imprisonment has no regimes to move among. */
function tabsOf({ sanction }: Sentence) {
  return TABS.filter((name) => sanction === null || name !== 'progression');
}

/** One sentence: where it is, what is possible, what must be done, and how it came there. */
export function SentencePage() {
  const { id } = route.useParams();
  const session = useSession();
  const reads = permits(session, 'ReadSentence');
  const { data: sentence, error, isPending, refetch } = useQuery({ ...sentenceQuery(id), enabled: reads });
  // Whoever only tells victims sees nothing of a case but what is to be told.
  if (!reads && permits(session, 'ReadVictims'))
    return <Navigate to="/sentences/$id/victims" params={{ id }} replace />;
  if (isPending) return <Waiting rows={6} />;
  if (!sentence) return <Closed id={id} error={error} onRetry={() => void refetch()} />;
  return (
    <div className="stack">
      <Done />
      <SentenceHead sentence={sentence} />
      <Changed sentence={sentence} />
      <Parts sentence={sentence} />
      {session.training && session.roles.includes('admin') && (
        <Suspense fallback={<Waiting rows={1} />}>
          <FastForward sentence={sentence} />
        </Suspense>
      )}
    </div>
  );
}

/** A case that does not open, and the way in for whom it cannot wait. */
function Closed({
  id,
  error,
  onRetry,
}: {
  readonly id: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useWords();
  const session = useSession();
  const closed = error instanceof ApiError && [403, 404].includes(error.problem.status);
  const barred = error instanceof ApiError && error.problem.code === 'conflict-of-interest';
  return (
    <div className="stack">
      <PageProblem error={error} onRetry={onRetry} />
      {closed && !barred && permits(session, 'OpenEmergencyAccess') && (
        <Link to="/sentences/$id/emergency" params={{ id }}>
          {t('casework.emergencyOffer')}
        </Link>
      )}
    </div>
  );
}

/** Says what was just recorded, to whoever comes here from there, and leads back to the list that they came from. */
function Done() {
  const { t } = useWords();
  const done = useRouterState({ select: ({ location }) => location.state.done });
  const list = useList();
  return (
    <div role="status">
      {done !== undefined && (
        <Alert variant="success" size="small">
          {t(done)} {list && <Link {...list}>{t('shell.toList')}</Link>}
        </Alert>
      )}
    </div>
  );
}

function Parts({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const { tab = 'overview' } = route.useSearch();
  const navigate = route.useNavigate();
  const tabs = useRef<HTMLDivElement>(null);
  // On a phone the row of tabs is wider than the page, and a link may lead to the last of them. The buttons that scroll the
  // row come afterwards, and leave less room for it.
  useEffect(() => {
    const selected = tabs.current?.querySelector('[aria-selected=true]');
    const row = selected?.closest('[role=tablist]');
    if (!row || tab === 'overview') return undefined;
    const resized = new ResizeObserver(() => selected?.scrollIntoView({ inline: 'center', block: 'nearest' }));
    resized.observe(row);
    return () => resized.disconnect();
  }, [tab]);
  return (
    <Tabs
      value={tab}
      onChange={(next) => void navigate({ search: next === 'overview' ? {} : { tab: next }, replace: true })}
    >
      <Tabs.List ref={tabs} aria-label={t('sentence.tabs')}>
        {tabsOf(sentence).map((name) => (
          <Tabs.Tab key={name} value={name} label={t(`sentence.${name}`)} />
        ))}
      </Tabs.List>
      <div className="tab-panel">
        <Suspense fallback={<Waiting />}>
          <Tabs.Panel value="overview">
            <Overview sentence={sentence} />
          </Tabs.Panel>
          <Tabs.Panel value="course">{tab === 'course' && <Course sentence={sentence} />}</Tabs.Panel>
          <Tabs.Panel value="progression">{tab === 'progression' && <Progression sentence={sentence} />}</Tabs.Panel>
          <Tabs.Panel value="measures">{tab === 'measures' && <Measures sentence={sentence} />}</Tabs.Panel>
          <Tabs.Panel value="reintegration">
            {tab === 'reintegration' && <Reintegration sentence={sentence} />}
          </Tabs.Panel>
          <Tabs.Panel value="documents">{tab === 'documents' && <Letters sentence={sentence} />}</Tabs.Panel>
          <Tabs.Panel value="reasons">{tab === 'reasons' && <Reasons sentence={sentence} />}</Tabs.Panel>
          <Tabs.Panel value="history">{tab === 'history' && <History sentence={sentence} />}</Tabs.Panel>
        </Suspense>
      </div>
    </Tabs>
  );
}

/** Tells those who cannot see it that the page has changed by itself, and what the change was. */
function Changed({ sentence: { id, version } }: { readonly sentence: Sentence }) {
  const { t, say } = useWords();
  const first = useRef(version);
  const { data } = useQuery({ ...timelineQuery(id), enabled: version !== first.current });
  const [text, setText] = useState('');
  useEffect(() => {
    const last = data?.entries.filter(({ tense }) => tense === 'past').at(-1);
    if (version !== first.current && last) setText(t('sentence.changed', { what: say(last.title) }));
  }, [version, data, say, t]);
  return (
    <div role="status" aria-live="polite" className="small muted">
      {text}
    </div>
  );
}
