import { Button } from '@navikt/ds-react';
import { useWords } from '../app/language';
import { download, toCsv } from './download';

/** Takes what a list or a chart shows along as a file. */
export function DownloadCsv({ name, rows }: { readonly name: string; readonly rows: () => readonly object[] }) {
  const { t } = useWords();
  return (
    <Button
      size="xsmall"
      variant="tertiary"
      className="no-print"
      onClick={() => download(name, 'text/csv', toCsv(rows()))}
    >
      {t('shell.downloadCsv')}
    </Button>
  );
}
