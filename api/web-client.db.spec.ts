import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembledDocument } from './openapi-file';

it('the client is made from the API as it is: else run npm run openapi', async () => {
  const hash = createHash('sha256')
    .update(JSON.stringify(await assembledDocument()))
    .digest('hex');
  expect(readFileSync(join(__dirname, '../web/api/api.d.ts'), 'utf8').split('\n', 1)[0]).toContain(hash);
});
