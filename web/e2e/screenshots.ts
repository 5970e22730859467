import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { everyPage, type Visit } from './pages';
import { setStage, type Stage } from './stage';

const FOLDER = join(__dirname, '../../docs/screenshots');
const PEOPLE = 24;
/** What is further down says nothing new. */
const TALLEST = 2_200;
/** A page has few colours: with a palette it is crisp, and a fifth of the size. */
const COLOURS = 64;
const DEVICES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Device = keyof typeof DEVICES;
const EVERY_DEVICE: readonly Device[] = ['desktop', 'phone'];

interface Dress {
  readonly language: 'nb' | 'en';
  readonly theme: 'light' | 'dark';
}

const DRESSES: readonly Dress[] = (['nb', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);
const MANY: readonly string[] = ['form-breach', 'form-court-prolongation'];

/** The forms are made from one table: two of them in every dress, the others in one, at a desk. */
async function shootAll(stage: Stage, visit: Visit): Promise<void> {
  const one = visit.name.startsWith('form-') && !MANY.includes(visit.name);
  for (const dress of one ? DRESSES.slice(0, 1) : DRESSES)
    await shoot(stage, visit, dress, one ? ['desktop'] : EVERY_DEVICE);
}

async function shoot(stage: Stage, visit: Visit, dress: Dress, devices: readonly Device[]): Promise<void> {
  const user = await stage.user(visit.who);
  await user.prefer(dress);
  for (const device of devices) {
    const { width, height } = DEVICES[device];
    await user.page.setViewportSize({ width, height });
    // What is measured when a page opens (tabs that scroll, charts) is then of this device.
    await user.open(visit.path);
    const tall = await user.page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await user.page.screenshot({
      ...{ fullPage: true, scale: 'css' },
      clip: { x: 0, y: 0, width, height: Math.min(TALLEST, Math.max(height, tall)) },
    });
    await sharp(picture)
      .png({ palette: true, colours: COLOURS, dither: 0 })
      .toFile(join(FOLDER, fileOf(visit.name, dress, device)));
  }
}

function index(names: ReadonlySet<string>): string {
  const rows = [...names].map((name) => {
    const files = DRESSES.flatMap((dress) => EVERY_DEVICE.map((device) => fileOf(name, dress, device)));
    const of = files.filter((file) => existsSync(join(FOLDER, file)));
    const links = of.map((file) => `[${file.slice(name.length + 1, -4).replaceAll('-', ' ')}](${file})`);
    return `| ${name} | ${links.join(', ')} |`;
  });
  return `# Screenshots\n\nMade by \`npm run screenshots\` from a system with ${PEOPLE} invented people.\n\n| page | as |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function fileOf(name: string, { language, theme }: Dress, device: Device): string {
  return `${name}-${language}-${theme}-${device}.png`;
}

/** `npm run screenshots -- '^form-'`: those pages only, whose pictures take the place of the ones that are there. */
const [ONLY] = process.argv.slice(2);

async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('Starting a system …');
  const stage = await setStage({ people: PEOPLE, words: 'plain' });
  try {
    const all = await everyPage(stage);
    const visits = ONLY === undefined ? all : all.filter(({ name }) => new RegExp(ONLY).test(name));
    if (ONLY === undefined) rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const [n, visit] of visits.entries()) {
      await shootAll(stage, visit);
      say(`${n + 1} of ${visits.length}: ${visit.name}`);
    }
    writeFileSync(join(FOLDER, 'README.md'), index(new Set(all.map(({ name }) => name))));
    const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    say(`${readdirSync(FOLDER).length - 1} pictures, ${(bytes / 2 ** 20).toFixed(1)} MB, in docs/screenshots`);
  } finally {
    await stage.end();
  }
}

void main();
