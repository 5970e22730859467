import { Button, TextField } from '@navikt/ds-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useWords } from '../app/language';
import { PageHead } from '../ui/page';

const CASE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Where somebody begins who has no list of cases: the number or link of one, from the notice that they got. */
export function FindCasePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const id = CASE.exec(link)?.[0].toLowerCase();
    setWrong(id === undefined);
    if (id !== undefined) void navigate({ to: '/sentences/$id', params: { id } });
  };
  return (
    <div className="stack">
      <PageHead title={t('casework.findCase')} lead={t('casework.findCaseLead')} />
      <form className="form" onSubmit={open} noValidate>
        <TextField
          label={t('casework.caseLink')}
          value={link}
          onChange={(event) => setLink(event.target.value)}
          error={wrong && t('casework.caseLinkWrong')}
          autoComplete="off"
          spellCheck={false}
        />
        <div>
          <Button type="submit">{t('casework.open')}</Button>
        </div>
      </form>
    </div>
  );
}
