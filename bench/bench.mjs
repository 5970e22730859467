// npm run bench: builds what is measured, and what measures it.
import { build, buildBundle } from '../runtime/build.mjs';

await build();
await buildBundle();
await import('../dist/bench/suite/main.js');
