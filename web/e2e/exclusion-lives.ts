import { addDays, addMonths, daysBetween, maxDate, type IsoDate } from '../../domain/dates';
import { formatDate } from '../app/format';
import { Life } from './life';
import { type Stage } from './stage';

const OLA = 'ola.saksbehandler';
const KARI = 'kari.godkjenner';
const RIGMOR = 'rigmor.region';
const DAG = 'dag.direktorat';

/** Beyond so many the Supervisory Council is told (forskrift om tilsynsrådet § 4). */
const COUNCIL_DAYS = 30;
const YEARS_OF_MINOR = 16;

const EXCLUDED = { title: 'Utelukkelse fra fellesskapet' };
const DUE = { title: 'Frister' };
const DAILY = 'Daglig tilsyn med den som er utelukket';

const LEVELS = {
  region: { who: RIGMOR, title: 'Regionen skal avgjøre om utelukkelsen fortsetter' },
  directorate: { who: DAG, title: 'Direktoratet skal avgjøre om utelukkelsen fortsetter' },
} as const;
type Turn = readonly [level: keyof typeof LEVELS, afterDays: number];

/** One kind of exclusion, of an adult or a minor. Days are counted from its first. strgjfl §§ 37 (5)–(8), 38 (5)–(6), 39. */
interface Kept {
  readonly kind: string;
  readonly name: string;
  readonly minor?: true;
  readonly ground?: string;
  /** Who decides it; the leader, where nobody is named. */
  readonly by?: string;
  /** Whether the law asks for supervision every day: of whoever is alone. */
  readonly alone: boolean;
  /** Which level decides anew by which day. */
  readonly turns: readonly Turn[];
  /** The first turn is missed, and reminded of. */
  readonly reminded?: true;
  /** The last day, after which nobody may let it go on. */
  readonly lastDay?: number;
  /** So many days ago it began, if it is recorded so late that a turn was missed. */
  readonly late?: number;
}

const region = (afterDays: number): Turn => ['region', afterDays];
const directorate = (afterDays: number): Turn => ['directorate', afterDays];
const full = { kind: 'full', name: 'Hel utelukkelse', alone: true };
const partial = { kind: 'partial', name: 'Delvis utelukkelse', alone: false };
const shared = { kind: 'collective', name: 'Felles utelukkelse', alone: false, ground: 'buildings-or-unrest' };
const atOnce = { kind: 'immediate', name: 'Umiddelbar utelukkelse', alone: true, ground: 'suspected-breach' };
const cell = { kind: 'security-cell', name: 'Sikkerhetscelle', alone: true };
const bed = { kind: 'security-bed', name: 'Sikkerhetsseng', alone: true };
const KEPT: readonly Kept[] = [
  { ...full, turns: [region(14), directorate(42)], late: 40 },
  { ...partial, turns: [region(30)], reminded: true },
  { ...shared, turns: [region(3)], reminded: true, lastDay: 6 },
  { ...atOnce, by: OLA, turns: [], lastDay: 1 },
  { ...cell, turns: [region(3), directorate(6)] },
  { ...bed, turns: [region(1), region(2), directorate(3)] },
  { ...full, minor: true, turns: [region(0), region(3), directorate(5), directorate(10)] },
  { ...partial, minor: true, turns: [directorate(7), directorate(14)] },
  { ...shared, minor: true, turns: [region(2)], lastDay: 4 },
  { ...cell, minor: true, turns: [region(1), directorate(3)] },
];

/** Whoever is kept from the company of others, from the decision to the end. In short: one of them. */
export function exclusionLives(stage: () => Stage, { inShort = false } = {}): void {
  const titled = KEPT.map((kept) => [`${kept.name}${kept.minor ? ', under 18' : ''}`, kept] as const);
  it.each(inShort ? titled.slice(0, 1) : titled)(
    '%s: decided, looked after, decided anew by whose turn it is, and ended',
    (_, kept) => live(stage(), kept),
  );

  if (inShort) return;
  it('whoever is under eighteen is not kept apart on suspicion, and the region hears of the rest at once', async () => {
    const life = await begin(stage(), { ...atOnce, minor: true, turns: [] }, stage().today);
    const asked = { exclusion: 'immediate', ground: 'suspected-breach', ...when(stage().today), ...REASONS };
    await life.mayNot(KARI, 'exclude', asked, 'Tiltaket kan ikke brukes overfor personer under 18 år.');
    await life.does(KARI, 'exclude', { ...asked, exclusion: 'full', ground: 'injury-or-violence' });
    await life.isToldOf('Straks: en mindreårig er utelukket fra fellesskapet', RIGMOR);
    await life.stands(OLA, 'Under 18 år');
  });

  it('whoever complains in time, and is heard, is back in company', async () => {
    const { today } = stage();
    const life = await begin(stage(), { ...partial, turns: [] }, today);
    await life.does(KARI, 'exclude', {
      exclusion: 'partial',
      ground: 'injury-or-violence',
      ...when(today),
      ...REASONS,
    });
    await life.does(OLA, 'notification', { on: formatDate(today), time: '00:00' });
    await life.does(OLA, 'complaint', { receivedOn: formatDate(today), reason: 'Det var ikke jeg.' });
    const complaints = { tab: 'measures', title: 'Klager' } as const;
    await life.sees(RIGMOR, complaints, 'Utelukkelse fra fellesskapet', 'i tide', 'Avgjøres av: Regionen');
    await life.does(RIGMOR, 'decide-complaint', { outcome: 'reversed', reason: 'Det var en annen som truet.' });
    await life.sees(OLA, EXCLUDED, 'Delvis utelukkelse', 'Opphevet');
    await life.sees(OLA, complaints, 'Vedtaket omgjøres');
    expect(await (await life.sees(OLA, DUE)).innerText()).not.toMatch(/utelukk/i);
  });
}

