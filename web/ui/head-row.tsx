import { useWords } from '../app/language';
import { type Key } from '../texts';

/** The head of a table: a column for each text, in their order. */
export function HeadRow({ columns }: { readonly columns: readonly Key[] }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {columns.map((key) => (
          <th key={key} scope="col">
            {t(key)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
