import { addDays, addMonths, type IsoDate } from '../../domain/dates';
import { previousWorkingDay } from '../../domain/holidays';
import { formatDate } from '../app/format';
import { afterEndLives } from './after-end-lives';
import { exclusionLives } from './exclusion-lives';
import { decide, writeProposal } from './journeys';
import { Keyboard } from './keyboard';
import { Life } from './life';
import { type Stage } from './stage';

const OLA = 'ola.saksbehandler';
const KARI = 'kari.godkjenner';
const RIGMOR = 'rigmor.region';

const DUE = { title: 'Frister' };
const daily = (title: string) => ({ tab: 'reintegration', title }) as const;

/**
 * Whole lives of what goes on in a prison besides the sentence: recorded in the forms, and read on the pages. In short: those
 * that are of one kind with another are left to `npm run test:lives`.
 */
export function dailyLife(stage: () => Stage, { inShort = false } = {}): void {
  describe('daily life in the forms of the web app', () => {
    exclusionLives(stage, { inShort });
    afterEndLives(stage);

    it('whoever is at large is summoned: the days that run from it and from the order are on the case', async () => {
      const { today } = stage();
      const ahead = (days: number) => formatDate(addDays(today, days));
      const final = { finalOn: formatDate(today), summonsOn: ahead(2) };
      const young = { birthDate: formatDate(addMonths(today, -16 * 12)), ...final };
      const minor = await Life.begin(stage(), 'Unni Ung', addDays(today, 30), 1, young);
      expect(await minor.dueOn('order-of-minor')).toEqual([addDays(today, 7)]);
      await minor.sees(OLA, { title: 'Frister' }, 'strpl § 452 (3)');
      const order = { ...final, orderReceivedOn: formatDate(today) };
      const late = await Life.begin(stage(), 'Petter Paafri', addDays(today, 90), 1, order);
      expect(await late.dueOn('begin-within-sixty-days')).toEqual([addDays(today, 60)]);
      expect(await late.dueOn('order-of-minor')).toEqual([]);
    });

    it('a consent to share is given, used and withdrawn; another is refused, and nothing follows', async () => {
      const { today } = stage();
      const life = await Life.begin(stage(), 'Sara Samtykke', today);
      const consents = daily('Samtykke til kartlegging og deling');
      await life.does(OLA, 'data-consent', { purpose: 'needs-assessment', answer: 'declined' });
      await life.sees(OLA, consents, 'Kartlegging av behov (BRIK)', `Nei ${formatDate(today)}`);
      expect(await life.isOffered(OLA, 'assess-needs')).toBe(false);
      await life.does(OLA, 'data-consent', { purpose: 'sharing', provider: 'school', answer: 'given' });
      const shared = { what: 'Løslates til sommeren.', why: 'Skoleplass fra august.', recipient: 'Rektor Ruud' };
      await life.does(OLA, 'share-information', shared);
      await life.sees(OLA, consents, `Rektor Ruud (Skolen), ${formatDate(today)}`, shared.what, shared.why);
      await life.does(OLA, 'withdraw-data-consent');
      await life.sees(OLA, consents, `Ja ${formatDate(today)} · trukket ${formatDate(today)}`, 'Rektor Ruud');
      expect(await life.isOffered(OLA, 'share-information')).toBe(false);
    });

    it('who is approved for a lighter regime waits, stands on the list, and moves when a place is found', async () => {
      const { today } = stage();
      const start = addDays(today, -300);
      const name = 'Vetle Venteliste';
      const life = await Life.begin(stage(), name, start, 3);
      const effectiveOn = addDays(today, 1);
      await approvedFor(stage(), life, name, effectiveOn);
      await life.does(OLA, 'await-place', { near: 'region-ost', reason: 'Ingen ledig plass.' });
      const after = await life.isRemindedOf('find-place', 'Godkjent, men ingen plass', OLA);
      const waiting = await (await stage().user(OLA)).open(`/sentences/${life.id}`);
      await waiting.getByText('Venter på plass').first().waitFor();
      const list = await (await stage().user(RIGMOR)).open('/capacity');
      const row = list.getByRole('row').filter({ hasText: name });
      await row.filter({ hasText: 'Ullersmo fengsel' }).filter({ hasText: 'Region øst' }).waitFor();
      await life.does(OLA, 'place-found');
      const moved = await (await stage().user(OLA)).open(`/sentences/${life.id}`);
      const head = moved.locator('.case-head');
      await head.getByText('Lavere sikkerhetsnivå').first().waitFor();
      await head.filter({ hasText: `Ullersmo fengsel, siden ${formatDate(after)}` }).waitFor();
      await (await stage().user(RIGMOR)).open('/capacity');
      await list.getByRole('heading', { name: 'Ventelister' }).waitFor();
      expect(await row.count()).toBe(0);
    });

    if (inShort) return;
    it('an activity is planned, somebody comes, and refuses, which another answers with reasons', async () => {
      const [first, second, third, fourth] = workingDaysBefore(stage().today);
      const life = await Life.begin(stage(), 'Aksel Arbeid', first);
      const [work, pay] = [daily('Arbeid, skole og program'), { tab: 'measures', title: 'Brudd' } as const];
      await life.sees(OLA, work, 'Dager i aktivitet: ikke kjent ennå', 'Målet er 90 %');
      const planned = { activity: 'work', provider: 'correctional-service', description: 'Snekkerverkstedet' };
      await life.does(OLA, 'plan-activity', { ...planned, from: formatDate(first) });
      for (const day of [first, second, third])
        await life.does(OLA, 'attendance', { on: formatDate(day), attendance: 'attended' });
      const refusal = { attendance: 'refused', description: 'Ville ikke gå på arbeid.' };
      await life.does(OLA, 'attendance', { on: formatDate(fourth), ...refusal });
      await life.sees(OLA, work, 'Snekkerverkstedet', 'Dager i aktivitet: 75 %', 'Under målet', '3 av 4 hverdager');
      await life.sees(
        OLA,
        work,
        `${formatDate(fourth)} Nektet`,
        'Hele: 3 dager. Redusert: 0. Venter på avgjørelse: 1.',
      );

      const after = await life.isRemindedOf('answer-breach', 'Avgjør reaksjon på brudd', KARI);
      await life.sees(KARI, DUE, 'Avgjør reaksjon på brudd', 'Forfalt');
      const heard = { heardOn: formatDate(after), statement: 'Orket ikke den dagen.' };
      const answer = { response: 'loss-of-daily-pay', days: '3', reason: 'Nektet uten gyldig grunn.' };
      await life.does(KARI, 'answer-breach', { ...answer, ...heard });
      await life.sees(
        OLA,
        pay,
        'Nektet aktivitet',
        'Ville ikke gå på arbeid.',
        `Tap av dagpenger, besluttet ${formatDate(after)}`,
      );
      await life.sees(OLA, work, 'Venter på avgjørelse: 0. Ingen: 1.');
      await life.does(OLA, 'end-activity', { reason: 'Begynner på skolen.' });
      await life.sees(OLA, work, `${formatDate(first)}–${formatDate(after)}`);
    });

    it('needs are assessed by consent; plans, a goal and the way back follow, each with its day', async () => {
      const { today } = stage();
      const life = await Life.begin(stage(), 'Frank Framtid', today);
      const consents = daily('Samtykke til kartlegging og deling');
      await life.sees(OLA, DUE, 'Oppnevn kontaktbetjent', 'Lag framtidsplan sammen med den innsatte');
      await life.does(KARI, 'contact-officer', { contactOfficer: 'liv.leder' });
      await life.sees(OLA, daily('Kontaktbetjent'), 'Liv Leder', `siden ${formatDate(today)}`);
      await life.does(OLA, 'data-consent', { purpose: 'needs-assessment', answer: 'given' });
      await life.does(OLA, 'assess-needs', { 'need-home': 'great', text: 'Har ikke noe sted å bo.' });
      await life.sees(OLA, consents, 'Bolig: Stort behov', 'Har ikke noe sted å bo.');
      const hidden = await life.sees(KARI, consents, 'Svarene leses av den som følger opp.');
      expect(await hidden.innerText()).not.toContain('Stort behov');
      await life.does(OLA, 'withdraw-data-consent');
      await life.sees(OLA, consents, 'Svarene er slettet.');
      await plansAreFollowed(life, today);
      await releaseIsPrepared(life);
    });
  });
}

