import { Button, Modal, Provider, Theme } from '@navikt/ds-react';
import { en as enLocale } from '@navikt/ds-react/locales';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { carry } from '../api/client';
import { healthQuery } from '../api/queries';
import { Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { AccountMenu } from './account-menu';
import { IdleWarning } from './idle';
import { Shortcuts } from './shortcuts';
import { changeLanguage, useWords } from './language';
import { useLive, useOnline } from './live';
import { keepPreferences, readPreferences, themeOf, type Preferences } from './preferences';
import { mainMenu, placeInMenu } from './sections';
import { permits, SessionContext, useSessionQuery, type Session } from './session';
import { SignInPage } from './sign-in';

/** Everything that is around every page. */
export function Shell() {
  const query = useSessionQuery();
  const session = query.data ?? null;
  const account = session?.account.id ?? null;
  const [preferences, setPreferences] = useState(() => readPreferences(null));
  useEffect(() => setPreferences(readPreferences(account)), [account]);
  const { language } = useWords();
  useEffect(() => {
    carry({ language: preferences.language });
    void changeLanguage(preferences.language);
  }, [preferences.language]);
  const choose = (change: Partial<Preferences>) => {
    const next = { ...preferences, ...change };
    keepPreferences(account, next);
    setPreferences(next);
  };
  const theme = useTheme(preferences.theme);
  return (
    <Theme theme={theme} hasBackground={false}>
      <LocaleProvider language={language}>
        <SessionContext value={session}>
          <div className="app">
            <Head session={session} preferences={preferences} choose={choose} />
            <Banners live={session !== null && permits(session, 'ListSentences')} />
            <main id="content" tabIndex={-1}>
              {query.isPending ? (
                <Waiting />
              ) : query.isLoadingError ? (
                <PageProblem error={query.error} onRetry={() => void query.refetch()} />
              ) : (
                <Page session={session} />
              )}
            </main>
            <Foot development={session?.development ?? false} />
          </div>
          {session && <IdleWarning session={session} />}
          <Shortcuts enabled={preferences.shortcuts && session !== null} />
        </SessionContext>
      </LocaleProvider>
    </Theme>
  );
}

function LocaleProvider({ language, children }: { readonly language: string; readonly children: React.ReactNode }) {
  return language === 'en' ? <Provider locale={enLocale}>{children}</Provider> : <Provider>{children}</Provider>;
}

/** Some pages are for everybody. */
const OPEN = ['/calculator', '/accessibility', '/permissions', '/public-statistics'];

function Page({ session }: { readonly session: Session | null }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return session || OPEN.includes(path) ? <Outlet /> : <SignInPage />;
}

function useTheme(choice: Preferences['theme']): 'light' | 'dark' {
  const [theme, setTheme] = useState(() => themeOf(choice));
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const update = () => setTheme(themeOf(choice));
    update();
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [choice]);
  useEffect(() => {
    document.documentElement.classList.remove('light', 'dark');
    document.documentElement.classList.add(theme);
  }, [theme]);
  return theme;
}

function Head({
  session,
  preferences,
  choose,
}: {
  readonly session: Session | null;
  readonly preferences: Preferences;
  readonly choose: (change: Partial<Preferences>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="head">
        <div className="head-row">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" />
            {t('shell.name')}
          </Link>
          <Navigation session={session} />
          <div className="who">
            {session && <Who session={session} />}
            <AccountMenu session={session} preferences={preferences} choose={choose} />
          </div>
        </div>
      </header>
    </>
  );
}

function Navigation({ session }: { readonly session: Session | null }) {
  const { t } = useWords();
  const here = useRouterState({ select: ({ location }) => placeInMenu(session, location.pathname) });
  return (
    <nav aria-label={t('shell.navigation')}>
      <ul>
        {mainMenu(session).map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ includeSearch: false }}
              {...(to === here && { className: 'active', 'aria-current': 'true' })}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Who({ session: { account, roles, units, everyUnit } }: { readonly session: Session }) {
  const { t, term } = useWords();
  const unit = everyUnit
    ? t('shell.allUnits')
    : units.length === 1
      ? units[0]?.name
      : t('shell.unitCount', { count: units.length });
  return (
    <div className="who-text">
      <strong>{account.name}</strong>
      <span className="muted">
        {roles.map((role) => term('role', role)).join(', ')} · {unit}
      </span>
    </div>
  );
}

function Banners({ live }: { readonly live: boolean }) {
  const { t } = useWords();
  const online = useOnline();
  const connected = useLive(live && online);
  const { data: health } = useQuery({ ...healthQuery, enabled: online });
  const shown = useMemo(() => {
    if (!online) return t('shell.offline');
    if (health?.database === 'down') return t('shell.databaseDown');
    if (health?.timers === 'waiting') return t('shell.timersWait');
    return connected ? null : t('shell.stale');
  }, [online, health, connected, t]);
  return <div role="status">{shown !== null && <div className="banner">{shown}</div>}</div>;
}

function Foot({ development }: { readonly development: boolean }) {
  const { t } = useWords();
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const show = () => setHelp(true);
    addEventListener('progresjon:help', show);
    return () => removeEventListener('progresjon:help', show);
  }, []);
  return (
    <footer className="foot">
      <div>
        <Link to="/accessibility">{t('shell.accessibility')}</Link>
        <Link to="/public-statistics">{t('shell.publicStatistics')}</Link>
        <Link to="/permissions">{t('shell.permissions')}</Link>
        <a href="/api/docs">{t('shell.apiDocs')}</a>
        {development && <a href="/dev/mail">{t('statistics.remindersMailbox')}</a>}
        <Button size="xsmall" variant="tertiary" onClick={() => setHelp(true)}>
          {t('shell.help')} (?)
        </Button>
      </div>
      <Modal open={help} onClose={() => setHelp(false)} header={{ heading: t('shell.shortcutsTitle'), size: 'small' }}>
        <Modal.Body>
          <dl className="keys">
            {(
              [
                ['/', 'shell.keySearch'],
                ['j', 'shell.keyDown'],
                ['k', 'shell.keyUp'],
                ['Enter', 'shell.keyOpen'],
                ['g', 'shell.keyWork'],
                ['?', 'shell.keyHelp'],
              ] as const
            ).map(([key, text]) => (
              <div key={key} className="row">
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </Modal.Body>
      </Modal>
    </footer>
  );
}
