import {
  answers,
  approver,
  broke,
  caseworker,
  decision,
  directorate,
  given,
  imprisonment,
  placement,
  proposal,
  region,
  registered,
  releasedOnProbation,
  rules,
  court,
} from '../../test/given';
import { letter as letterAbout } from '../../test/letters-given';
import { osloDate } from '../dates';
import { type Actor, type SentenceEvent } from '../events';
import { decisionIn, renderHtml, type Letter } from './index';

type Past = ReturnType<typeof given>;

/** The letter about the last decision of a history, of which the last `n` events were recorded together. */
function lastLetter({ events }: Past, n: number, actor: Actor = approver, on = '2026-06-01'): Letter {
  return letterAbout(events.slice(-n), { past: events.slice(0, -n), by: actor, on });
}

/** Every word of a letter. */
const words = (letter: Letter): string => JSON.stringify(letter);

const ordinary = given(...registered());
const hearing = { heardOn: '2026-05-18', form: 'oral', statement: 'Jeg ønsker å flytte.' } as const;

function decided(
  more: Parameters<typeof proposal>[0],
  outcome: Parameters<typeof decision>[0],
  ...types: SentenceEvent['type'][]
): Past {
  return ordinary
    .on('2026-05-20')
    .when(caseworker, proposal(more))
    .then({ type: 'TransitionProposed' })
    .on('2026-06-01')
    .when(approver, decision(outcome))
    .then(...types.map((type) => ({ type }) as never));
}

describe('the letter about a move', () => {
  const letter = lastLetter(decided({}, { reason: 'Du har vist fremgang.' }, 'TransitionApproved'), 1);

  it('says what was decided, from when, and where', () => {
    expect(letter).toMatchObject({
      template: 'approval',
      title: 'Du blir overført til fengsel med lavere sikkerhetsnivå',
      summary: [
        'Vi har bestemt at du blir overført til fengsel med lavere sikkerhetsnivå, Bastøy fengsel. Vedtaket gjelder fra 15. juni 2026.',
      ],
      addressee: ['Kari Prøve', 'Født 12. april 1990'],
      on: '2026-06-01',
      language: 'nb',
    });
  });

  it('gives the reason, the criteria in plain words, the law, the dates and how to complain', () => {
    const said = words(letter);
    expect(said).toContain('Du har vist fremgang.');
    expect(said).toContain('Sikkerheten taler ikke imot');
    expect(said).toContain('Straffegjennomføringsloven § 15 (2)');
    expect(said).toContain('18. februar 2027');
    expect(said).toContain('Fristen er 7 dager fra du fikk beskjed om vedtaket.');
    expect(said).toContain(
      'Send eller lever klagen til Oslo fengsel. Klagen avgjøres av regionalt nivå i kriminalomsorgen.',
    );
    expect(said).toContain('NO-2026.1');
    expect(said).not.toContain('unntatt');
  });
});

