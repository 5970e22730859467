import { addDays, addMonths, type IsoDate } from '../../domain/dates';
import { type SanctionKind } from '../../domain/regimes';
import { type Taken } from '../../test/sanction-lives';
import { formatDate } from '../app/format';
import { Life } from './life';
import { registered, take, WHO } from './sanctions';
import { type Stage } from './stage';

const KARI = 'kari.godkjenner';
const DUE = { title: 'Frister' };
const DATES = { title: 'Datoer' };

/** The way that each sanction does not go in its life (sanctions.ts): longer, or to another end, with what is read on the way. */
export function sanctionCourses(stage: () => Stage): void {
  describe('the longer way of a sanction', () => {
    const begin = async (kind: SanctionKind, terms: Taken['values']) => {
      const id = await registered(stage(), kind, terms);
      const life = Life.of(stage(), id);
      const does = (on: IsoDate, as: Taken['as'], step: string, values: Taken['values'] = {}) =>
        take(stage(), { id, kind, on }, { as, step, values });
      return { life, does };
    };

    it('remand: placed late, isolated anew, prolonged, and changed to serving with its credit', async () => {
      const { today } = stage();
      const day = (n: number) => addDays(today, n);
      const terms = { arrestedOn: today, arrestedAtHour: 8, until: day(28), over6Years: 'no', under18: 'no' };
      const { life, does } = await begin('remand', terms);
      const card = { title: 'Varetekt' };
      await life.stands(WHO.placement, 'Pågrepet, venter på plass i fengsel');
      const placed = await life.isRemindedOf('remand-placement', 'Plasser den varetektsfengslede', WHO.placement);
      await does(placed, 'placement', 'place');
      await life.sees(WHO.court, card, 'I varetekt', `Plassert i fengsel ${formatDate(placed)}`);

      const isolation = { form: 'step-remand-order-isolation', extent: 'full' };
      const tooLong = {
        ...isolation,
        on: formatDate(placed),
        until: formatDate(day(18)),
        reason: 'Bevisfare i saken.',
      };
      await life.mayNot(WHO.court, isolation.form, tooLong, 'lenger');
      await does(placed, 'court', 'order-isolation', { extent: 'full', until: day(13) });
      await life.isRemindedOf('remand-isolation-ends', 'Isolasjonen går ut', KARI, 3);
      await does(day(10), 'court', 'order-isolation', { extent: 'full', until: day(28) });
      await life.sees(KARI, DUE, 'Isolasjonen går ut', formatDate(day(28)));

      await life.isRemindedOf('remand-order-expires', 'Varetekten går ut', KARI, 7);
      await does(day(21), 'court', 'extend-order', { until: day(49) });
      await life.sees(WHO.court, DATES, 'Varetekten går ut', formatDate(day(49)));
      await life.isRemindedOf('remand-isolation-ends', 'Isolasjonen går ut', KARI, 3);
      await does(day(25), 'caseworker', 'end-isolation');
      await life.goesOnTo(day(35));
      await does(day(35), 'placement', 'begin-serving');
      await life.stands(WHO.placement, 'Gått over til soning');
      // 36 days begun since four hours after the arrest, and one for every two of 22 days in isolation (strl § 83 (2)).
      const credit = 36 + 11;
      const dates = await life.sees(WHO.placement, DATES, 'Varetektsfradrag, dager', 'Av dette for isolasjon, dager');
      expect(await dates.innerText()).toMatch(new RegExp(`Varetektsfradrag, dager[^]*?\\b${credit}\\b`));
      expect(await dates.innerText()).toMatch(/Av dette for isolasjon, dager[^]*?\b11\b/);

      const judgment = { court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', offences: 'strl § 321' };
      const sentence = await life.isFollowedBy({ ...judgment, finalOn: formatDate(today), years: '1' });
      const end = addDays(addMonths(day(35), 12), -credit - 1);
      await sentence.sees(WHO.placement, DATES, 'Endt tid', formatDate(end));
      await sentence.sees(WHO.placement, { title: 'Versjon' }, 'uten avbrudd siden', formatDate(today));
    });

    it('pre-sentence report: put off, reminded of, delivered; another is ordered and withdrawn', async () => {
      const { today } = stage();
      const terms = { orderedBy: 'court', dueOn: addDays(today, 21) };
      const { life, does } = await begin('pre-sentence-report', terms);
      await life.stands(WHO.probation, 'Bestilt');
      await does(today, 'probation', 'begin', { takesPart: 'yes' });
      await does(today, 'probation', 'record-talk');
      await does(today, 'probation', 'put-off', { until: addDays(today, 35) });
      await life.sees(WHO.probation, DUE, 'Lever personundersøkelsen', formatDate(addDays(today, 35)));
      const on = await life.isRemindedOf('deliver-report', 'Lever personundersøkelsen', WHO.probation, 7);
      await does(on, 'probation', 'deliver', { advises: 'community-sentence' });
      await life.stands(WHO.probation, 'Levert');
      expect(await (await life.sees(WHO.probation, DUE)).innerText()).not.toContain('Lever personundersøkelsen');

      const other = await begin('pre-sentence-report', terms);
      await other.does(today, 'court', 'withdraw-order');
      await other.life.stands(WHO.court, 'Bestillingen er trukket');
    });

    it('compulsory care: reminded of until it is handed over; another judgment is set aside', async () => {
      const { today } = stage();
      const { life, does } = await begin('compulsory-care', { care: 'care' });
      const sent = await life.isRemindedOf('tell-health-authority', 'Send dommen', WHO.placement);
      await does(sent, 'placement', 'tell-health-authority');
      const on = await life.isRemindedOf('hand-over-to-health', 'Overlat ansvaret', WHO.placement, 3);
      await does(on, 'placement', 'hand-over');
      await life.stands(WHO.placement, 'Overlatt til helsevesenet', `Saken er avsluttet ${formatDate(on)}`);
      expect(await (await life.sees(WHO.placement, DUE)).innerText()).not.toContain('Overlat ansvaret');

      const other = await begin('compulsory-care', { care: 'psychiatric-care' });
      await other.does(today, 'court', 'set-aside');
      await other.life.stands(WHO.court, 'Dommen er opphevet');
    });
  });
}
