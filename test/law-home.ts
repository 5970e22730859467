import { addDays, addMonths, maxDate, osloDate } from '../domain/dates';
import { register, reminded } from './setup/case';
import { Client, orderFrom } from './setup/client';
import { type Stack } from './setup/stack';

const TODAY = osloDate(new Date().toISOString());

let stack: Stack;
let http: Client;

/** Tests of one system at work. */
export function lawAtHome(of: () => Stack): void {
  describe('at home', () => {
    beforeAll(() => {
      stack = of();
      http = new Client(stack);
    });

    it('home with a tag: proposed, approved, moved by its timer, a timetable, a withdrawn consent, a breach, prison again', async () => {
      const { id, dates, read, post: write } = await register(http, orderFrom(TODAY));
      const opens = maxDate(dates.monitoringFrom, dates.oneThirdDate);
      await http.fastForward(id, addDays(opens, -20));

      const on = addDays(opens, 2);
      const { proposalId } = await write(
        'dev-caseworker',
        'proposals',
        {
          type: 'transition',
          to: { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
          effectiveOn: on,
          assessment: [{ criterion: 'consents', text: 'Alle i hjemmet samtykker.' }],
          facts: {
            consentedOn: addDays(opens, -30),
            home: { checkedOn: addDays(opens, -25), power: true, telephone: true },
            cohabitants: [{ adult: true, consentedOn: addDays(opens, -25) }],
            occupation: { kind: 'work', place: 'Bakeriet', hoursPerWeek: 30 },
            weeklyMeeting: { weekday: 2, time: '10:00' },
          },
        },
        201,
      );
      const points = [{ criterion: 'consents', verdict: 'accepted' }];
      await write(
        'dev-approver',
        'decisions',
        { proposalId, outcome: 'approve', reason: 'Vilkårene er oppfylt.', points },
        200,
      );
      await http.fastForward(id, on);
      const home = await read();
      expect(home).toMatchObject({ regime: 'electronic-monitoring', regimeSince: on });
      expect(
        home.conditions.map(({ code, standard }: { code: string; standard: boolean }) => [code, standard]),
      ).toEqual(['abstinence', 'occupation', 'home-hours', 'weekly-meeting'].map((code) => [code, true]));

      const weeks = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', to: '16:00' }));
      const timetable = await write('dev-probation', 'timetables', { validFrom: on, weeks }, 201);
      expect(timetable).toMatchObject({ hoursAwayPerWeek: 45, warnings: [] });

      await http.fastForward(id, addDays(on, 10));
      await write('dev-probation', `consents/${proposalId}~consent~1/withdraw`, { withdrawnOn: addDays(on, 10) }, 200);
      const withdrawn = await read();
      expect(withdrawn).toMatchObject({ regime: 'electronic-monitoring', timetable: timetable.timetableId });
      expect(withdrawn.deadlines).toContainEqual(
        expect.objectContaining({ kind: 'consent-withdrawn', dueOn: addDays(on, 10), lawBound: true }),
      );

      const breach = { kind: 'not-at-home', occurredOn: addDays(on, 10), description: 'Ikke hjemme kl. 22.' };
      const { breachId, options } = await write('dev-probation', 'breaches', breach, 201);
      expect(options.map(({ response }: { response: string }) => response)).not.toContain('return-and-reprimand');
      const to = { regime: 'lower-security', unit: 'bastoy-fengsel' };
      await write(
        'dev-approver',
        `breaches/${breachId}/responses`,
        { response: 'return-to-prison', to, reason: 'Brudd.' },
        201,
      );
      const back = await read();
      expect(back).toMatchObject({ regime: 'lower-security', timetable: null });
      expect(back.conditions.every(({ endedOn }: { endedOn: string | null }) => endedOn === addDays(on, 10))).toBe(
        true,
      );
      expect(back.deadlines).not.toContainEqual(expect.objectContaining({ kind: 'consent-withdrawn' }));
    });

    it('a condition is set, reminds of its review, is replaced by a linked version, and none goes beyond the law', async () => {
      const s = await register(http, orderFrom(addMonths(TODAY, -10)));
      const out = s.dates.expectedReleaseDate;
      const free = { type: 'transition', to: { regime: 'probation', unit: 'friomsorgen-oslo' }, effectiveOn: out };
      const assessment = [{ criterion: 'not-inadvisable', text: 'Intet taler imot.' }];
      const { proposalId } = await s.post('dev-caseworker', 'proposals', { ...free, assessment }, 201);
      await s.post('dev-approver', 'decisions', { proposalId, outcome: 'approve' }, 200);
      await s.until(out);

      const residence = { code: 'residence', text: 'Bo på hybelen.', from: out };
      const beyond = await s.post('dev-approver', 'conditions', { ...residence, code: 'police-reporting' }, 422);
      expect(beyond).toMatchObject({ code: 'condition-beyond-law', facts: { onlyAfterBreach: true } });
      const { conditionId, reviewOn } = await s.post('dev-approver', 'conditions', residence, 201);
      await s.until(addDays(reviewOn, -30));
      await reminded(stack, s.id, 'review-condition', '30-days-before');
      const on = addDays(reviewOn, -30);
      const held = { deadlineId: `review-condition/${conditionId}`, outcome: 'kept', reason: 'Fortsatt nødvendig.' };
      await s.post('dev-approver', 'reviews', held, 201);
      const moved = { ...residence, text: 'Bo hos søsteren.', from: on, replaces: conditionId };
      const next = await s.post('dev-approver', 'conditions', moved, 201);
      const { conditions } = await s.read();
      expect(conditions.filter(({ code }: { code: string }) => code === 'residence')).toMatchObject([
        { conditionId, endedOn: on },
        { conditionId: next.conditionId, replaces: conditionId, endedOn: null },
      ]);
    });

    it('under eighteen: home whatever the length and the offence, a guardian who is asked for, and an end by hand-over', async () => {
      const order = orderFrom(addDays(TODAY, -3), { years: 0, months: 8, days: 0 });
      const judgments = [{ ...order.judgments[0], offences: ['strl § 291'], remandDays: 0 }];
      const placement = { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' };
      const atHome = (years: number) => ({
        ...{ ...order, judgments, placement },
        person: { ...order.person, birthDate: addMonths(TODAY, -12 * years) },
      });
      const adult = await http.post('dev-placement', '/api/sentences', atHome(19));
      expect(adult).toMatchObject({ status: 422, body: { code: 'first-regime-not-allowed' } });
      const s = await register(http, atHome(17));
      const kinds = async () => (await s.read()).deadlines.map(({ kind }: { kind: string }) => kind);
      expect(await s.read()).toMatchObject({ minor: true, regime: 'electronic-monitoring' });
      await reminded(stack, s.id, 'register-guardian', 'on-the-day');
      const guardian = { name: 'Per Prøve', contact: 'per@example.org', relation: 'parent', from: TODAY };
      await s.post('dev-caseworker', 'guardians', guardian, 201);
      expect(await kinds()).not.toContain('register-guardian');
      const end = { end: 'handed-over-to-health', endedOn: TODAY, authority: 'Oslo tingrett', reason: 'Dom på tvungent vern.' }; // prettier-ignore
      await s.post('dev-placement', 'end', end, 200);
      expect(await s.read()).toMatchObject({ status: 'handed-over-to-health', completedOn: TODAY });
    });
  });
}
