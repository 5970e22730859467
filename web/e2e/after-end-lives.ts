import { addDays } from '../../domain/dates';
import { formatDate } from '../app/format';
import { Life } from './life';
import { type Stage } from './stage';

const OLA = 'ola.saksbehandler';
const KARI = 'kari.godkjenner';
const RIGMOR = 'rigmor.region';

const DUE = { title: 'Frister' };
const COMPLAINTS = { tab: 'measures', title: 'Klager' } as const;
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
}