describe('the letter about a refusal', () => {
  const assessment = [
    {
      criterion: 'flight-risk',
      text: 'Du har unndratt deg én gang.',
      side: 'against',
      weight: 'decisive',
      withheld: 'HEMMELIG-1',
    },
    { criterion: 'security', text: 'Det er ingen trusler.', side: 'for', weight: 'slight' },
  ] as const;
  const unheard = {
    proposal: 'denial',
    assessment,
    reason: 'Faren for unndragelse er for stor.',
    withheldReason: 'HEMMELIG-2',
  } as const;
  const past = decided({ ...unheard, hearing }, { reason: null, withheldReason: 'HEMMELIG-3' }, 'TransitionDenied');
  const letter = lastLetter(past, 1);
  const said = words(letter);

  it('says what is refused and where the person stays', () => {
    expect(letter.title).toBe('Avslag på overføring til fengsel med lavere sikkerhetsnivå');
    expect(letter.summary[0]).toContain('Du blir der du er: fengsel med høyt sikkerhetsnivå, Oslo fengsel.');
  });

  it('weighs for and against', () => {
    expect(said).toContain('Faren for unndragelse er for stor.');
    expect(said).toContain('Taler mot, avgjørende vekt');
    expect(said).toContain('Taler for, liten vekt');
  });

  it('says what the person said', () => {
    expect(said).toContain('Du uttalte deg muntlig 18. mai 2026: «Jeg ønsker å flytte.»');
  });

  it('says that a part is withheld, and never what', () => {
    expect(said).toContain('straffegjennomføringsloven §§ 7 c og 7 d');
    expect(said + renderHtml(letter)).not.toContain('HEMMELIG');
  });

  it('that nobody was heard for says so', () => {
    expect(words(lastLetter(decided(unheard, { reason: null }, 'TransitionDenied'), 1))).toContain(
      'Det er ikke registrert noen uttalelse fra deg før avgjørelsen.',
    );
    const waived = { ...unheard, hearing: { waived: 'Det hastet.' } };
    expect(words(lastLetter(decided(waived, { reason: null }, 'TransitionDenied'), 1))).toContain(
      'Grunnen er: Det hastet.',
    );
  });

  it('of a move that was proposed gives the words of who refused it', () => {
    const points = [{ criterion: 'security', verdict: 'reconsider', comment: 'Nye trusler i går.' }] as const;
    const refused = decided({}, { outcome: 'deny', reason: 'Sikkerheten taler imot.', points }, 'TransitionDenied');
    const text = words(lastLetter(refused, 1));
    expect(text).toContain('Sikkerheten taler imot.');
    expect(text).toContain('Den som har avgjort saken, mener: Nye trusler i går.');
    expect(text).not.toContain('A long and quiet stay.');
  });

  it('of probation says by when it is decided anew', () => {
    const to = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
    const refused = decided({ proposal: 'denial', to, effectiveOn: '2027-02-18' }, {}, 'TransitionDenied', 'ReviewDue');
    const about = lastLetter(refused, 2);
    expect(about.title).toBe('Avslag på prøveløslatelse');
    expect(words(about)).toContain('skal vurderes på nytt senest 18. mai 2027');
  });
});

it('the letter about staying says when the question is taken up again', () => {
  const letter = lastLetter(decided({ proposal: 'stay' }, { reason: null }, 'StayDecided'), 1);
  expect(letter.title).toBe('Du blir værende der du er');
  expect(words(letter)).toContain('Vi vurderer spørsmålet på nytt senest 28. november 2026.');
});

it('the letter about release says until when, the conditions, the duty to report and what a breach leads to', () => {
  const conditions = [
    { code: 'duty-to-report', text: 'hver mandag kl. 10', until: '2027-05-18' },
    { code: 'no-contact', text: 'fornærmede i saken', until: null },
  ];
  const past = releasedOnProbation(imprisonment(), '2027-02-18');
  const withConditions = given(
    ...past.events.map((event) => (event.type === 'TransitionProposed' ? { ...event, conditions } : event)),
  );
  const letter = lastLetter(withConditions, 3, approver, '2027-02-18');
  const said = words(letter);
  expect(letter).toMatchObject({ template: 'release', title: 'Du blir prøveløslatt' });
  expect(letter.summary).toEqual([
    'Vi har bestemt at du blir løslatt på prøve 18. februar 2027. Prøvetiden varer til og med 20. august 2027.',
  ]);
  expect(said).toContain('Du har plikt til å møte hos Friomsorgen Oslo. Meldeplikten varer til og med 18. mai 2027.');
  expect(said).toContain('Ikke kontakte bestemte personer: fornærmede i saken');
  expect(said).toContain('innskjerpingssamtale');
  expect(words(lastLetter(past, 3))).toContain('Det er ikke bestemt at du har meldeplikt.');
});

