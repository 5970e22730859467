import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse';

/** A line of a file with its number as an editor counts; a value, or why there is none. */
export interface ReadLine {
  readonly number: number;
  readonly value?: unknown;
  readonly problem?: string;
}

/** A file that is no import at all. */
export class Unreadable extends Error {}

/** Every line of a file (`-`: of standard input): JSON lines, or CSV by its name or its looks. */
export async function readLines(file: string): Promise<ReadLine[]> {
  const source = await contentOf(file);
  const lines = file.endsWith('.csv') || !/^\s*[{[]/.test(source) ? await fromCsv(source) : fromJson(source);
  if (lines.length === 0) throw new Unreadable(`${file} holds nothing to import.`);
  return lines;
}

async function contentOf(file: string): Promise<string> {
  try {
    const source = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    return source.replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${messageOf(error)}`);
  }
}

function fromJson(source: string): ReadLine[] {
  return source.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [jsonLine(line, i + 1)]));
}

function jsonLine(line: string, number: number): ReadLine {
  try {
    return { number, value: JSON.parse(line) as unknown };
  } catch (error) {
    return { number, problem: `not JSON: ${messageOf(error)}` };
  }
}

/** The columns of a CSV file, and where each goes: samples/README.md. */
const COLUMNS = [
  ...['key', 'kind', 'name', 'birthDate', 'nationalId', 'citizenship', 'court', 'caseNumber', 'finalOn', 'years'],
  ...['months', 'days', 'remandDays', 'offences', 'frameYears', 'minimumYears', 'startDate', 'regime', 'unit'],
  ...['caseworker', 'ruleSet', 'unbrokenCustodySince'],
] as const;
type Row = { readonly [C in (typeof COLUMNS)[number]]?: string };

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

async function fromCsv(source: string): Promise<ReadLine[]> {
  const header = source.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = header.includes(';') ? ';' : ',';
  const unknown = header.split(delimiter).filter((name) => !COLUMNS.some((column) => column === name.trim()));
  if (unknown.length > 0) throw new Unreadable(`Unknown columns: ${unknown.join(', ')}. Known: ${COLUMNS.join(', ')}.`);
  try {
    const rows: AsyncIterable<Parsed> = parse(source, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      ...{ delimiter, trim: true, skip_empty_lines: true, info: true },
    });
    const lines: ReadLine[] = [];
    for await (const { record, info } of rows) lines.push({ number: info.lines, value: lineOf(filled(record)) });
    return lines;
  } catch (error) {
    throw new Unreadable(`The CSV cannot be read: ${messageOf(error)}`);
  }
}

function filled(record: Readonly<Record<string, string>>): Row {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}

function lineOf({ key, kind = 'imprisonment', ...row }: Row): unknown {
  const { name, birthDate, nationalId, citizenship, court, caseNumber, finalOn, offences = '' } = row;
  const { remandDays, startDate, regime, unit, caseworker, ruleSet, unbrokenCustodySince } = row;
  const ofKind =
    kind === 'imprisonment'
      ? {
          length: {
            years: numeric(row.years ?? '0'),
            months: numeric(row.months ?? '0'),
            days: numeric(row.days ?? '0'),
          },
        }
      : { ...optional('frameYears', row.frameYears, numeric), ...optional('minimumYears', row.minimumYears, numeric) };
  const sentence = {
    kind,
    person: { name, birthDate, ...optional('nationalId', nationalId), ...optional('citizenship', citizenship) },
    judgments: [
      {
        ...{ court, caseNumber, finalOn, ...ofKind },
        offences: offences.split('|').flatMap((offence) => offence.trim() || []),
        ...optional('remandDays', remandDays, numeric),
      },
    ],
    startDate,
    placement: { regime, unit },
    caseworker,
    ...optional('ruleSet', ruleSet),
    ...optional('unbrokenCustodySince', unbrokenCustodySince),
  };
  return key === undefined ? sentence : { key, sentence };
}

function optional(name: string, value: string | undefined, as: (text: string) => unknown = (text) => text): object {
  return value === undefined ? {} : { [name]: as(value) };
}

/** Text that is no number stays text, so that the check names the field. */
function numeric(value: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
