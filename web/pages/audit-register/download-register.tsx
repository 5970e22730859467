import { Button } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readRegister, type Asked, type Registered } from '../../api/control';
import { useWords } from '../../app/language';
import { download, toCsv } from '../../ui/download';
import { ProblemBox } from '../../ui/problem';

/** The whole list as a file, read page by page; it says how far it has come. */
export function DownloadRegister({ asked, total }: { readonly asked: Asked; readonly total: number }) {
  const { t } = useWords();
  const [done, setDone] = useState(0);
  const reading = useMutation({
    mutationFn: async () => {
      setDone(0);
      const all = await readRegister(asked, setDone);
      download(`hvem-var-hvor-${asked['effectiveOn'] ?? ''}.csv`, 'text/csv', toCsv(all.map(asRow)));
    },
  });
  return (
    <div className="row no-print">
      <ProblemBox error={reading.error} onRetry={() => reading.mutate()} />
      <Button size="xsmall" variant="tertiary" loading={reading.isPending} onClick={() => reading.mutate()}>
        {t('shell.downloadCsv')}
      </Button>
      <span className="small" role="status">
        {reading.isPending && t('control.fetching', { done, of: total })}
      </span>
    </div>
  );
}

function asRow({ id, person, kind, unit, regime, status, since, from, to, clockStopped }: Registered) {
  const { name, birthDate } = person;
  return { id, name, birthDate, kind, unit, regime, status, since, from, to, clockStopped };
}
