import { isDate } from '../../../domain/dates';
import { formatDate, formatInstant } from '../../app/format';
import { type Words } from '../../app/language';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Any recorded or calculated value as people write it; a code in its word where there is one. */
export function shownValue(value: unknown, { t, term }: Words): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? t('shell.yes') : t('shell.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isDate(value)) return formatDate(value);
  if (INSTANT.test(value)) return formatInstant(value);
  for (const sort of ['regime', 'status', 'value', 'kind']) {
    const word = term(sort, value);
    if (word !== value) return word;
  }
  return value;
}
