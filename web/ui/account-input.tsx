import { TextField, type TextFieldProps } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { caseloadsQuery } from '../api/caseloads';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { useAccountName } from './accounts';
import '../texts/of-forms';

/** An account, as the identity provider names it; those that have cases in the reader's units are offered as one writes. */
export function AccountInput({
  value,
  onChange,
  ...props
}: Omit<TextFieldProps, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (account: string) => void;
}) {
  const { t } = useWords();
  const session = useSession();
  const list = useId();
  const nameOf = useAccountName();
  const { data: loads = [] } = useQuery({ ...caseloadsQuery, enabled: permits(session, 'ListSentences') });
  const cases = new Map<string, number>();
  for (const load of loads) cases.set(load.account, (cases.get(load.account) ?? 0) + load.cases);
  return (
    <>
      <TextField
        {...props}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        list={list}
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={list}>
        {[...cases].map(([account, count]) => (
          <option key={account} value={account}>
            {`${nameOf(account)} · ${t('forms.hasCases', { count })}`}
          </option>
        ))}
      </datalist>
    </>
  );
}
