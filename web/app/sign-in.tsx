import { BodyLong, Button, Heading } from '@navikt/ds-react';
import { useRouterState } from '@tanstack/react-router';
import { useTitle } from '../ui/page';
import { drafts } from './drafts';
import { useWords } from './language';
import { signInPath } from './session';

/** What is shown to whoever is not signed in, on whatever page: signing in comes back to it. */
export function SignInPage() {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const begun = drafts.any();
  const title =
    path === '/signed-out' ? t('shell.signedOutTitle') : begun ? t('shell.expiredTitle') : t('shell.signInTitle');
  useTitle(t('shell.signIn'));
  return (
    <div className="card sign-in stack">
      <Heading level="1" size="large">
        {title}
      </Heading>
      <BodyLong>{begun ? t('shell.expiredBody') : t('shell.signInBody')}</BodyLong>
      <div>
        <Button as="a" role="link" href={signInPath()}>
          {t('shell.signIn')}
        </Button>
      </div>
    </div>
  );
}