describe('the letter about a breach', () => {
  const broken = broke(ordinary, '2026-05-20', 'b1');
  const answered = (past: Past, response: string, more = {}, by = approver) =>
    given(...past.events, ...eventsOf(past.on('2026-05-21').when(by, answers('b1', response, more))));
  const eventsOf = (when: ReturnType<ReturnType<Past['on']>['when']>) => {
    if (!when.decision.ok) throw new Error(when.decision.code);
    return when.decision.events;
  };

  it('of a reaction gives 48 hours, and says that it waits', () => {
    const said = words(lastLetter(answered(broken, 'loss-of-daily-pay', { days: 7 }), 1));
    expect(said).toContain('Reaksjonen er tap av dagpenger i 7 dager. Du mister 50 prosent av dagpengene de dagene.');
    expect(said).toContain('Fristen er 48 timer');
    expect(said).toContain('Reaksjonen settes som hovedregel ikke i verk');
  });

  it('of a move back gives seven days, and withholds what is withheld', () => {
    const open = decided({ effectiveOn: '2026-06-01' }, {}, 'TransitionApproved', 'RegimeChanged');
    const there = broke(open, '2026-06-02', 'b1');
    const to = { regime: 'high-security', unit: 'oslo-fengsel' };
    const more = { to, withheldReason: 'HEMMELIG', hearing };
    const past = given(
      ...there.events,
      ...eventsOf(there.on('2026-06-03').when(approver, answers('b1', 'stricter-regime', more))),
    );
    const letter = lastLetter(past, 2);
    expect(letter).toMatchObject({ template: 'return', title: 'Du blir overført til fengsel med høyt sikkerhetsnivå' });
    expect(words(letter)).toContain('Fristen er 7 dager');
    expect(words(letter)).toContain('Jeg ønsker å flytte.');
    expect(words(letter)).not.toContain('HEMMELIG');
  });

  it('that goes to the court gives no complaint; nor does what the court decides', () => {
    const first = broke(releasedOnProbation(), '2027-03-01', 'b0');
    const talked = given(
      ...first.events,
      ...eventsOf(first.on('2027-03-02').when(approver, answers('b0', 'warning-talk'))),
    );
    const again = broke(talked, '2027-04-01', 'b1');
    const sent = given(
      ...again.events,
      ...eventsOf(again.on('2027-04-02').when(region, answers('b1', 'petition-to-court'))),
    );
    const petition = lastLetter(sent, 2, region);
    expect(petition.template).toBe('petition');
    expect(words(petition)).toContain('Du kan ikke klage på at saken bringes inn for retten.');
    const ruled = given(...sent.events, ...eventsOf(sent.on('2027-06-15').when(court, rules())));
    const recall = lastLetter(ruled, 2, court);
    expect(recall.title).toBe('Reststraffen skal fullbyrdes');
    expect(words(recall)).toContain(
      'Oslo tingrett avgjorde saken 15. juni 2027. Du skal sone 183 dager av reststraffen.',
    );
    expect(words(recall)).toContain('du kan ikke klage på den til kriminalomsorgen');
  });

  it('that was complained of says what became of it, and that it ends there', () => {
    const past = answered(broken, 'written-reprimand');
    const received = {
      type: 'ReceiveComplaint',
      complaintId: 'k1',
      of: 'b1',
      receivedOn: '2026-05-22',
      reason: null,
    } as const;
    const made = given(...past.events, ...eventsOf(past.on('2026-05-22').when(caseworker, received)));
    const outcome = {
      type: 'DecideComplaint',
      complaintId: 'k1',
      outcome: 'reversed',
      reason: 'Bruddet er ikke bevist.',
    } as const;
    const done = given(...made.events, ...eventsOf(made.on('2026-05-25').when(region, outcome)));
    const letter = lastLetter(done, 1, region);
    expect(letter.title).toBe('Du har fått medhold i klagen');
    expect(words(letter)).toContain('Klagen din kom inn 22. mai 2026.');
    expect(words(letter)).toContain('Bruddet er ikke bevist.');
    expect(words(letter)).toContain('Loven gir ingen ny klageadgang');
  });

  it('decided by the region is complained of to the directorate', () => {
    const past = given(...registered(imprisonment({}, { years: 12, months: 0, days: 0 })));
    const proposed = past.on('2026-05-20').when(caseworker, proposal()).then({ type: 'TransitionProposed' });
    const moved = given(...proposed.events, ...eventsOf(proposed.on('2026-06-01').when(region, decision())));
    expect(words(lastLetter(moved, 1, region))).toContain('Klagen avgjøres av Kriminalomsorgsdirektoratet.');
  });
});

it('the letter about corrected dates has the old ones and the new', () => {
  const correction = { field: 'remandDays', judgment: 0, remandDays: 13 } as const;
  const asked = {
    type: 'CorrectFact',
    correctionId: 'k1',
    corrects: 'e1',
    holdsFrom: '2026-03-02',
    correction,
    birthDate: null,
  } as const;
  const past = ordinary
    .on('2026-06-01')
    .when(placement, { ...asked, reason: 'Varetekten var 13 dager.' })
    .then({ type: 'FactCorrected' }, { type: 'DatesCalculated' });
  const letter = lastLetter(past, 2, placement);
  expect(letter.title).toBe('Datoene dine er rettet');
  const changed = letter.sections.find(({ heading }) => heading === 'Hva som er endret');
  expect(changed?.blocks[0]).toMatchObject({
    rows: expect.arrayContaining([['Forventet løslatelse', '18. februar 2027', '17. februar 2027']]),
  });
  const said = words(letter);
  expect(said).toContain('Varetekten var 13 dager.');
  expect(said).toContain('Fristen er 3 uker');
  expect(said).toContain('straffeprosessloven § 462');
});

