// npm run bench:temporal-stores: builds what is measured, and what measures it.
import { build, buildBundle } from '../runtime/build.mjs';

await build();
await buildBundle();
await import('../dist/bench/temporal-stores.js');
