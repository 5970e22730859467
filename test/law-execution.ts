import { addDays, addMonths, osloDate } from '../domain/dates';
import { mailed, register, reminded } from './setup/case';
import { Client, orderFrom } from './setup/client';
import { waitUntil, type Stack } from './setup/stack';

// What the law says of leave, interruption, absence, breaches on probation and preventive detention, by the contract alone:
// through HTTP, with the sentence's own timer, while time is moved.

const TODAY = osloDate(new Date().toISOString());
const FREEDOM = { regime: 'probation', unit: 'friomsorgen-oslo' };
const PRISON = { regime: 'high-security', unit: 'oslo-fengsel' };
const COURT = { court: 'oslo-tingrett', caseNumber: '26-1' };
const ASSESSMENT = [{ criterion: 'not-inadvisable', text: 'Intet taler imot.' }];

let stack: Stack;
let http: Client;

/** Tests of one system at work. */
export function lawOfExecution(of: () => Stack): void {
  describe('leave, absence, breaches and preventive detention', () => {
    beforeAll(() => {
      stack = of();
      http = new Client(stack);
    });

    /** A sentence, with what happens to many of them. */
    async function sentence(order: object) {
      const s = await register(http, order);
      const released = async (effectiveOn: string, more: object = {}, decider = 'dev-approver') => {
        const reason = 'Har sonet uten merknader.';
        const asked = { type: 'transition', to: FREEDOM, effectiveOn, assessment: ASSESSMENT, reason, ...more };
        const { proposalId } = await s.post('dev-caseworker', 'proposals', asked, 201);
        await s.post(decider, 'decisions', { proposalId, outcome: 'approve' }, 200);
      };
      const broke = async (kind: string, occurredOn: string) =>
        s.post('dev-probation', 'breaches', { kind, occurredOn, description: 'Se rapport.' }, 201);
      return { ...s, released, broke };
    }

    const options = ({ options: open }: { options: { response: string }[] }) => open.map(({ response }) => response);

    it('leave, an escort, an interruption and an escape: returns, reminders, dates and the victim', async () => {
      const s = await sentence(orderFrom(addMonths(TODAY, -8)));
      const email = 'noen@example.org';
      const contact = { name: 'Noen Andre', email };
      await s.post('dev-victim', 'victims', { contact }, 201);
      const told = (words: string) => mailed(stack, `the victim: ${words}`, ({ to, text }) => String(to).includes(email) && text.includes(words)); // prettier-ignore

      const days = { from: addDays(TODAY, 20), to: addDays(TODAY, 22) };
      const { leaveId } = await s.post('dev-approver', 'leaves', { type: 'ordinary', ...days }, 201);
      const escort = { type: 'escorted', from: TODAY, to: TODAY, reason: 'Lege.' };
      const escorted = await s.post('dev-approver', 'leaves', escort, 201);
      await s.post('dev-caseworker', `leaves/${escorted.leaveId}/end`, { returned: 'on-time', on: TODAY }, 200);
      await s.until(addDays(TODAY, 6));
      expect((await told('permisjon')).text).not.toMatch(/Kari|Oslo/);
      await s.until(addDays(TODAY, 23));
      await reminded(stack, s.id, 'return-from-leave', 'on-the-day');
      await s.post('dev-caseworker', `leaves/${leaveId}/end`, { returned: 'late', on: addDays(TODAY, 23) }, 200);
      expect(await s.read()).toMatchObject({ leavesOnTime: 0.5, clockStopped: null });

      const asked = { from: addDays(TODAY, 23), reason: 'Operasjon.' };
      const { absenceId, returnBy } = await s.post('dev-approver', 'interruptions', asked, 201);
      expect(returnBy).toBe(addDays(TODAY, 23 + 28));
      const longer = { until: addDays(TODAY, 60), reason: 'Legen ber om det.' };
      await s.post('dev-approver', `interruptions/${absenceId}/extend`, longer, 200);
      expect(await s.until(addDays(TODAY, 57))).toMatchObject({ clockStopped: { type: 'interruption' }, waitingFor: 'interrupted' }); // prettier-ignore
      await reminded(stack, s.id, 'interruption-ends', '3-days-before');
      await s.post('dev-caseworker', `interruptions/${absenceId}/end`, { returnedOn: addDays(TODAY, 57) }, 200);
      expect((await s.read()).dates.fullTermDate).toBe(addDays(s.dates.fullTermDate, 34));

      const gone = await s.post('dev-caseworker', 'absences', { type: 'escape', from: addDays(TODAY, 57) }, 201);
      await told('unndratt');
      await s.until(addDays(TODAY, 62));
      const back = { returnedOn: addDays(TODAY, 62), countedDays: 1 };
      await s.post('dev-caseworker', `absences/${gone.absenceId}/end`, back, 200);
      expect((await s.read()).dates.fullTermDate).toBe(addDays(s.dates.fullTermDate, 34 + 4));
    });

    it('excluded from company: daily supervision, alarms, the region, the council, letters and the end', async () => {
      const s = await sentence(orderFrom(addMonths(TODAY, -2)));
      const asked = { exclusion: 'full', ground: 'injury-or-violence', startedAt: `${TODAY}T00:05` };
      const reasons = {
        reason: 'Truet to medinnsatte med kniv.',
        lessIsNotEnough: 'Delvis utelukkelse ble prøvd i går.',
      };
      await s.post('dev-approver', 'exclusions', { ...asked, ...reasons, reason: 'Uro.' }, 422);
      const { exclusionId, next } = await s.post('dev-approver', 'exclusions', { ...asked, ...reasons }, 201);
      expect(next).toEqual({ level: 'region', by: addDays(TODAY, 14), at: null });
      await s.until(addDays(TODAY, 1));
      await reminded(stack, s.id, 'supervise-exclusion', 'on-the-day');
      const seen = { supervisedAt: `${addDays(TODAY, 1)}T08:00`, note: 'Rolig.' };
      await s.post('dev-caseworker', `exclusions/${exclusionId}/supervisions`, seen, 200);

      const later = await s.until(addDays(TODAY, 15));
      expect(later.exclusions).toMatchObject([{ exclusionId, days: 15, over: null, next: { level: 'region' } }]);
      await reminded(stack, s.id, 'exclusion-region', 'on-the-day');
      const alarm = (role: string) => mailed(stack, `an alarm to ${role}`, ({ to, headers, text }) => headers['X-Progresjon-Sentence'] === s.id && String(to).startsWith(role) && text.includes('Regionen skal avgjøre')); // prettier-ignore
      await alarm('approver');
      await alarm('supervisory-council');
      const goesOn = { reason: 'Truslene er gjentatt i dag.' };
      await s.post('dev-region', `exclusions/${exclusionId}/continue`, goesOn, 200);
      const refused = await s.post('dev-region', `exclusions/${exclusionId}/continue`, goesOn, 403);
      expect(refused).toMatchObject({ code: 'wrong-level', facts: { decidedBy: 'directorate' } });

      await s.until(addDays(TODAY, 31));
      await reminded(stack, s.id, 'inform-supervisory-council', 'on-the-day');
      await s.post('dev-approver', `exclusions/${exclusionId}/council`, { informedOn: addDays(TODAY, 31) }, 200);
      await mailed(
        stack,
        'the council',
        ({ to, text }) => String(to).startsWith('supervisory-council') && text.includes('siden'),
      );
      const end = { endedAt: `${addDays(TODAY, 31)}T10:00`, reason: 'Flyttet til avdeling med fellesskap.' };
      await s.post('dev-approver', `exclusions/${exclusionId}/end`, end, 200);
      expect((await s.read()).exclusions).toMatchObject([{ days: 31, over: 'ended', next: null }]);
      const letters = await waitUntil(
        async () => {
          const { body } = await http.get('dev-auditor', `${s.url}/letters`);
          const about = body.letters.filter(({ template }: { template: string }) => template.startsWith('exclusion'));
          return about.length === 2 ? about : undefined;
        },
        { what: 'two letters of the exclusion' },
      );
      expect(letters.map(({ template }: { template: string }) => template)).toEqual([
        'exclusion',
        'exclusion-continued',
      ]);
    });

    it('work release opens by the law’s day, and a breach in prison is answered within its limits, with 48 hours to complain', async () => {
      const s = await sentence(orderFrom(TODAY));
      const { workReleaseFrom } = s.dates;
      const asked = { type: 'work-release', to: addMonths(workReleaseFrom, 2), reason: 'Jobb på bakeriet.' };
      const early = { ...asked, from: addDays(workReleaseFrom, -1) };
      await s.until(addDays(workReleaseFrom, -5));
      expect((await s.post('dev-approver', 'leaves', early, 422)).code).toBe('not-yet-eligible');
      await s.post('dev-approver', 'leaves', { ...asked, from: workReleaseFrom }, 201);

      const { breachId } = await s.broke('contraband', addDays(workReleaseFrom, -5));
      const hearing = { heardOn: addDays(workReleaseFrom, -5), form: 'oral', statement: 'Den var ikke min.' };
      const answer = { response: 'loss-of-daily-pay', reason: 'En telefon på cella.', hearing };
      expect((await s.post('dev-approver', `breaches/${breachId}/responses`, { ...answer, days: 15 }, 422)).code).toBe('reaction-length'); // prettier-ignore
      await s.post('dev-approver', `breaches/${breachId}/responses`, { ...answer, days: 14 }, 201);
      const told = await s.post('dev-caseworker', 'notifications', { of: breachId, notifiedAt: `${addDays(workReleaseFrom, -5)}T00:00` }, 201); // prettier-ignore
      expect(told.complaintExpiresAt > `${addDays(workReleaseFrom, -3)}`).toBe(true);
      const { complaintId, suspends } = await s.post('dev-caseworker', 'complaints', { of: breachId, receivedOn: addDays(workReleaseFrom, -5) }, 201); // prettier-ignore
      expect(suspends).toBe(true);
      const outcome = { outcome: 'reversed', reason: 'Bruddet er ikke bevist.' };
      await s.post('dev-region', `complaints/${complaintId}/decision`, outcome, 200);
      expect((await s.read()).complaints).toMatchObject([{ outcome: 'reversed' }]);
    });

    it('a breach on probation leads from the talk to the court, the remainder, and new probation without minimum times', async () => {
      const s = await sentence(orderFrom(addMonths(TODAY, -10)));
      const out = s.dates.expectedReleaseDate;
      await s.released(out);
      expect(await s.until(out)).toMatchObject({ status: 'on-probation' });
      const first = await s.broke('missed-meeting', out);
      expect(options(first)).not.toContain('petition-to-court');
      const talk = { response: 'warning-talk', reason: 'Innkalt til samtale.' };
      await s.post('dev-approver', `breaches/${first.breachId}/responses`, talk, 201);
      const again = addDays(out, 10);
      await s.until(again);
      const second = await s.broke('missed-meeting', again);
      expect(options(second)).toContain('petition-to-court');
      const petition = { response: 'petition-to-court', reason: 'Nytt brudd etter samtalen.' };
      await s.post('dev-region', `breaches/${second.breachId}/responses`, petition, 201);
      const judged = addDays(again, 30);
      expect(await s.until(judged)).toMatchObject({ clockStopped: { type: 'suspended-pending-court', since: again } });
      const ruling = {
        type: 'reimprisonment',
        part: 'full',
        ...COURT,
        judgedOn: judged,
        effectiveOn: judged,
        to: PRISON,
      };
      await s.post('dev-court', 'court-rulings', ruling, 201);
      expect(await s.read()).toMatchObject({ status: 'serving', regime: 'high-security', recall: { part: 'full' } });
      const anew = addDays(judged, 5);
      await s.released(anew);
      const { probation } = await s.until(anew);
      expect(probation).toMatchObject({ releasedOn: anew });
      expect(await s.until(addDays(probation.endsOn, 1))).toMatchObject({
        status: 'completed',
        completedOn: probation.endsOn,
      });
    });

    it('a new offence found out after the end opens the sentence and its workflow again, until the time to charge is out', async () => {
      const s = await sentence(orderFrom(addMonths(TODAY, -11)));
      await s.released(s.dates.expectedReleaseDate);
      await s.until(s.dates.expectedReleaseDate);
      const { endsOn } = (await s.read()).probation;
      expect(await s.until(addDays(endsOn, 1))).toMatchObject({ status: 'completed', next: null });
      await s.broke('new-offence', addDays(endsOn, -3));
      const open = await s.read();
      expect(open).toMatchObject({ status: 'on-probation', completedOn: null });
      const { dueOn } = open.deadlines.find(({ kind }: { kind: string }) => kind === 'charge-new-offence');
      // By the timer of a workflow that had closed.
      expect(await s.until(addDays(dueOn, 1))).toMatchObject({ status: 'completed', completedOn: endsOn });
    });

    it('preventive detention: two clocks, prolonged twice, released by the region, extended, and recalled without a court', async () => {
      const { judgments, ...order } = orderFrom(TODAY);
      const [judgment] = judgments;
      const detained = { ...judgment, length: undefined, finalOn: addDays(TODAY, -30), frameYears: 3, minimumYears: 2 };
      const s = await sentence({ ...order, kind: 'preventive-detention', judgments: [detained] });
      const { frameExpiryDate, minimumExpiryDate, prosecutionDeadline, ownPetitionFrom } = s.dates;
      expect([frameExpiryDate, minimumExpiryDate]).toEqual([addDays(addMonths(TODAY, 36), -13), addDays(addMonths(TODAY, 24), -13)]); // prettier-ignore
      const interruption = { from: TODAY, reason: 'Operasjon.' };
      expect((await s.post('dev-region', 'interruptions', interruption, 409)).code).toBe(
        'no-interruption-of-detention',
      );
      const early = await s.post('dev-caseworker', 'own-petitions', { receivedOn: TODAY }, 422);
      expect(early.code).toBe('own-petition-too-early');

      await s.until(ownPetitionFrom);
      const { petitionId } = await s.post('dev-caseworker', 'own-petitions', { receivedOn: ownPetitionFrom }, 201);
      await s.post('dev-caseworker', `own-petitions/${petitionId}/forward`, { forwardedOn: ownPetitionFrom }, 200);
      await s.until(addDays(prosecutionDeadline, -180));
      await reminded(stack, s.id, 'prosecution-deadline', '180-days-before');

      const today = addDays(prosecutionDeadline, -180);
      const prolongs = (years: number, status: number) =>
        s.post('dev-court', 'court-prolongations', { years, ...COURT, judgedOn: today, finalOn: today }, status);
      expect((await prolongs(6, 422)).code).toBe('prolongation-over-five-years');
      await prolongs(1, 200);
      await prolongs(2, 200);
      expect((await s.read()).end.on).toBe(addMonths(frameExpiryDate, 36));

      // The minimum has expired by then.
      expect(today > minimumExpiryDate).toBe(true);
      const out = addDays(today, 10);
      const terms = { probationYears: 2, facts: { prosecutionConsentedOn: today } };
      await s.released(out, terms, 'dev-region');
      expect(await s.until(out)).toMatchObject({ status: 'on-probation', probation: { endsOn: addMonths(out, 24) } });
      await s.post('dev-court', 'probation-extensions', { years: 4, ...COURT, judgedOn: out, finalOn: out }, 201);
      expect((await s.read()).probation.endsOn).toBe(addMonths(out, 48));
      const recall = { ground: 'municipality-withdrew-consent', to: PRISON, reason: 'Kommunen trakk samtykket.' };
      await s.post('dev-region', 'recalls', recall, 201);
      expect(await s.read()).toMatchObject({ status: 'serving', regime: 'high-security', probation: null });
    });
  });
}
