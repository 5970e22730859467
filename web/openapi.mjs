// `npm run openapi`: writes web/api/api.d.ts, the types of the API's client, from the API's own description of itself.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { build } from '../runtime/build.mjs';

const require = createRequire(import.meta.url);

await build();
const { assembledDocument } = require('../dist/api/openapi-file.js');
const document = await assembledDocument();
const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
const types = astToString(await openapiTypescript(document));
writeFileSync(
  new URL('./api/api.d.ts', import.meta.url),
  `// Written by npm run openapi; of the document ${hash}\n${types}`,
);
console.log('web/api/api.d.ts is written');
