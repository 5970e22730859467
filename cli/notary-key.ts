import { readFile } from 'node:fs/promises';
import { makeKey, publicFileOf } from '../notary/key';

/** Makes the key of a notary unless it is there, and prints its public half: what everybody else is to know. */
export async function notaryKeyCommand(file: string, name: string): Promise<number> {
  makeKey(file, name);
  process.stdout.write(await readFile(publicFileOf(file), 'utf8'));
  return 0;
}