/** Two plans; of the one, the goal is looked at on its day, and the plan gone through to its end. */
async function plansAreFollowed(life: Life, today: IsoDate): Promise<void> {
  const plans = daily('Planer');
  const look = formatDate(addDays(today, 20));
  await life.does(OLA, 'make-plan', { plan: 'future-plan', reviewOn: look });
  await life.does(OLA, 'make-plan', { plan: 'implementation-plan' });
  const goal = { area: 'work-or-education', goal: 'Fagbrev som snekker.', responsible: 'Skolen', reviewOn: look };
  await life.does(OLA, 'set-goal', goal);
  await life.sees(OLA, plans, 'Framtidsplan', 'Gjennomføringsplan', 'Fagbrev som snekker.', 'Mål nådd: 0 av 1');
  const after = await life.isRemindedOf('review-goal', 'Er målet nådd?', OLA);
  await life.sees(OLA, DUE, 'Gå gjennom planen', 'Forfalt');
  await life.does(OLA, 'settle-goal', { outcome: 'reached', note: 'Besto prøven.' });
  await life.does(OLA, 'review-plan', { reviewOn: '', note: 'Målet er nådd.' });
  await life.sees(OLA, plans, 'Mål nådd: 1 av 1', `Avsluttet ${formatDate(after)}`);
}

