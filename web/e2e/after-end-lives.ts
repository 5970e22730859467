import { addDays } from '../../domain/dates';
import { formatDate } from '../app/format';
import { writerOf } from './hostile-case';
import { Life } from './life';
import { type Stage } from './stage';

const OLA = 'ola.saksbehandler';
const KARI = 'kari.godkjenner';
const RIGMOR = 'rigmor.region';

const DUE = { title: 'Frister' };
const COMPLAINTS = { tab: 'measures', title: 'Klager' } as const;
interface Logged {
  readonly events: readonly { readonly type: string; readonly body: Readonly<Record<string, string>> }[];
}

const NAME = 'Eva Etterpå';

/** Somebody complains when their sentence has ended, and is answered: in the forms, the lists and the reminders. */
export function afterEndLives(stage: () => Stage): void {
  it('whoever is pardoned complains all the same: it is offered, due, reminded of and decided, and nobody is moved', async () => {
    const { today } = stage();
    const life = await Life.begin(stage(), NAME, addDays(today, -200));
    const day = formatDate(addDays(today, 10));
    await life.does(KARI, 'refuse-leave', {
      type: 'ordinary',
      from: day,
      to: day,
      reason: 'Rømte fra forrige permisjon.',
    });
    await life.does(RIGMOR, 'end', { end: 'pardoned', endedOn: formatDate(today), authority: 'Kongen i statsråd' });
    await life.stands(OLA, 'Benådet', `Saken er avsluttet ${formatDate(today)}.`);

    await life.does(OLA, 'notification', { on: formatDate(today), time: '00:00' });
    await life.sees(OLA, DUE, 'Klagefristen løper ut');
    await life.does(OLA, 'complaint', { receivedOn: formatDate(today), reason: 'Det var en annen.' });
    await life.sees(RIGMOR, DUE, 'Avgjør klage', 'Foreløpig svar på klage');
    const list = await (await stage().user(RIGMOR)).open('/sentences?status=pardoned');
    await list.getByRole('row').filter({ hasText: NAME }).filter({ hasText: 'Benådet' }).waitFor();

    await life.isRemindedOf('decide-complaint', 'Avgjør klage', RIGMOR);
    await life.does(RIGMOR, 'decide-complaint', { outcome: 'reversed', reason: 'Rømningen var ikke hennes.' });
    await life.sees(OLA, COMPLAINTS, 'Avslag på permisjon', 'Vedtaket omgjøres');
    expect(await life.dueOn('decide-complaint')).toEqual([]);
    expect([await life.isOffered(RIGMOR, 'decide-complaint'), await life.isOffered(KARI, 'leave')]).toEqual([
      false,
      false,
    ]);
    await life.stands(OLA, 'Benådet');
  });

  it('of whoever is erased everything stays to be seen but who it was, and nothing can be done', async () => {
    const { cases, http } = stage();
    const url = `/api/sentences/${cases.erasing}`;
    const { events } = (await http.get('dev-auditor', `${url}/events?limit=1000`)).body as Logged;
    const erasureId = events.find(({ type }) => type === 'ErasureProposed')?.body.erasureId;
    await writerOf(http, cases.erasing, undefined)('dev-directorate', `erasures/${erasureId}`, { outcome: 'confirm' });
    const life = Life.of(stage(), cases.erasing);
    await life.stands(KARI, 'Personopplysningene i saken er slettet.');
    for (const who of [OLA, KARI, RIGMOR, 'pia.plassering', 'dag.direktorat']) {
      const page = await (await stage().user(who)).open(`/sentences/${cases.erasing}/do`);
      await page.getByText('Dette passer ikke slik saken står nå').waitFor();
      expect(await page.locator('main a').evaluateAll((links) => links.map((link) => link.textContent))).toEqual([]);
    }
  });
}
