import { A_FEW, population } from '../samples/population';
import { placesOf, UNITS } from '../samples/units';
import { openStore, type Store } from '../store/data-source';
import { setPlaces } from '../store/lists/capacity';
import { openSentences } from '../store/lists/queries';
import { putUnits, type Unit } from '../store/lists/units';
import { checkAll, today } from './import';
import { uuidOf } from './uuid';
import { AT_ONCE, recordLines } from './import-record';

export interface LoadSample {
  /** As the role `worker`. */
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly people: number;
  readonly seed: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Puts the sample's units and, into an empty log, its people: the same way as an import. */
export async function loadSample({ databaseUrl, masterKey, people, seed, onProgress }: LoadSample): Promise<void> {
  const store = await openStore({
    url: databaseUrl,
    masterKey,
    poolSize: AT_ONCE,
    applicationName: 'progresjon sample',
  });
  try {
    await putUnits(store, sampleUnits());
    await setSamplePlaces(store);
    if (people > 0 && (await isEmpty(store)))
      await loadPeople(store, { people, seed, ...(onProgress && { onProgress }) });
  } finally {
    await store.close();
  }
}

/** The sample's units as the store keeps them; what else is known of them stays with the sample. */
export function sampleUnits(): Unit[] {
  return UNITS.map(({ id, name, kind, region, email }) => ({ id, name, kind, region, email }));
}

/** As many places as the sample's units have. Said again at each start: it is on record once. */
async function setSamplePlaces(store: Store): Promise<void> {
  for (const each of UNITS)
    for (const [regime, security] of each.kind === 'halfway-house' ? HALFWAY : PRISON) {
      const { id: unit } = each;
      const places = placesOf(each, security);
      if (places === 0) continue;
      const said = { unit, regime, places, from: SET_FROM, reason: 'samples/units.ts' } as const;
      await setPlaces(store, {
        ...said,
        id: uuidOf(`places/${unit}/${regime}`),
        setBy: 'sample',
        setRole: 'directorate',
      });
    }
}

const SET_FROM = '2026-01-01';
const PRISON = [
  ['high-security', 'high'],
  ['lower-security', 'lower'],
] as const;
const HALFWAY = [['halfway-house', 'lower']] as const;

async function loadPeople(
  store: Store,
  { people, seed, onProgress }: Pick<LoadSample, 'people' | 'seed' | 'onProgress'>,
): Promise<void> {
  const day = today();
  // Fewer people than there are stories: the first of those who are enough.
  const lines = population({ people: Math.max(people, A_FEW), seed, today: day }).slice(0, people);
  const { importable } = checkAll(
    lines.map((value, i) => ({ number: i + 1, value })),
    day,
  );
  const { problems } = await recordLines(store, importable, onProgress ? { onProgress } : {});
  const [first] = problems;
  if (first) throw new Error(`The sample is refused, line ${first.line}: ${first.code}, ${first.words}`);
}

async function isEmpty(store: Store): Promise<boolean> {
  return (await openSentences(store)).length === 0;
}