/** From the day on which it is to be begun until each point is settled. */
async function releaseIsPrepared(life: Life): Promise<void> {
  const before = daily('Før løslatelse');
  await life.isRemindedOf('begin-release-preparation', 'Begynn å forberede løslatelsen', OLA);
  await life.does(OLA, 'begin-preparation');
  await life.sees(OLA, before, 'Avklart: 0 av 5', 'Et sted å bo');
  const [home = ''] = await life.dueOn('release-home');
  await life.sees(OLA, DUE, 'Før løslatelse: et sted å bo', formatDate(home));
  for (const item of ['home', 'work-or-education', 'income', 'health'])
    await life.does(OLA, 'release-item', { item, outcome: 'arranged' });
  await life.does(OLA, 'release-item', { item: 'network', outcome: 'declined' });
  await life.does(OLA, 'reopen-release-item', { item: 'home', reason: 'Utleieren har sagt opp avtalen.' });
  await life.sees(OLA, before, 'Avklart: 4 av 5', 'Ikke avklart', 'Ønskes ikke av den det gjelder');
  await life.does(OLA, 'release-item', { item: 'home', outcome: 'arranged' });
  await life.sees(OLA, before, 'Avklart: 5 av 5');
  expect(await (await life.sees(OLA, DUE)).innerText()).not.toContain('Før løslatelse');
}

/** Proposed by the one, approved by the other, each on their page. */
async function approvedFor(stage: Stage, life: Life, name: string, effectiveOn: IsoDate): Promise<void> {
  const proposing = await (await stage.user(OLA)).open(`/sentences/${life.id}/propose`);
  await writeProposal(proposing, new Keyboard(proposing), effectiveOn);
  const deciding = await (await stage.user(KARI)).open(`/sentences/${life.id}`);
  await deciding.locator('.pending a').click();
  await decide(deciding, new Keyboard(deciding), 'approve', name);
}

/** The last four before a day, the earliest first. */
function workingDaysBefore(day: IsoDate): readonly [IsoDate, IsoDate, IsoDate, IsoDate] {
  const fourth = previousWorkingDay(day);
  const third = previousWorkingDay(fourth);
  const second = previousWorkingDay(third);
  return [previousWorkingDay(second), second, third, fourth];
}
