// npm run torture: builds what is to be tortured, and what tortures it.
import { build, buildBundle } from '../runtime/build.mjs';

await build();
await buildBundle();
process.setSourceMapsEnabled(true);
await import('../dist/torture/main.js');