it('the letter about a correction that is refused says why, and how to complain of it', () => {
  const asked = { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'Dommen sier det.' } as const;
  const past = ordinary.on('2026-05-04').when(placement, asked).then({ type: 'CorrectionRefused' });
  const letter = lastLetter(past, 1, placement, '2026-05-04');
  expect(letter.title).toBe('Avslag på retting av opplysninger');
  const said = words(letter);
  expect(said).toContain('Dommen sier det.');
  expect(said).toContain('Fristen er 3 uker fra du fikk beskjed om vedtaket. Dagen du fikk beskjed, regnes ikke med.');
  expect(said).toContain('Klagen avgjøres av regionalt nivå i kriminalomsorgen.');
});

it('a complaint that the directorate decided is its decision', () => {
  const past = given(...registered(imprisonment({}, { years: 12, months: 0, days: 0 })))
    .on('2026-05-20')
    .when(caseworker, proposal())
    .then({ type: 'TransitionProposed' })
    .on('2026-06-01')
    .when(region, decision())
    .then({ type: 'TransitionApproved' })
    .on('2026-06-02')
    .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'p1', receivedOn: '2026-06-02', reason: null })
    .then({ type: 'ComplaintReceived', decidedBy: 'directorate' })
    .on('2026-06-05')
    .when(directorate, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'upheld', reason: null })
    .then({ type: 'ComplaintDecided' });
  expect(words(lastLetter(past, 1, directorate))).toContain('"Avgjort av","Kriminalomsorgsdirektoratet (dag)"');
});

it('the letter about leave, and the one about an interruption, say when to be back', () => {
  const leave = {
    type: 'GrantLeave',
    leaveId: 'l1',
    leave: 'welfare',
    from: '2026-06-02',
    to: '2026-06-03',
    reason: 'Begravelse.',
  } as const;
  const out = ordinary.on('2026-06-01').when(approver, leave).then({ type: 'LeaveGranted' });
  expect(lastLetter(out, 1).summary).toEqual([
    'Vi har innvilget velferdspermisjon fra 2. juni 2026. Du skal være tilbake 3. juni 2026.',
  ]);
  const absence = {
    type: 'RegisterAbsence',
    absenceId: 'a1',
    absence: 'interruption',
    from: '2026-06-01',
    reason: 'Innlagt på sykehus.',
  } as const;
  const interrupted = ordinary.on('2026-06-01').when(approver, absence).then({ type: 'AbsenceRegistered' });
  expect(lastLetter(interrupted, 1).summary).toEqual([
    'Vi har bestemt at straffegjennomføringen avbrytes fra 1. juni 2026. Du skal være tilbake senest 29. juni 2026.',
  ]);
});

it('an escape, a registration and a proposal are no decisions that a letter tells', () => {
  expect(ordinary.events.map(decisionIn)).toEqual(ordinary.events.map(() => null));
  expect(
    decisionIn({
      type: 'AbsenceRegistered',
      absenceId: 'a',
      absence: 'escape',
      from: '2026-03-02',
      reason: null,
      returnBy: null,
      legalBasis: '',
      by: 'x',
    }),
  ).toBeNull();
});

describe('the page', () => {
  const reason = '<script>alert("æøå & \'x\'")</script>';
  const html = renderHtml(lastLetter(decided({}, { reason: `${reason}\nNeste linje.` }, 'TransitionApproved'), 1));

  it('shows what somebody wrote as they wrote it, and runs none of it', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;æøå &amp; &#39;x&#39;&quot;)&lt;/script&gt;<br>Neste linje.');
  });

  it('is in bokmål, with one first heading, headings in their order, and tables whose cells have headers', () => {
    expect(html).toContain('<html lang="nb">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<h2>Hvordan du kan klage</h2>');
    expect(html).toContain('<th scope="col">Dato</th>');
    expect(html).toContain('<th scope="row">Forventet løslatelse</th><td>18. februar 2027</td>');
    expect(html).not.toMatch(/https?:|src=|href=/);
  });
});

it('dates are those of the decision in Oslo', () => {
  expect(osloDate('2026-05-31T22:30:00Z')).toBe('2026-06-01');
});
