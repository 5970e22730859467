import { EVERYBODY, population } from '../samples/population';
import { today } from './import';

export interface SampleOptions {
  readonly people?: number;
  readonly seed?: number;
  readonly today?: string;
}

/** `sample`: prints a made-up population as lines that `import` takes, and on stderr what makes the same one again. */
export async function sampleCommand(options: SampleOptions): Promise<number> {
  const { people = EVERYBODY, seed = 1, today: day = today() } = options;
  const lines = population({ people, seed, today: day });
  process.stderr.write(`${people} people as of ${day}: --people ${people} --seed ${seed} --today ${day}\n`);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
  return 0;
}
