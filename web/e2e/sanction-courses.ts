import { addDays, addMonths, daysBetween, type IsoDate } from '../../domain/dates';
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

    it('community sentence: planned, interrupted, warned of, and converted by the court with credit for hours done', async () => {
      const { today } = stage();
      const terms = { hours: 30, subsidiaryDays: 20, periodDays: 60 };
      const { life, does } = await begin('community-sentence', terms);
      await does(today, 'probation', 'hold-first-meeting');
      await does(today, 'probation', 'set-plan', { unpaidWorkHours: 24, otherHours: 6 });
      await does(today, 'probation', 'record-hours', { hours: 6, content: 'unpaid-work' });
      const [endsOn, day] = [await life.date('performancePeriodEndsOn'), (n: number) => addDays(today, n)];

      await does(today, 'approver', 'interrupt', { until: day(10) });
      await life.stands(WHO.probation, 'Klokken står', 'Straffavbrudd siden');
      const back = await life.isRemindedOf('sanction-interruption-ends', 'Avbruddet er over', WHO.probation);
      await does(back, 'probation', 'resume');
      const later = formatDate(addDays(endsOn, daysBetween(today, back)));
      await life.sees(WHO.probation, DATES, 'Siste dag av gjennomføringstiden', later);

      await does(back, 'probation', 'register-breach', { kind: 'no-show' });
      const talked = await life.isRemindedOf('answer-sanction-breach', 'Svar på brudd', WHO.approver, 3);
      await does(talked, 'approver', 'warn', { condition: 'report-to-office' });
      await does(talked, 'probation', 'register-breach', { kind: 'intoxicated' });
      await does(talked, 'region', 'petition');
      await life.stands(WHO.region, 'Klokken står', 'Venter på retten');
      const ruled = await life.isRemindedOf('sanction-court-ruling', 'Retten har ikke avgjort', WHO.region);
      // 24 of 30 hours are left, and as much of twenty days.
      const dates = await life.sees(WHO.court, DATES, 'Fengsel ved omgjøring nå, dager');
      expect(await dates.innerText()).toMatch(/Fengsel ved omgjøring nå, dager[^]*?\b16\b/);
      await does(ruled, 'court', 'court-decides', { outcome: 'converted', days: 16 });
      await life.stands(WHO.region, 'Omgjort til fengsel', `Saken er avsluttet ${formatDate(ruled)}`);
    });

    it('youth sentence: the plan is asked for, a breach is talked of, another goes to court, which extends', async () => {
      const { life, does } = await begin('youth-sentence', { months: 6, subsidiaryDays: 90 });
      const planned = await life.isRemindedOf('youth-plan', 'Ungdomsplanen er ikke mottatt', WHO.probation);
      await does(planned, 'probation', 'receive-plan');
      await does(planned, 'probation', 'register-breach', { kind: 'no-show' });
      const talked = await life.isRemindedOf('answer-sanction-breach', 'Svar på brudd', WHO.approver, 3);
      await does(talked, 'approver', 'warn');
      await does(talked, 'probation', 'register-breach', { kind: 'condition' });
      const [by = ''] = await life.dueOn('youth-petition');
      await life.sees(WHO.region, DUE, 'Siste dag for begjæring om omgjøring', formatDate(by));
      await does(talked, 'region', 'petition');
      await life.stands(WHO.region, 'Klokken står', 'Venter på retten');
      const ruled = await life.isRemindedOf('sanction-court-ruling', 'Retten har ikke avgjort', WHO.region);
      const until = addDays(addMonths(planned, 6), 30);
      await does(ruled, 'court', 'court-decides', { outcome: 'extended', until });
      await life.sees(WHO.probation, DATES, 'Siste dag av ungdomsstraffen', formatDate(until));
      // Its day came while the case was before the court.
      await life.isToldOf('Innhent rapport', WHO.probation);
      await does(ruled, 'probation', 'record-report');
      const over = await life.isRemindedOf(
        'youth-sentence-ends',
        'Gjennomføringstiden for ungdomsstraffen',
        WHO.probation,
      );
      await does(over, 'probation', 'complete');
      await life.stands(WHO.probation, 'Gjennomført', `Saken er avsluttet ${formatDate(over)}`);
    });

    it('fine service: its hours are done and confirmed; another is broken twice and served in prison', async () => {
      const { today } = stage();
      const terms = { subsidiaryDays: 5, periodDays: 20 };
      const { life, does } = await begin('fine-service', terms);
      const missed = await life.isRemindedOf('first-meeting', 'Hold det første møtet', WHO.probation);
      await does(missed, 'probation', 'hold-first-meeting');
      await does(missed, 'probation', 'record-hours', { hours: 4 });
      await does(missed, 'probation', 'record-hours', { hours: 6 });
      await life.sees(WHO.probation, { title: 'Bøtetjeneste' }, 'Timer gjennomført: 10 av 10');
      const due = await life.isRemindedOf('confirm-sanction-completion', 'Alt er gjennomført', WHO.probation);
      await does(due, 'probation', 'complete');
      await life.stands(WHO.probation, 'Gjennomført');

      const other = await begin('fine-service', terms);
      await other.does(today, 'probation', 'hold-first-meeting');
      await other.does(today, 'probation', 'register-breach', { kind: 'no-show' });
      await other.does(today, 'probation', 'warn');
      await other.does(today, 'probation', 'register-breach', { kind: 'no-show' });
      await other.does(today, 'approver', 'return-to-prison');
      await other.life.stands(WHO.probation, 'Sones i fengsel');
    });
  });
}
