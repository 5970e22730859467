// `npm run check:chart`: lints the chart with helm and holds what it renders against the rules that test/compose.spec.ts has for
// the compose file. Takes helm from PATH, else builds it with Go (some minutes, once). There was no Kubernetes to install it in.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAll } from 'js-yaml';

const HELM = 'helm.sh/helm/v3/cmd/helm@v3.18.6';
const chart = fileURLToPath(new URL('chart', import.meta.url));
const WORKLOADS = ['Deployment', 'StatefulSet', 'Job'];
const helm = findHelm();
const problems = [];

run('lint', '--strict', chart);
const ways = [
  [],
  ['--set', 'temporal.tlsSecret=temporal-tls,metrics.serviceMonitor=true,metrics.rules=true'],
  [
    '--set',
    'worker.releases[0].name=a,worker.releases[0].tag=0.1.0,worker.releases[1].name=b,worker.releases[1].tag=0.2.0',
  ],
  ['--set', 'notary.enabled=false'],
];
const rendered = ways.map((more) =>
  loadAll(run('template', 'progresjon', chart, '--namespace', 'justice', ...more)).filter(Boolean),
);
for (const objects of rendered) check(objects);
const [usual, everything, two, without] = rendered;
expect(
  'two releases have workers of their own',
  workersOf(two).map(imageOf).join() === 'progresjon:0.1.0,progresjon:0.2.0',
);
expect('the usual one has one', workersOf(usual).length === 1);
expect('the notary can be elsewhere', !without.some(({ metadata }) => metadata.name.includes('notary')));
expect(
  'alerts come along',
  everything.some(({ kind, spec }) => kind === 'PrometheusRule' && spec.groups[0].rules.length > 10),
);
for (const wrong of ['image.tag=latest', 'api.replicas=0', 'temporal.address=nowhere', 'secret=x'])
  expect(`refused: ${wrong}`, spawnSync(helm, ['template', 'p', chart, '--set', wrong]).status !== 0);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(
  `The chart renders ${rendered.map(({ length }) => length).join(', ')} objects in ${ways.length} ways, as it should.`,
);

function check(objects) {
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect('each name once', new Set(names).size === names.length);
  expect('no secret is in it', !objects.some(({ kind }) => kind === 'Secret'));
  for (const object of objects.filter(({ kind }) => WORKLOADS.includes(kind))) checkPod(object);
}

function checkPod({ metadata: { name }, spec }) {
  const { spec: pod, metadata } = spec.template;
  const labels = Object.entries(spec.selector?.matchLabels ?? {});
  expect(
    `${name}: selects its own pods`,
    labels.every(([label, value]) => metadata.labels[label] === value),
  );
  expect(
    `${name}: is nobody in particular`,
    pod.securityContext.runAsNonRoot && pod.automountServiceAccountToken === false,
  );
  const mounted = new Set([
    ...pod.volumes.map((volume) => volume.name),
    ...(spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata.name),
  ]);
  for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
    const { securityContext: may, resources, volumeMounts, env = [] } = container;
    const here = `${name}/${container.name}`;
    expect(
      `${here}: becomes no more than it was`,
      may.allowPrivilegeEscalation === false && may.capabilities.drop[0] === 'ALL',
    );
    expect(`${here}: writes nowhere`, may.readOnlyRootFilesystem === true);
    expect(`${here}: takes no more than its share`, resources.limits.memory && resources.requests.cpu);
    expect(
      `${here}: mounts what there is`,
      volumeMounts.every((mount) => mounted.has(mount.name)),
    );
    expect(
      `${here}: no secret stands here`,
      !env.some((each) => /PASSWORD|SECRET|TOKEN|MASTER_KEY$|DATABASE_URL/.test(each.name)),
    );
  }
}

function workersOf(objects) {
  return objects.filter(({ metadata }) => metadata.name.includes('-worker-'));
}

function imageOf({ spec }) {
  return spec.template.spec.containers[0].image;
}

function expect(what, holds) {
  if (!holds) problems.push(`not so: ${what}`);
}

function run(...words) {
  const { status, stdout, stderr } = spawnSync(helm, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`helm ${words.join(' ')}:\n${stderr}${stdout}`);
  return stdout;
}

function findHelm() {
  const there = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'helm'));
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'progresjon/helm');
  const found = [...there, join(cache, 'helm')].find((path) => existsSync(path));
  if (found) return found;
  mkdirSync(cache, { recursive: true });
  console.log(`No helm on PATH: building ${HELM} …`);
  const { status } = spawnSync('go', ['install', HELM], {
    stdio: 'inherit',
    env: { ...process.env, GOBIN: cache, CGO_ENABLED: '0' },
  });
  if (status !== 0) throw new Error('There is neither helm nor a Go that builds it.');
  return join(cache, 'helm');
}
