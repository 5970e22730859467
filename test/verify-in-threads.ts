import { randomBytes } from 'node:crypto';
import { openStore } from '../store/data-source';
import { verifyLog } from '../store/verify/verify';

// Verifies a log in threads, and prints what was found. A process of its own: jest gives its threads no TypeScript.

const [url = '', threads = '2', masterKey = ''] = process.argv.slice(2);
void openStore({ url, masterKey: masterKey ? Buffer.from(masterKey, 'base64') : randomBytes(32) })
  .then(async (store) => {
    const verified = await verifyLog(store, { threads: Number(threads) }).finally(() => store.close());
    process.stdout.write(JSON.stringify(verified));
  })
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exit(1);
  });
