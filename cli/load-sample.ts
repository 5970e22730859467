import { A_FEW, population } from '../samples/population';
import { UNITS } from '../samples/units';
import { openStore, type Store } from '../store/data-source';
import { openSentences } from '../store/queries';
import { putUnits, type Unit } from '../store/units';
import { checkAll, today } from './import';
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
