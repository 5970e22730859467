import { type Person } from '../../domain/events';
import { type Store } from '../data-source';
import { openField, unwrapUnseen } from '../keys/personal-data';
import { type Units } from './queries';
import { rows } from '../session';

/** How many rows one statement of a search reads: a short pause for everybody else between them. */
const CHUNK = 1_000;
/** How many sentences a search opens, and how many it finds, at most. Beyond that a reader must say more. */
const OPENED_MAX = 20_000;
export const FOUND_MAX = 1_000;
const REMEMBERED_MAX = 50_000;
/** Fewer letters of an id are by chance in another. */
const ID_LETTERS = 8;

const BY_NUMBER = `
  SELECT s.sentence_id AS id FROM rm.sentence s JOIN es.event e ON e.stream_id = s.sentence_id AND e.version = 1
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1))
    AND (length($2) >= ${ID_LETTERS} AND strpos(s.sentence_id::text, $2) > 0
      OR EXISTS (SELECT FROM jsonb_array_elements(e.body::jsonb -> 'order' -> 'judgments') j WHERE strpos(lower(j ->> 'caseNumber'), $2) > 0))
  ORDER BY s.sentence_id LIMIT ${FOUND_MAX}`;

// The whole of an account or of its name: parts of names are looked for among those who serve sentences.
const BY_CASEWORKER = `
  SELECT s.sentence_id AS id FROM rm.sentence s JOIN rm.reached r ON r.sentence_id = s.sentence_id LEFT JOIN rm.account a ON a.id = s.caseworker
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND $2 IN (lower(s.caseworker), lower(a.name)) ORDER BY s.sentence_id LIMIT ${FOUND_MAX}`;

const PEOPLE = `
  SELECT s.sentence_id AS id, s.person AS sealed, k.wrapped FROM rm.sentence s JOIN rm.person_key k ON k.person_id = s.sentence_id
  WHERE ($1::text[] IS NULL OR s.unit = ANY ($1)) AND k.wrapped IS NOT NULL AND ($2::uuid IS NULL OR s.sentence_id > $2)
  ORDER BY s.sentence_id LIMIT ${CHUNK}`;

interface SealedPerson {
  readonly id: string;
  readonly sealed: string;
  readonly wrapped: Buffer;
}

/**
 * The sentences of some units whose person's name contains every word of a text; or whose judgment's case number or own id
 * contains the text; or that are the work of the caseworker whom it names. `FOUND_MAX` at most. Names are sealed each by a
 * key of its own, so that nothing in the database can be searched: they are opened here, up to a bound. Case numbers are
 * those of the registration. What holds a figure is a number, since no name does.
 */
export async function searchSentences(store: Store, units: Units, text: string): Promise<readonly string[]> {
  const wanted = plain(text);
  if (wanted === '') return [];
  const find = async (sql: string) => (await rows<{ id: string }>(store, sql, [units, wanted])).map(({ id }) => id);
  if (/\d/.test(wanted)) return find(BY_NUMBER);
  const named = await searchNames(store, units, wanted.split(/\s+/));
  return [...new Set([...named, ...(await find(BY_CASEWORKER))])].slice(0, FOUND_MAX);
}

async function searchNames(store: Store, units: Units, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let opened = 0; opened < OPENED_MAX && found.length < FOUND_MAX; opened += CHUNK) {
    const people: readonly SealedPerson[] = await rows<SealedPerson>(store, PEOPLE, [units, after]);
    found.push(...people.filter((person) => matches(nameOf(store, person), words)).map(({ id }) => id));
    after = people.at(-1)?.id ?? null;
    if (people.length < CHUNK) break;
  }
  return found.slice(0, FOUND_MAX);
}

function matches(name: string, words: readonly string[]): boolean {
  return words.every((word) => name.includes(word));
}

// Opened once: a search as one types asks for the same again and again. The key of an erased person is not there, and
// without it no row comes as far as here.
const remembered = new Map<string, string>();

function nameOf(store: Store, { id, sealed, wrapped }: SealedPerson): string {
  const known = remembered.get(sealed);
  if (known !== undefined) return known;
  const person = openField(sealed, 'SentenceRegistered', 'person', id, unwrapUnseen(store, id, wrapped)) as Person;
  const name = plain(person.name ?? '');
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(sealed, name);
  return name;
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb').trim();
}
