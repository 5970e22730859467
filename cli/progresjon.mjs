#!/usr/bin/env node
// The command `progresjon`: brings dist/ up to date when the sources are there, then runs the compiled program.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
if (!existsSync(new URL('../node_modules', import.meta.url))) fail('Run `npm ci` first: node_modules is missing.');

if (existsSync(new URL('../config.ts', import.meta.url))) {
  const { build } = await import('../runtime/build.mjs');
  await build().catch((error) => fail(error.message));
}
process.setSourceMapsEnabled(true);
await import('../dist/cli/main.js');

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
