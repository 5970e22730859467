import { Search, Select } from '@navikt/ds-react';
import { getRouteApi } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import { PERMISSION_TITLES } from '../../domain/permission-titles';
import { isQuery, PERMISSIONS, ROLES, type Permission, type Role } from '../../domain/permissions';
import { useWords } from '../app/language';
import { SessionContext } from '../app/session';
import { DownloadCsv } from '../ui/download-csv';
import { Card, PageHead } from '../ui/page';
import { Matrix } from './permissions/matrix';
import '../texts/of-operation';

const route = getRouteApi('/permissions');
const ALL = 'all';

/** Who may do what, by the table that the API itself goes by: of one role in words, or of all in one table. */
export function PermissionsPage() {
  const { t, say, term } = useWords();
  const session = useContext(SessionContext);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState('');
  const own = session?.roles[0] ?? 'caseworker';
  const chosen = search.role === ALL ? ALL : (ROLES.find((role) => role === search.role) ?? own);
  const needle = text.trim().toLocaleLowerCase('nb');
  const found = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    [permission, say(PERMISSION_TITLES[permission])].some((words) => words.toLocaleLowerCase('nb').includes(needle)),
  );
  const rows = () =>
    found.map((permission) => ({
      [t('operation.action')]: say(PERMISSION_TITLES[permission]),
      code: permission,
      ...Object.fromEntries(
        ROLES.map((role) => [term('role', role), PERMISSIONS[permission].includes(role) ? t('operation.may') : '']),
      ),
    }));
  return (
    <div className="stack">
      <PageHead title={t('operation.permissions')} lead={t('operation.permissionsLead')}>
        <DownloadCsv name="tilganger.csv" rows={rows} />
      </PageHead>
      <div className="filters no-print" role="search">
        <Select
          size="small"
          label={t('operation.asRole')}
          value={chosen}
          onChange={(event) => void navigate({ search: { role: event.target.value }, replace: true })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {term('role', role)}
              {session?.roles.includes(role) ? ` (${t('operation.yourRole')})` : ''}
            </option>
          ))}
          <option value={ALL}>{t('operation.allRoles')}</option>
        </Select>
        <div data-search className="search-wide">
          <Search
            size="small"
            label={t('operation.findPermission')}
            hideLabel={false}
            variant="simple"
            value={text}
            onChange={setText}
          />
        </div>
      </div>
      {found.length === 0 ? (
        <div className="card">{t('operation.noMatch')}</div>
      ) : chosen === ALL ? (
        <Matrix permissions={found} />
      ) : (
        <OfRole role={chosen} permissions={found.filter((permission) => PERMISSIONS[permission].includes(chosen))} />
      )}
    </div>
  );
}

function OfRole({ role, permissions }: { readonly role: Role; readonly permissions: readonly Permission[] }) {
  const { t } = useWords();
  return (
    <div className="columns" data-even>
      <Actions title={t('operation.mayDo')} role={role} permissions={permissions.filter((each) => !isQuery(each))} />
      <Actions title={t('operation.maySee')} role={role} permissions={permissions.filter(isQuery)} />
    </div>
  );
}

function Actions({
  title,
  role,
  permissions,
}: {
  readonly title: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
}) {
  const { t, say, term } = useWords();
  return (
    <Card title={title}>
      {permissions.length === 0 && <p className="muted">{t('operation.mayNothing')}</p>}
      <ul className="plain stack-tight">
        {permissions.map((permission) => {
          const others = PERMISSIONS[permission].filter((each) => each !== role).map((each) => term('role', each));
          return (
            <li key={permission}>
              {say(PERMISSION_TITLES[permission])}
              <div className="muted small">
                {others.length === 0 ? t('operation.onlyThis') : t('operation.alsoBy', { roles: others.join(', ') })}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
