// Compiles the TypeScript sources to dist/, bundles the workflows and builds the web app. Plain JavaScript: it must run before anything is built.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));
const dist = join(root, 'dist');
const folders = [
  'domain',
  'store',
  'workflows',
  'activities',
  'api',
  'worker',
  'cli',
  'runtime',
  'samples',
  'proof',
  'notary',
  'bench',
  'torture',
];
const assets = new Set(['.json', '.sql', '.html']);
const stampFile = join(dist, '.stamp');
const webDist = join(root, 'web/dist');
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Brings dist/ up to date with the sources and returns how many files were written. An output carries the modification
 * time of its source, so there is no list to keep, and builds at the same time write the same bytes by rename.
 */
export async function build() {
  const sources = [
    'certificates.ts',
    'config.ts',
    'logging.ts',
    'metrics.ts',
    'tracing.ts',
    'tracing-sdk.ts',
    ...folders.flatMap(filesBelow),
  ].filter(isSource);
  const stamp = toolStamp();
  const all = readIfThere(stampFile) !== stamp;
  const stale = sources.filter((source) => all || !isCurrent(source));
  const results = await Promise.allSettled(stale.map(write));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  removeOrphans(new Set(sources.flatMap(outputsOf)));
  if (all) writeAtomically(stampFile, stamp);
  return stale.length;
}

/**
 * Bundles workflows/index.ts for Temporal's sandbox, unless nothing that goes into it has changed. Returns what
 * dist/workflow-bundle.json says: the SHA-256 of the bundle, and a build id that depends on the sources alone.
 */
export async function buildBundle() {
  const code = join(dist, 'workflow-bundle.js');
  const about = join(dist, 'workflow-bundle.json');
  const buildId = workflowSourcesHash().slice(0, 16);
  const known = existsSync(code) ? JSON.parse(readIfThere(about) ?? '{}') : {};
  if (known.buildId === buildId && known.sha256 === sha256(readFileSync(code))) return known;
  const { bundleWorkflowCode } = require('@temporalio/worker');
  const errors = [];
  const keep = (_level, message) => errors.push(message);
  const quiet = {
    log() {},
    trace() {},
    debug() {},
    info() {},
    warn: (m) => keep('warn', m),
    error: (m) => keep('error', m),
  };
  const bundle = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    failureConverterPath: join(root, 'workflows/failure-converter.ts'),
    logger: quiet,
  }).catch((error) => {
    throw new Error(`The workflow bundle could not be built: ${error.message}\n${errors.join('\n')}`);
  });
  const made = { sha256: sha256(bundle.code), buildId };
  writeAtomically(code, bundle.code);
  writeAtomically(about, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/**
 * Builds the web app into web/dist, unless nothing that goes into it has changed, and returns whether it did. Where the
 * tools for it are not installed (a production install), what is there is served.
 */
export async function buildWeb() {
  const stamp = join(webDist, '.stamp');
  const hash = webSourcesHash();
  if (readIfThere(stamp) === hash) return false;
  const vite = await import('vite').catch(() => undefined);
  if (!vite) return false;
  const configFile = join(root, 'web/vite.config.mjs');
  const outDir = `${webDist}.${process.pid}`;
  // Whoever builds, a test too, builds what people get: React goes by this variable, and not by Vite's mode.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await vite.build({ configFile, logLevel: 'error', build: { outDir } });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  compressBelow(outDir);
  writeAtomically(join(outDir, '.stamp'), hash);
  // In its place at once: a server that reads it meanwhile sees the old app or the new one.
  rmSync(webDist, { recursive: true, force: true });
  renameSync(outDir, webDist);
  return true;
}

function filesBelow(folder) {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}

function isSource(file) {
  if (assets.has(extname(file))) return true;
  return file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('.d.ts');
}

function outputsOf(source) {
  if (!source.endsWith('.ts')) return [source];
  const output = source.replace(/\.ts$/, '.js');
  return [output, `${output}.map`];
}

function isCurrent(source) {
  const [output] = outputsOf(source);
  const made = statSync(join(dist, output), { throwIfNoEntry: false });
  return made !== undefined && Math.abs(made.mtimeMs - statSync(join(root, source)).mtimeMs) < 1;
}

async function write(source) {
  // The time is read before the text: a change in between makes the output look old, never new.
  const { atime, mtime } = statSync(join(root, source));
  const [output, map] = outputsOf(source).map((file) => join(dist, file));
  const text = readFileSync(join(root, source));
  if (map === undefined) return writeAtomically(output, text, [atime, mtime]);
  const compiled = await compile(source, text.toString('utf8'));
  writeAtomically(map, compiled.map);
  writeAtomically(output, `${compiled.code}\n//# sourceMappingURL=${basename(map)}\n`, [atime, mtime]);
}

async function compile(source, text) {
  return require('@swc/core').transform(text, {
    filename: join(root, source),
    sourceFileName: relative(dirname(join(dist, source)), join(root, source)),
    configFile: false,
    swcrc: false,
    sourceMaps: true,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
}

function removeOrphans(expected) {
  for (const folder of folders) {
    for (const file of filesBelow(join('dist', folder))) {
      const output = relative('dist', file);
      if (expected.has(output)) continue;
      const path = join(root, file);
      const inTheMaking = file.endsWith('.tmp') && Date.now() - statSync(path).mtimeMs < abandonedAfterMs;
      if (!inTheMaking) rmSync(path, { force: true });
    }
  }
}

function writeAtomically(file, content, times) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  if (times) utimesSync(temporary, ...times);
  renameSync(temporary, file);
}

function toolStamp() {
  return sha256([readFileSync(self, 'utf8'), require('@swc/core/package.json').version].join('\n'));
}

function workflowSourcesHash() {
  const versions = ['worker', 'workflow', 'common'].map((name) => require(`@temporalio/${name}/package.json`).version);
  const sources = filesBelow('workflows').filter(isSource).sort();
  const texts = sources.map((source) => `${source}\n${readFileSync(join(root, source), 'utf8')}`);
  return sha256([readFileSync(self, 'utf8'), ...versions, ...texts].join('\n'));
}

/** Beside each text its compressed twins, which the server sends to whoever takes them. */
function compressBelow(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|svg|html)$/.test(name));
  for (const file of texts.map((name) => join(folder, name))) {
    const content = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.gz`, gzipSync(content));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

function webSourcesHash() {
  const ours = [...filesBelow('web'), ...filesBelow('domain')].filter(
    (file) => !/^web\/(dist|e2e)|\.spec\.tsx?$|\.d\.ts$/.test(file),
  );
  const texts = [...ours.sort(), 'package-lock.json'].map(
    (file) => `${file}\n${sha256(readFileSync(join(root, file)))}`,
  );
  return sha256([readFileSync(self, 'utf8'), ...texts].join('\n'));
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] === self) {
  const written = await build();
  const [bundle] = await Promise.all([buildBundle(), buildWeb()]);
  console.log(
    `dist/ is up to date (${written} files written); workflow bundle ${bundle.buildId}, SHA-256 ${bundle.sha256}`,
  );
}
