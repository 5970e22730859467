import { addDays, daysBetween, type IsoDate } from '../../domain/dates';
import { formatDate } from '../app/format';
import { Life } from './life';
import { type Stage } from './stage';

const OLA = 'ola.saksbehandler';
const KARI = 'kari.godkjenner';
const RIGMOR = 'rigmor.region';

/** Of a year's imprisonment: a third and four months are served (forskrift § 3-30). */
const SERVED_DAYS = 200;

const REPORT = 'Meld fraværet til politiet straks';
const TOO_EARLY = 'Vilkåret om tid er ikke oppfylt den dagen.';
const TOO_LONG = 'Permisjonen varer lenger enn forskriften tillater';

const DUE = { title: 'Frister' };
const LEAVES = { tab: 'measures', title: 'Permisjoner' } as const;
const ABSENCES = { tab: 'measures', title: 'Fravær og avbrudd' } as const;
const WORK = { tab: 'reintegration', title: 'Arbeid, skole og program' } as const;

const fromTo = (from: IsoDate, to: IsoDate) => ({ from: formatDate(from), to: formatDate(to) });
const shown = (from: IsoDate, to: IsoDate) => `${formatDate(from)}–${formatDate(to)}`;

/** Leave and work release from the day on which they are granted until the return, or until there is none. */
export function leaveLives(stage: () => Stage): void {
  describe('leave in the forms of the web app', () => {
    const begin = (name: string, years = 1) => Life.begin(stage(), name, addDays(stage().today, -SERVED_DAYS), years);

    it('ordinary leave: back in time, back too late, and not back, which stops the clock until the return', async () => {
      const life = await begin('Petter Permisjon');
      let day = await granted(life, stage().today, 3);
      await life.goesOnTo(day);
      await life.does(OLA, 'end-leave', { returned: 'on-time' });
      await life.sees(OLA, LEAVES, `Tilbake i tide ${formatDate(day)}`, '3 av 18 dager', '100 % av permisjonene');

      day = await granted(life, day, 2, 5);
      day = await life.isRemindedOf('return-from-leave', 'Tilbake fra permisjon', OLA);
      await life.sees(OLA, DUE, 'Tilbake fra permisjon', 'Forfalt');
      await life.sees(OLA, LEAVES, 'Skulle vært tilbake');
      await life.does(OLA, 'end-leave', { returned: 'late' });
      await life.sees(OLA, LEAVES, `Tilbake for sent ${formatDate(day)}`, '5 av 18 dager', '50 % av permisjonene');

      const to = await granted(life, day, 2, 7);
      await life.goesOnTo(addDays(to, 1));
      await life.does(OLA, 'end-leave', { returned: 'not' });
      await life.stands(OLA, 'Klokken står', 'Uteblitt fra permisjon', formatDate(to));
      await life.sees(OLA, LEAVES, 'Kom ikke tilbake', '33 % av permisjonene');
      await isMissed(life, to);
    });

    it('the days of the year: no more than eighteen, more for special reasons, and short leave beside them', async () => {
      const { today } = stage();
      const life = await begin('Kjersti Kvote');
      await granted(life, today, 18);
      const more = { type: 'ordinary', ...fromTo(addDays(today, 30), addDays(today, 32)) };
      await life.mayNot(KARI, 'leave', more, 'Årets permisjonsdager er brukt.');
      const hours = addDays(today, 25);
      await life.does(KARI, 'leave', { type: 'short', ...fromTo(hours, hours) });
      await life.mayNot(KARI, 'leave', { type: 'short', ...fromTo(addDays(today, 26), addDays(today, 27)) }, TOO_LONG);
      await life.sees(OLA, LEAVES, '18 av 18 dager', `Kort permisjon ${formatDate(hours)}`);
    });

    it('a leave is taken back before it begins, and another while the person is out', async () => {
      const { today } = stage();
      const life = await begin('Tore Tilbakekalt');
      await granted(life, today, 2);
      await life.does(KARI, 'revoke-leave', { reason: 'Truslene mot den fornærmede er gjentatt.' });
      await life.sees(OLA, LEAVES, `Tilbakekalt ${formatDate(today)}`, '0 av 18 dager');
      expect(await life.isOffered(OLA, 'end-leave')).toBe(false);

      const to = await granted(life, today, 5);
      const out = addDays(to, -2);
      await life.goesOnTo(out);
      await life.sees(KARI, LEAVES, 'pågår', 'Kall tilbake permisjon');
      await life.does(KARI, 'revoke-leave', { reason: 'Møtte beruset hos politiet i dag.' });
      await life.sees(OLA, DUE, 'Tilbake fra permisjon', formatDate(out));
      await life.does(OLA, 'end-leave', { returned: 'on-time' });
      await life.sees(OLA, LEAVES, `Tilbake i tide ${formatDate(out)}`, '3 av 18 dager');
    });

    it('an application is refused, which the person is told and complains of, and the region reverses', async () => {
      const { today } = stage();
      const life = await begin('Anne Avslag');
      const asked = { type: 'ordinary', ...fromTo(addDays(today, 10), addDays(today, 12)) };
      await life.does(KARI, 'refuse-leave', { ...asked, reason: 'Rømte fra forrige permisjon i fjor sommer.' });
      await life.does(OLA, 'notification', { on: formatDate(today), time: '00:00' });
      await life.does(OLA, 'complaint', { receivedOn: formatDate(today), reason: 'Det var en annen.' });
      const complaints = { tab: 'measures', title: 'Klager' } as const;
      await life.sees(RIGMOR, complaints, 'Avslag på permisjon', 'Avgjøres av: Regionen');
      await life.does(RIGMOR, 'decide-complaint', { outcome: 'reversed', reason: 'Rømningen var ikke hans.' });
      await life.sees(OLA, complaints, 'Vedtaket omgjøres');
      await life.does(KARI, 'leave', asked);
      await life.sees(OLA, LEAVES, shown(addDays(today, 10), addDays(today, 12)), 'innvilget');
    });

    it('work release: for work outside, with other leave within it, until it runs out and another is granted', async () => {
      const { today } = stage();
      const life = await begin('Frida Frigang', 2);
      await life.mayNot(KARI, 'leave', { type: 'work-release', ...fromTo(today, addDays(today, 30)) }, TOO_EARLY);
      await life.goesOnTo(addDays(today, 60));
      const [from, to] = [addDays(today, 61), addDays(today, 91)];
      await life.does(KARI, 'leave', { type: 'work-release', purpose: 'education', ...fromTo(from, to) });
      await life.sees(OLA, LEAVES, `Frigang ${shown(from, to)}`, 'Utdanning', 'innvilget');
      await life.sees(KARI, DUE, 'Frigangen løper ut', formatDate(to));

      await life.goesOnTo(from);
      const school = { activity: 'education', provider: 'school', description: 'Fagbrev' };
      const leaveId = await life.newestLeave();
      await life.does(OLA, 'plan-activity', { ...school, leaveId });
      await life.sees(OLA, WORK, 'Fagbrev', 'på frigang');
      await life.does(OLA, 'attendance', { attendance: 'attended' });

      const escorted = addDays(from, 7);
      await life.does(KARI, 'leave', { type: 'escorted', ...fromTo(escorted, escorted), reason: 'Lege.' });
      await life.goesOnTo(escorted);
      await life.does(OLA, 'end-leave', { leave: await life.newestLeave(), returned: 'on-time' });
      await life.sees(OLA, LEAVES, `Fremstilling ${formatDate(escorted)}`, 'Tilbake i tide', 'pågår');

      const after = await life.isRemindedOf('end-of-work-release', 'Frigangen løper ut', KARI);
      await life.does(OLA, 'end-leave', { returned: 'on-time', on: formatDate(to) });
      await life.sees(OLA, LEAVES, `Tilbake i tide ${formatDate(to)}`, '100 % av permisjonene');
      const again = fromTo(addDays(after, 1), addDays(after, 20));
      await life.does(KARI, 'leave', { type: 'work-release', purpose: 'work', ...again });
      await life.sees(OLA, LEAVES, 'Arbeid');
    });
  });
}

