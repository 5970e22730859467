import { checkLine } from '../cli/import-check';
import { roughDays } from '../samples/lengths';
import { isSyntheticId } from '../samples/people';
import { A_FEW, EVERYBODY, population } from '../samples/population';
import { EXCLUSIONS_A_QUARTER, SANCTION_SHARES } from '../samples/shares';
import { placesOf, slug, UNITS, unitsOfKind } from '../samples/units';
import { OPEN_STATUSES, openAbsence, pendingProposal, approvedTransition } from '../domain/state';
import { sanctionKinds, sanctionOf } from '../domain/sanctions';
import { openDeadlines } from '../domain/deadlines/open';
import { eligibleFrom } from '../domain/eligibility';
import { EXCLUSION_KINDS } from '../domain/events';
import { openExclusions } from '../domain/exclusion';
import { REGIMES } from '../domain/regimes';
import { type Length } from '../domain/dates';

const TODAY = '2026-03-02';

describe('the sample units', () => {
  const prisons = unitsOfKind('prison');
  const places = prisons.map((prison) => placesOf(prison));

  it('are 33 prisons with 58 sites, of 13 to 392 places', () => {
    expect(prisons).toHaveLength(33);
    expect(prisons.flatMap(({ sites }) => sites)).toHaveLength(58);
    expect([Math.min(...places), Math.max(...places)]).toEqual([13, 392]);
  });

  it('have some 70 % of their places at high security', () => {
    const high = sum(prisons.map((prison) => placesOf(prison, 'high')));
    expect(high / sum(places)).toBeCloseTo(0.7, 1);
  });

  it('have ids that are slugs, each once, and those that the contract names', () => {
    const ids = UNITS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id !== slug(id))).toEqual([]);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['oslo-fengsel', 'halden-fengsel', 'bastoy-fengsel', 'sandefjord-fengsel', 'overgangsbolig-oslo'],
        ...['friomsorgen-oslo', 'region-ost', 'kdi', 'oslo-tingrett'],
      ]),
    );
  });

  it('belong to regions that exist', () => {
    const regions = unitsOfKind('region').map(({ id }) => id);
    expect(UNITS.flatMap(({ region }) => region ?? []).filter((region) => !regions.includes(region))).toEqual([]);
  });
});

describe.each([
  { name: 'everybody', people: EVERYBODY, seed: 1, today: TODAY },
  { name: 'everybody on a leap day', people: EVERYBODY, seed: 7, today: '2028-02-29' },
])('the sample of $name', ({ people, seed, today }) => {
  const lines = population({ people, seed, today });
  const days = lines.flatMap(({ sentence }) =>
    sentence.kind === 'imprisonment' ? [sum(sentence.judgments.map((judgment) => roughDays(lengthIn(judgment))))] : [],
  );
  const share = (n: number) => n / lines.length;

  it('has sentences of some eight months, most of them short', () => {
    expect(lines).toHaveLength(people);
    const months = sum(days) / days.length / 30.44;
    expect(months).toBeGreaterThan(7);
    expect(months).toBeLessThan(9);
    expect(days.filter((n) => n <= 92).length / days.length).toBeGreaterThan(0.6);
    expect(days.filter((n) => n < 365).length / days.length).toBeCloseTo(0.9, 1);
  });

  it('has people on preventive detention, with remand credit, under 18 and from abroad', () => {
    const of = (wanted: (line: (typeof lines)[number]) => boolean) => lines.filter(wanted).length;
    expect(share(of(({ sentence }) => sentence.kind === 'preventive-detention'))).toBeCloseTo(0.03, 2);
    expect(share(of(({ sentence }) => sentence.person.citizenship !== 'NO'))).toBeCloseTo(0.25, 1);
    expect(of(({ sentence }) => JSON.stringify(sentence.judgments).includes('"remandDays":0'))).toBeLessThan(
      people * 0.95,
    );
    expect(of(({ sentence }) => age(sentence.person.birthDate, sentence.startDate) < 18)).toBeGreaterThan(0);
  });

  it('has each sanction that is no imprisonment in its share', () => {
    const of = (kind: string) => lines.filter(({ sentence }) => sentence.kind === kind).length;
    for (const [kind, wanted] of Object.entries(SANCTION_SHARES)) expect(share(of(kind))).toBeCloseTo(wanted, 2);
    // Statistics Norway, 2023: 1,490 community sentences of 9,008 judgments; the directorate: 645 of 3,009 on remand.
    expect(share(of('community-sentence'))).toBeCloseTo(1490 / 9008, 2);
    const inPrison = ['imprisonment', 'preventive-detention', 'remand'].reduce((sum, kind) => sum + of(kind), 0);
    expect(of('remand') / inPrison).toBeCloseTo(645 / 3009, 2);
  });

  it('has exclusions of eight days on the average, security cell and bed, refusals that were answered, and consents', () => {
    const steps = lines.flatMap(({ steps: all = [] }) => all);
    const bodies = (type: string) => steps.filter((step) => step.type === type).map(({ body }) => JSON.stringify(body));
    const about = (type: string, words: string) => bodies(type).filter((body) => body.includes(words)).length;
    // Advokatbladet: 6,161 full ones in 2015, of 1,188,210 hours.
    const lengths = lines.flatMap(({ steps: all = [] }) =>
      all.flatMap(({ type, on, body }, i) => {
        const end = all[i + 1];
        const told = type === 'exclude' && JSON.stringify(body).includes('"full"') && end?.type === 'exclusion-end';
        return told ? [(Date.parse(end.on) - Date.parse(on)) / 86_400_000] : [];
      }),
    );
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.abs(sum(lengths) / lengths.length - 1_188_210 / 24 / 6161)).toBeLessThan(1);
    for (const kind of EXCLUSION_KINDS.filter((each) => each in EXCLUSIONS_A_QUARTER))
      expect([kind, about('exclude', `"${kind}"`) > 0]).toEqual([kind, true]);
    expect(about('attendance', '"refused"')).toBeGreaterThan(5);
    expect(about('respond', '"loss-of-daily-pay"')).toBeGreaterThanOrEqual(about('attendance', '"refused"'));
    expect(about('data-consent', '"needs-assessment"')).toBeGreaterThan(about('data-consent', '"sharing"'));
    for (const words of ['"given"', '"declined"']) expect(about('data-consent', words)).toBeGreaterThan(10);
    expect(bodies('sharing').length).toBeGreaterThan(10);
    expect(bodies('data-consent-withdrawn').length).toBeGreaterThan(5);
  });

  it('has nobody who exists', () => {
    expect(lines.filter(({ sentence }) => !isSyntheticId(sentence.person.nationalId))).toEqual([]);
  });

  it('is accepted by the law, line by line and step by step', () => {
    expect(lines.flatMap((line, i) => checkLine(i + 1, line, today).problems)).toEqual([]);
  });
});

