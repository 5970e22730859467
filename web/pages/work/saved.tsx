import { Button, TextField } from '@navikt/ds-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../app/language';
import { useSavedFilters } from '../../app/saved-filters';

/** The reader's own filters of the work list by name, and the way to keep the one that stands. */
export function SavedFilters({ search }: { readonly search: Readonly<Record<string, string>> }) {
  const { t } = useWords();
  const { filters, keep, forget } = useSavedFilters('work');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    keep({ name: name.trim(), search });
    setNaming(false);
    setName('');
  };
  const known = filters.some((filter) => JSON.stringify(filter.search) === JSON.stringify(search));
  if (filters.length === 0 && Object.keys(search).length === 0) return null;
  return (
    <div className="row no-print saved-filters">
      {filters.map((filter) => (
        <span key={filter.name} className="row saved-filter">
          <Link to="/work" search={filter.search}>
            {filter.name}
          </Link>
          <Button
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon title={t('work.forgetFilter', { name: filter.name })} />}
            onClick={() => forget(filter.name)}
          />
        </span>
      ))}
      {naming ? (
        <form className="row" onSubmit={save}>
          <TextField
            size="small"
            label={t('work.filterName')}
            hideLabel
            placeholder={t('work.filterName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={40}
            autoComplete="off"
          />
          <Button size="small" type="submit">
            {t('work.keepFilter')}
          </Button>
        </form>
      ) : (
        Object.keys(search).length > 0 &&
        !known && (
          <Button size="small" variant="tertiary" onClick={() => setNaming(true)}>
            {t('work.keepFilter')}
          </Button>
        )
      )}
    </div>
  );
}
