import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

interface Variant {
  readonly language: 'nb' | 'en';
  readonly theme: 'light' | 'dark';
  readonly device: Device;
}

const VARIANTS: readonly Variant[] = (['nb', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['desktop', 'phone'] as const).map((device) => ({ language, theme, device })),
  ),
);
const MANY: readonly string[] = ['form-breach', 'form-court-prolongation'];

/** The forms are made from one table: two of them in every dress, the others in one. */
function variantsOf({ name }: Visit): readonly Variant[] {
  return name.startsWith('form-') && !MANY.includes(name) ? VARIANTS.slice(0, 1) : VARIANTS;
}

async function shoot(stage: Stage, visit: Visit, { language, theme, device }: Variant): Promise<void> {
  const user = await stage.user(visit.who);
  await user.page.setViewportSize(DEVICES[device]);
  await user.prefer({ language, theme });
  await user.open(visit.path);
  const tall = await user.page.evaluate(() => document.documentElement.scrollHeight);
  const { width, height } = DEVICES[device];
  const picture = await user.page.screenshot({
    ...{ fullPage: true, scale: 'css' },
    clip: { x: 0, y: 0, width, height: Math.min(TALLEST, Math.max(height, tall)) },
  });
  const options = { palette: true, colours: COLOURS, dither: 0, effort: 7 };
  await sharp(picture)
    .png(options)
    .toFile(join(FOLDER, fileOf(visit.name, { language, theme, device })));
}

function index(names: ReadonlySet<string>): string {
  const rows = [...names].map((name) => {
    const of = readdirSync(FOLDER).filter((file) => VARIANTS.some((each) => file === fileOf(name, each)));
    const links = of.map((file) => `[${file.slice(name.length + 1, -4).replaceAll('-', ' ')}](${file})`);
    return `| ${name} | ${links.join(', ')} |`;
  });
  return `# Screenshots\n\nMade by \`npm run screenshots\` from a system with ${PEOPLE} invented people.\n\n| page | as |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function fileOf(name: string, { language, theme, device }: Variant): string {
  return `${name}-${language}-${theme}-${device}.png`;
}

async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('Starting a system …');
  const stage = await setStage(PEOPLE);
  try {
    const visits = await everyPage(stage);
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const [n, visit] of visits.entries()) {
      for (const variant of variantsOf(visit)) await shoot(stage, visit, variant);
      say(`${n + 1} of ${visits.length}: ${visit.name}`);
    }
    writeFileSync(join(FOLDER, 'README.md'), index(new Set(visits.map(({ name }) => name))));
    const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
    say(`${readdirSync(FOLDER).length - 1} pictures, ${(bytes / 2 ** 20).toFixed(1)} MB, in docs/screenshots`);
  } finally {
    await stage.end();
  }
}

void main();
