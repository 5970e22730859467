import { BodyLong, Button, Heading, LinkCard } from '@navikt/ds-react';
import { useRouterState } from '@tanstack/react-router';
import { useTitle } from '../ui/page';
import { drafts } from './drafts';
import { useWords } from './language';
import { signInPath } from './session';

const POINTS = ['aboutPoint1', 'aboutPoint2', 'aboutPoint3', 'aboutPoint4'] as const;
const OPEN = [
  { href: '/calculator', name: 'openCalculator' },
  { href: '/public-statistics', name: 'openStatistics' },
  { href: '/accessibility', name: 'openAccessibility' },
  { href: '/api/docs', name: 'openApi' },
] as const;

/** What is shown to whoever is not signed in, on whatever page: signing in comes back to it. */
export function SignInPage() {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const begun = drafts.any();
  const title =
    path === '/signed-out' ? t('shell.signedOutTitle') : begun ? t('shell.expiredTitle') : t('shell.signInTitle');
  useTitle(t('shell.signIn'));
  return (
    <div className="welcome">
      <section className="card stack-tight">
        <Heading level="1" size="large">
          {title}
        </Heading>
        <BodyLong>{begun ? t('shell.expiredBody') : t('shell.signInBody')}</BodyLong>
        <div>
          <Button as="a" role="link" href={signInPath()}>
            {t('shell.signIn')}
          </Button>
        </div>
      </section>
      {!begun && (
        <>
          <section>
            <Heading level="2" size="medium">
              {t('welcome.aboutTitle')}
            </Heading>
            <BodyLong>{t('welcome.aboutLead')}</BodyLong>
            <ul>
              {POINTS.map((point) => (
                <li key={point}>{t(`welcome.${point}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <Heading level="2" size="medium" spacing>
              {t('welcome.openTitle')}
            </Heading>
            <div className="open-links">
              {OPEN.map(({ href, name }) => (
                <LinkCard key={name} size="small">
                  <LinkCard.Title as="h3">
                    <LinkCard.Anchor href={href}>{t(`welcome.${name}`)}</LinkCard.Anchor>
                  </LinkCard.Title>
                  <LinkCard.Description>{t(`welcome.${name}About`)}</LinkCard.Description>
                </LinkCard>
              ))}
            </div>
          </section>
        </>
      )}
    </div>
  );
}