/** An ordinary leave of so many nights is granted, and read. Answers its last day. */
async function granted(life: Life, today: IsoDate, nights: number, used = nights): Promise<IsoDate> {
  const [from, to] = [addDays(today, 1), addDays(today, 1 + nights)];
  await life.does(KARI, 'leave', { type: 'ordinary', ...fromTo(from, to) });
  await life.sees(OLA, LEAVES, `Vanlig permisjon ${shown(from, to)}`, 'innvilget', `${used} av 18 dager`);
  await life.sees(OLA, DUE, 'Tilbake fra permisjon', formatDate(to));
  expect(await life.dueOn('return-from-leave')).toEqual([to]);
  return to;
}

/** The police are told; the person comes back, the days are added at the end, and the place is looked at anew. */
async function isMissed(life: Life, since: IsoDate): Promise<void> {
  await life.sees(OLA, DUE, REPORT);
  const was = await life.date('fullTermDate');
  const back = await life.isRemindedOf('report-to-police', REPORT, OLA);
  const deadlineId = await life.deadline('report-to-police');
  await life.does(OLA, 'review', { deadlineId, outcome: 'Meldt', reason: 'Etterlyst av politiet samme dag.' });
  await life.does(OLA, 'return', { returnedOn: formatDate(back), countedDays: '1' });
  await life.sees(OLA, ABSENCES, 'Uteblitt fra permisjon', shown(since, back));
  // A day in the custody of the police counts as served.
  expect(await life.date('fullTermDate')).toBe(addDays(was, daysBetween(since, back) - 1));
  await life.sees(KARI, DUE, 'Tilbake etter ulovlig fravær: vurder plasseringen på nytt');
  expect(await life.isOffered(KARI, 'leave')).toBe(true);
}
