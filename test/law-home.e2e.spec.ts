import { addDays, maxDate, osloDate } from '../domain/dates';
import { Client, orderFrom } from './setup/client';
import { startStack, type Stack } from './setup/stack';

jest.setTimeout(240_000);

const TODAY = osloDate(new Date().toISOString());

let stack: Stack;
let http: Client;
beforeAll(async () => {
  stack = await startStack();
  http = new Client(stack);
});
afterAll(() => stack?.stop());

it('home with a tag: proposed, approved, moved by its timer, a timetable, a withdrawn consent, a breach, prison again', async () => {
  const { body: registered } = await http.post('dev-placement', '/api/sentences', orderFrom(TODAY));
  const { id, dates } = registered;
  const url = `/api/sentences/${id}`;
  const read = async () => (await http.get('dev-auditor', url)).body;
  /** A write on what is there now: the clock may have written since. */
  const write = async (client: string, path: string, body: object, status: number) => {
    const { version } = await read();
    const answer = await http.post(client, `${url}/${path}`, body, { version });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
    return answer.body;
  };
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
  expect(home.conditions.map(({ code, standard }: { code: string; standard: boolean }) => [code, standard])).toEqual(
    ['abstinence', 'occupation', 'home-hours', 'weekly-meeting'].map((code) => [code, true]),
  );

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
  expect(back.conditions.every(({ endedOn }: { endedOn: string | null }) => endedOn === addDays(on, 10))).toBe(true);
  expect(back.deadlines).not.toContainEqual(expect.objectContaining({ kind: 'consent-withdrawn' }));
});