describe.each([1, 2, 3, 4, 5])('a small sample (seed %i)', (seed) => {
  const states = population({ people: A_FEW, seed, today: TODAY }).map((line, i) => {
    const { state } = checkLine(i + 1, line, TODAY);
    if (state.status === 'unregistered') throw new Error('A line registers a sentence');
    return state;
  });

  it('has every sanction, summoned and serving', () => {
    const missing = sanctionKinds().flatMap((kind) =>
      Object.values(sanctionOf(kind)?.stages ?? {})
        .flatMap(({ status }) => (status === 'summoned' || status === 'serving' ? [status] : []))
        .filter((status) => !states.some((state) => state.order.kind === kind && state.status === status))
        .map((status) => [kind, status]),
    );
    expect(missing).toEqual([]);
  });

  it('has every regime and every open status', () => {
    const serving = states.filter(({ status }) => status !== 'summoned');
    expect(REGIMES.filter((regime) => !serving.some(({ place }) => place.regime === regime))).toEqual([]);
    expect(OPEN_STATUSES.filter((status) => !states.some((state) => state.status === status))).toEqual([]);
  });

  it('has every kind of open matter', () => {
    const absences = states.flatMap((state) => openAbsence(state)?.type ?? []);
    expect(absences).toEqual(expect.arrayContaining(['absconding', 'interruption']));
    const having: Readonly<Record<string, (state: (typeof states)[number]) => boolean>> = {
      pendingProposal: (state) => pendingProposal(state) !== null,
      approvedTransition: (state) => approvedTransition(state) !== null,
      openBreach: ({ breaches }) => breaches.some(({ answer }) => answer === null),
      answeredBreach: ({ breaches }) => breaches.some(({ answer }) => answer !== null),
      prolonged: ({ prolongations }) => prolongations.length > 0,
      probationRefused: ({ probationReview }) => probationReview !== null,
      stay: ({ stays }) => stays.length > 0,
      returned: (state) => state.absences.some(({ to }) => to !== null),
      excluded: (state) => openExclusions(state).length > 0,
      planned: ({ reintegration }) => reintegration.plans.some(({ goals }) => goals.length > 0),
      attended: ({ reintegration }) => reintegration.attendance.length > 0,
    };
    expect(Object.keys(having).filter((name) => !states.some((state) => having[name]?.(state)))).toEqual([]);
  });
});

describe.each([1, 2, 3])('where the named accounts sit (seed %i)', (seed) => {
  const at = (unit: string) =>
    population({ people: A_FEW, seed, today: TODAY }).flatMap((line, i) => {
      const { state } = checkLine(i + 1, line, TODAY);
      return state.status !== 'unregistered' && state.place.unit === unit ? [state] : [];
    });

  it('there is something to propose, to approve and to answer, an exclusion and what is late', () => {
    const states = at('oslo-fengsel');
    const having: Readonly<Record<string, (state: (typeof states)[number]) => boolean>> = {
      toPropose: (state) => pendingProposal(state) === null && (eligibleFrom('lower-security', state) ?? '9') <= TODAY,
      toApprove: (state) => pendingProposal(state)?.decidedBy === 'local',
      toAnswer: ({ breaches }) => breaches.some(({ answer }) => answer === null),
      excluded: (state) => openExclusions(state).length > 0,
      late: (state) => openDeadlines(state).some(({ dueOn }) => dueOn < TODAY),
    };
    expect(Object.keys(having).filter((name) => !states.some((state) => having[name]?.(state)))).toEqual([]);
  });

  it('the probation office has people, too', () => {
    const kinds = at('friomsorgen-oslo').map(({ order, place }) => `${order.kind} ${place.regime}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'imprisonment probation',
        'imprisonment electronic-monitoring',
        'community-sentence community',
      ]),
    );
  });
});

describe('a sample', () => {
  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number) => JSON.stringify(population({ people: A_FEW, seed, today: TODAY }));
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });

  it('uses units that exist', () => {
    const ids = new Set(UNITS.map(({ id }) => id));
    const named = population({ people: 500, seed: 3, today: TODAY }).flatMap((line) =>
      [...JSON.stringify(line).matchAll(/"(?:unit|court)":"([^"]+)"/g)].map(([, id]) => id ?? ''),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is refused for fewer people than there are stories', () => {
    expect(() => population({ people: 5, seed: 1, today: TODAY })).toThrow('too few');
  });
});

function lengthIn(judgment: object): Length {
  return (judgment as { length: Length }).length;
}

function age(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
