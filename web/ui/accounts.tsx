import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { accountsQuery } from '../api/queries';
import { permits, useSession } from '../app/session';

/** What accounts are called, as far as the reader may see it; of any other the account itself. */
export function useAccountName(): (account: string) => string {
  const session = useSession();
  const { data } = useQuery({ ...accountsQuery, enabled: permits(session, 'ListSentences') });
  const names = useMemo(() => new Map(data?.map(({ id, name }) => [id, name])), [data]);
  return useCallback((account) => names.get(account) ?? account, [names]);
}

/** An account as a control must tell it: the name that people know it by, and the account that is on record. */
export function AccountOnRecord({ account }: { readonly account: string }) {
  const name = useAccountName()(account);
  return (
    <>
      {name}
      {name !== account && <span className="muted small"> {account}</span>}
    </>
  );
}
