import { type Command } from '../../domain/commands';
import { type Store } from '../data-source';
import { rows } from '../session';

/** A prison, probation office, region, directorate or court. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'prison' | 'halfway-house' | 'probation-office' | 'region' | 'directorate' | 'court';
  /** The region that it belongs to. */
  readonly region: string | null;
  /** Where notices to its roles go. */
  readonly email: string | null;
}

const PUT = `
  INSERT INTO rm.unit (id, name, kind, region, email)
  SELECT id, name, kind, region, email FROM jsonb_to_recordset($1::jsonb) AS u (id text, name text, kind text, region text, email text)
  ON CONFLICT (id) DO UPDATE SET (name, kind, region, email) = (excluded.name, excluded.kind, excluded.region, excluded.email)`;

/** Adds units, or changes what is known of them. A unit is never removed: the log refers to it. */
export async function putUnits(store: Store, units: readonly Unit[]): Promise<void> {
  await rows(store, PUT, [JSON.stringify(units)]);
}

export function listUnits(store: Store): Promise<Unit[]> {
  return rows<Unit>(store, 'SELECT id, name, kind, region, email FROM rm.unit ORDER BY id');
}

/** What the units are called; one that is not known, by its id. */
export async function unitNames(store: Store): Promise<(id: string) => string> {
  const names = new Map((await listUnits(store)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** The units that a command names. */
export function unitsOf(command: Command): readonly string[] {
  if (command.type === 'RegisterSentence') return [command.placement.unit];
  if (command.type === 'AwaitPlace') return command.near ? [command.near] : [];
  const place = 'to' in command ? command.to : null;
  return place !== null && typeof place !== 'string' ? [place.unit] : [];
}
