import { addDays, addMonths, osloDate } from '../domain/dates';
import { register, reminded } from './setup/case';
import { Client, orderFrom } from './setup/client';
import { waitUntil, type Stack } from './setup/stack';

// What the law says of release, complaints, corrections, waits and rule sets, by the contract alone: through HTTP, with the
// sentence's own timer, while time is moved.

const TODAY = osloDate(new Date().toISOString());
const FREEDOM = { regime: 'probation', unit: 'friomsorgen-oslo' };
const LOWER = { regime: 'lower-security', unit: 'bastoy-fengsel' };
const ASSESSMENT = [{ criterion: 'security', text: 'Intet taler imot.' }];

let stack: Stack;
let http: Client;

/** Tests of one system at work. */
export function lawOfRelease(of: () => Stack): void {
  describe('release, complaints, corrections, waits and rule sets', () => {
    beforeAll(() => {
      stack = of();
      http = new Client(stack);
    });

    /** A sentence of 18 months from a day, of which moves are proposed and approved. */
    async function sentence(startDate: string, length?: Parameters<typeof orderFrom>[1]) {
      const s = await register(http, orderFrom(startDate, length));
      const proposed = async (more: object) => {
        const asked = { type: 'transition', assessment: ASSESSMENT, reason: 'Har sonet uten merknader.', ...more };
        const { proposalId } = await s.post('dev-caseworker', 'proposals', asked, 201);
        await s.post('dev-approver', 'decisions', { proposalId, outcome: 'approve' }, 200);
        return proposalId as string;
      };
      return { ...s, proposed };
    }

    it('probation is refused, its review reminds of itself, and the person is released', async () => {
      const s = await sentence(addMonths(TODAY, -10));
      const could = s.dates.expectedReleaseDate;
      await s.proposed({ type: 'denial', to: FREEDOM, effectiveOn: could, reason: 'Utilrådelig nå, se vurderingen.' });
      const due = (await s.read()).deadlines.find(({ kind }: { kind: string }) => kind === 'review-after-refusal');
      expect(due.dueOn).toBe(addMonths(could, 3));
      await s.until(addDays(due.dueOn, -30));
      await reminded(stack, s.id, 'review-after-refusal', '30-days-before');
      const on = addDays(due.dueOn, -10);
      await s.proposed({ to: FREEDOM, effectiveOn: on });
      expect(await s.until(on)).toMatchObject({ status: 'on-probation', probation: { releasedOn: on } });
      const ended = await s.until(addDays(s.dates.fullTermDate, 1));
      expect(ended).toMatchObject({ status: 'completed', completedOn: s.dates.fullTermDate });
    });

    it('a correction after an approval flags it, until somebody has looked at it', async () => {
      const s = await sentence(addMonths(TODAY, -10));
      const of = await s.proposed({ to: FREEDOM, effectiveOn: s.dates.expectedReleaseDate });
      const [registered] = await s.events();
      const corrected = await s.post(
        'dev-placement',
        'corrections',
        {
          ...{ corrects: registered.eventId, holdsFrom: TODAY, reason: 'Dommen er lest feil.' },
          correction: { field: 'length', judgment: 0, length: { years: 1, months: 7, days: 0 } },
        },
        201,
      );
      expect(corrected.flagged).toMatchObject([
        { what: 'approved-transition', of, decidedFor: s.dates.expectedReleaseDate },
      ]);
      expect(corrected.tell).toContain('convicted-person');
      const later = await s.until(addDays(s.dates.expectedReleaseDate, 1));
      // The day on which the release was approved came too early by then: nobody was released on it.
      expect(later).toMatchObject({ status: 'serving', corrections: [{ flagged: [{ of }] }] });
      await reminded(stack, s.id, 'review-after-correction', 'on-the-day');
      const deadlineId = `review-after-correction/${corrected.correctionId}`;
      await s.post('dev-approver', 'reviews', { deadlineId, outcome: 'anew', reason: 'Vurderes på nytt.' }, 201);
      const left = (await s.read()).deadlines.map(({ kind }: { kind: string }) => kind);
      expect(left).not.toContain('review-after-correction');
    });

    it('whoever waits for a place is counted, so far and by the unit, and moves when there is one', async () => {
      const s = await sentence(TODAY);
      const effectiveOn = addDays(TODAY, 5);
      const proposalId = await s.proposed({ to: LOWER, effectiveOn });
      await s.post('dev-caseworker', `proposals/${proposalId}/awaiting-place`, { reason: 'Fullt.' }, 200);
      const waiting = await s.until(addDays(effectiveOn, 12));
      expect(waiting).toMatchObject({
        regime: 'high-security',
        waitingFor: 'awaiting-place',
        daysAwaitingPlaceSoFar: 12,
      });
      const counted = async () => (await http.get('dev-auditor', '/api/statistics')).body.waits;
      expect(await counted()).toContainEqual({ unit: LOWER.unit, waiting: 1, daysSoFar: 12, found: 0, daysBefore: 0 });
      await s.post('dev-caseworker', `proposals/${proposalId}/place-found`, {}, 200);
      await waitUntil(async () => (await s.read()).regime === LOWER.regime);
      expect(await s.read()).toMatchObject({ daysAwaitingPlace: 12, daysAwaitingPlaceSoFar: null });
      expect(await counted()).toContainEqual({ unit: LOWER.unit, waiting: 0, daysSoFar: 0, found: 1, daysBefore: 12 });
    });

    it('a complaint that is upheld against a move brings the person back', async () => {
      const s = await sentence(addMonths(TODAY, -2));
      const of = await s.proposed({ to: LOWER, effectiveOn: TODAY });
      expect(await s.read()).toMatchObject({ regime: 'lower-security' });
      await s.post('dev-caseworker', 'notifications', { of, notifiedAt: `${TODAY}T00:01` }, 201);
      const { complaintId } = await s.post('dev-caseworker', 'complaints', { of, receivedOn: TODAY }, 201);
      await s.until(addMonths(TODAY, 1));
      await reminded(stack, s.id, 'interim-reply', 'on-the-day');
      await s.post('dev-region', `complaints/${complaintId}/interim-reply`, { expectedOn: addMonths(TODAY, 2) }, 200);
      await s.post(
        'dev-region',
        `complaints/${complaintId}/decision`,
        { outcome: 'reversed', reason: 'Feil vurdert.' },
        200,
      );
      expect(await s.read()).toMatchObject({ regime: 'high-security', unit: 'oslo-fengsel', complaints: [{ outcome: 'reversed' }] }); // prettier-ignore
    });

    it('a complaint that comes after the end is reminded of and decided, and the sentence stays as it ended', async () => {
      const s = await sentence(addMonths(TODAY, -2));
      const of = await s.proposed({ to: LOWER, effectiveOn: TODAY });
      const end = { end: 'pardoned', endedOn: TODAY, authority: 'Kongen i statsråd', reason: null };
      await s.post('dev-placement', 'end', end, 200);
      await s.post('dev-caseworker', 'notifications', { of, notifiedAt: `${TODAY}T00:01` }, 201);
      const { complaintId } = await s.post('dev-caseworker', 'complaints', { of, receivedOn: TODAY }, 201);
      await s.until(addMonths(TODAY, 1));
      await reminded(stack, s.id, 'interim-reply', 'on-the-day');
      await s.post('dev-region', `complaints/${complaintId}/decision`, { outcome: 'reversed', reason: 'Feil vurdert.' }, 200); // prettier-ignore
      expect(await s.read()).toMatchObject({
        ...{ status: 'pardoned', completedOn: TODAY, regime: 'lower-security', next: null },
        complaints: [{ outcome: 'reversed' }],
      });
    });

    it('another rule set moves the dates, the reminders and the end', async () => {
      const s = await sentence(addMonths(TODAY, -17));
      await s.post('dev-region', 'rule-set', { ruleSet: 'NO-2026.1-EXCLUSIVE', effectiveOn: TODAY }, 200);
      const { dates } = await s.read();
      expect([dates.expectedReleaseDate, dates.fullTermDate]).toEqual(
        [s.dates.expectedReleaseDate, s.dates.fullTermDate].map((date) => addDays(date, 1)),
      );
      const pending = { ruleSet: 'LOV-2026-05-12-18', effectiveOn: TODAY };
      expect((await s.post('dev-region', 'rule-set', pending, 422)).code).toBe('rule-set-not-in-force');
      expect(await s.until(addDays(s.dates.fullTermDate, 2))).toMatchObject({
        status: 'completed',
        completedOn: dates.fullTermDate,
      });
    });

    it('a day that passes undecided is flagged by the clock, until reasons for staying are decided', async () => {
      const s = await sentence(TODAY);
      const { assessLowerSecurityOn } = s.dates;
      const kinds = ({ undecided }: { undecided: { kind: string }[] }) => undecided.map(({ kind }) => kind);
      const flagged = await s.until(addDays(assessLowerSecurityOn, 1));
      expect(kinds(flagged)).toEqual(['assess-lower-security']);
      const to = flagged.eligibility.find(({ regime }: { regime: string }) => regime === 'lower-security');
      expect(to).toMatchObject({ regime: 'lower-security' });
      expect((await s.events()).map(({ type }: { type: string }) => type)).toContain('DayPassedUndecided');
      const stay = { type: 'stay', to: LOWER, effectiveOn: addDays(assessLowerSecurityOn, 1) };
      await s.proposed({ ...stay, reason: 'Et nytt brudd i går gjør at en overføring nå er for tidlig.' });
      expect(kinds(await s.read())).toEqual([]);
    });

    it('more than ten years are the region’s: the local level is refused, with the level named, and no proposer decides', async () => {
      const s = await sentence(addMonths(TODAY, -60), { years: 12, months: 0, days: 0 });
      const asked = { type: 'transition', to: LOWER, effectiveOn: addDays(TODAY, 3), assessment: ASSESSMENT, reason: 'Klar for det.' }; // prettier-ignore
      const proposed = await s.post('dev-caseworker', 'proposals', asked, 201);
      expect(proposed.decidedBy).toEqual({ level: 'region' });
      const approval = { proposalId: proposed.proposalId, outcome: 'approve' };
      const wrong = await s.post('dev-approver', 'decisions', approval, 403);
      expect(wrong).toMatchObject({ code: 'wrong-level', facts: { decidedBy: 'region', yours: 'local' } });
      await s.post('dev-region', 'decisions', approval, 200);
      expect(await s.until(addDays(TODAY, 3))).toMatchObject({
        regime: 'lower-security',
        regimeSince: addDays(TODAY, 3),
      });
    });
  });
}