const REASONS = {
  reason: 'Truet til medinnsatte med kniv.',
  lessIsNotEnough: 'Samtale og flytting til en annen avdeling er prøvd.',
};
const when = (day: IsoDate) => ({ on: formatDate(day), at: '00:00' });

function begin(stage: Stage, { kind, minor }: Kept, began: IsoDate): Promise<Life> {
  const young = { birthDate: formatDate(addMonths(stage.today, -12 * YEARS_OF_MINOR)) };
  return Life.begin(stage, `Una ${kind}`, began, 1, minor ? young : {});
}

async function live(stage: Stage, kept: Kept): Promise<void> {
  const { kind, name, by = KARI, ground = 'injury-or-violence', alone, turns, lastDay, late = 0 } = kept;
  const { today } = stage;
  const began = addDays(today, -late);
  const life = await begin(stage, kept, began);
  await life.does(by, 'exclude', { exclusion: kind, ground, ...when(began), ...REASONS });
  await supervised(life, alone, today);
  await life.sees(OLA, EXCLUDED, name, `${late} dager`);
  let last = late;
  for (const [n, turn] of turns.entries())
    last = await decidedAnew(life, turn, { began, alone, today, reminded: n === 0 && kept.reminded === true });
  if (lastDay !== undefined) {
    const end = addDays(began, lastDay);
    await life.sees(OLA, EXCLUDED, `Siste dag: ${formatDate(end)}`);
    await life.isRemindedOf('exclusion-ends', 'Siste dag for utelukkelsen', KARI);
    await life.sees(KARI, DUE, 'Siste dag for utelukkelsen', 'Forfalt');
    expect(await life.isOffered(RIGMOR, 'continue-exclusion')).toBe(false);
    last = lastDay + 1;
  }
  expect(await life.isOffered(KARI, 'inform-council')).toBe(['full', 'partial'].includes(kind));
  if (last > COUNCIL_DAYS) {
    await life.sees(KARI, DUE, 'Underrett tilsynsrådet: utelukket i mer enn 30 dager');
    await life.does(KARI, 'inform-council');
  }
  await life.does(KARI, 'end-exclusion', { at: '00:00', reason: 'Det er rolig nå.' });
  await life.sees(OLA, EXCLUDED, name, `${last} dager`, 'Opphevet');
  expect(await (await life.sees(OLA, DUE)).innerText()).not.toMatch(/utelukk/i);
}

/** Somebody looks after whoever is alone, and it is read; of whoever has some company nothing of it is asked. */
async function supervised(life: Life, alone: boolean, today: IsoDate): Promise<void> {
  const never = 'Det er ikke ført tilsyn ennå.';
  if (!alone) {
    expect(await (await life.sees(OLA, DUE)).innerText()).not.toContain(DAILY);
    expect(await (await life.sees(OLA, EXCLUDED)).innerText()).not.toContain(never);
    return;
  }
  await life.sees(OLA, EXCLUDED, never);
  await life.does(OLA, 'supervise-exclusion', { at: '00:00', note: 'Rolig, og vil ha lege.' });
  await life.sees(OLA, EXCLUDED, `Tilsyn ført ${formatDate(today)} 00:00`);
}

interface Course {
  readonly began: IsoDate;
  readonly alone: boolean;
  /** The first day of the walk. */
  readonly today: IsoDate;
  readonly reminded: boolean;
}

/**
 * The day comes on which a level must decide, or has passed; it sees how long it has lasted, and decides that it goes on.
 * Answers for how many days it has lasted then.
 */
async function decidedAnew(
  life: Life,
  [level, afterDays]: Turn,
  { began, alone, today, reminded }: Course,
): Promise<number> {
  const { who, title } = LEVELS[level];
  const by = addDays(began, afterDays);
  const passed = by < today;
  await life.sees(who, DUE, title, ...(alone ? [DAILY] : []), ...(passed ? ['Forfalt'] : []));
  expect(await life.dueOn(`exclusion-${level}`)).toEqual([by]);
  if (reminded) await life.isRemindedOf(`exclusion-${level}`, title, who);
  else if (by > today) await life.goesOnTo(by);
  const days = daysBetween(began, maxDate(reminded ? addDays(by, 1) : by, today));
  await life.sees(who, EXCLUDED, days === 1 ? '1 dag' : `${days} dager`, 'avgjør om den fortsetter, senest');
  await life.does(who, 'continue-exclusion', { reason: 'Truslene er gjentatt i dag.' });
  return days;
}
