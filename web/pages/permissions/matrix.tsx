import { CheckmarkIcon } from '@navikt/aksel-icons';
import { PERMISSION_TITLES } from '../../../domain/permission-titles';
import { PERMISSIONS, ROLES, type Permission } from '../../../domain/permissions';
import { useWords } from '../../app/language';
import { Scroll } from '../../ui/page';

/** Every role and action in one table. */
export function Matrix({ permissions }: { readonly permissions: readonly Permission[] }) {
  const { t, say, term } = useWords();
  return (
    <section className="card">
      <p className="muted small" role="status">
        {t('operation.actionsShown', { count: permissions.length })}
      </p>
      <Scroll label={t('operation.matrix')}>
        <table className="changes matrix">
          <thead>
            <tr>
              <th scope="col">{t('operation.action')}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {term('role', role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row">{say(PERMISSION_TITLES[permission])}</th>
                {ROLES.map((role) => (
                  <td key={role}>
                    {PERMISSIONS[permission].includes(role) && (
                      <CheckmarkIcon title={t('operation.may')} fontSize="1.2rem" />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
