import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useWords } from '../../app/language';
import { controlMenu } from '../../app/sections';
import { useSession } from '../../app/session';
import { PageHead } from '../../ui/page';
import '../../texts/of-control';

/** The head of a page of those who control, with the way to the others. */
export function ControlHead({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const links = controlMenu(useSession());
  return (
    <div>
      <PageHead title={title} lead={lead}>
        {children}
      </PageHead>
      {links.length > 1 && (
        <nav className="section-nav no-print" aria-label={t('control.sections')}>
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeProps={{ className: 'active' }}
                  activeOptions={{ exact: true, includeSearch: false }}
                >
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
