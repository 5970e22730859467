import { approver, caseworker, detention, given, imprisonment, region, registered } from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { letterOf } from '../letters';
import { type RefusalCode } from '../refusals';

const serving = given(...registered());
type Refused = Extract<Asked, { type: 'RefuseInterruption' }>;
const refuses = (more: Partial<Refused> = {}): Refused => ({
  ...({ type: 'RefuseInterruption', refusalId: 'a9', from: '2026-09-04', until: '2026-10-01' } as const),
  ...{ appliedOn: '2026-08-20', reason: 'Behandlingen kan gis i fengselet.' },
  ...more,
});
const out = (absence: 'interruption' | 'escape') =>
  serving
    .on('2026-08-10')
    .when(approver, { type: 'RegisterAbsence', absenceId: 'a1', absence, from: '2026-08-10', reason: 'Operasjon.' })
    .then({ type: 'AbsenceRegistered' });

describe('an application for an interruption that is refused', () => {
  it('is a decision with its paragraph, during which the clock runs on', () => {
    const refused = serving
      .on('2026-08-24')
      .when(approver, refuses())
      .then({
        ...({ type: 'InterruptionRefused', absenceId: null, refusedOn: '2026-08-24', decidedBy: 'local' } as const),
        legalBasis: 'strgjfl § 35, forskrift § 3-33',
      });
    expect(refused.sentence().absences).toEqual([]);
    expect(refused.sentence().measures).toMatchObject([{ of: 'a9', what: 'interruption-refused', level: 'local' }]);
  });

  it('may be one for a longer interruption, which goes on as it was decided', () => {
    const refused = out('interruption')
      .on('2026-08-24')
      .when(approver, refuses())
      .then({ type: 'InterruptionRefused', absenceId: 'a1' });
    expect(refused.sentence().absences).toMatchObject([{ to: null, returnBy: '2026-09-07' }]);
  });

  it.each<[string, Partial<Refused>, RefusalCode]>([
    ['without a reason', { reason: ' ' }, 'reason-required'],
    ['for a reason that explains nothing', { reason: 'Nei.' }, 'reason-too-short'],
    ['that was applied for tomorrow', { appliedOn: '2026-08-25' }, 'date-in-future'],
    ['that would end before it begins', { until: '2026-09-03' }, 'absence-ends-before-it-begins'],
  ])('is not to be refused %s', (_what, more, code) => {
    serving.on('2026-08-24').when(approver, refuses(more)).thenRefused(code);
  });

  it('is of whoever serves, and is not away unlawfully', () => {
    out('escape').on('2026-08-24').when(approver, refuses()).thenRefused('clock-stopped', { type: 'escape' });
    given(...registered(imprisonment(), '2026-02-20')).on('2026-02-21').when(approver, refuses({ appliedOn: '2026-02-20' })).thenRefused('not-serving'); // prettier-ignore
  });

  it.each<[string, typeof approver, boolean]>([
    ['the prison, to which refusing is delegated back', approver, true],
    ['the region, which would grant it', region, true],
    ['a caseworker', caseworker, false],
  ])('above ten years is decided by %s: %s', (_who, by, may) => {
    const long = given(...registered(imprisonment({}, { years: 10, months: 0, days: 1 })));
    const attempt = long.on('2026-08-24').when(by, refuses());
    if (may) attempt.then({ type: 'InterruptionRefused', decidedBy: by === approver ? 'local' : 'region' });
    else attempt.thenRefused('wrong-level', { decidedBy: 'region' });
  });

  it('of ten years and less is the prison’s, not the region’s', () => {
    const ten = given(...registered(imprisonment({}, { years: 10, months: 0, days: 0 })));
    ten.on('2026-08-24').when(region, refuses()).thenRefused('wrong-level', { decidedBy: 'local' });
  });

  it('of preventive detention is refused for what the regulation says of it', () => {
    given(...registered(detention()))
      .on('2026-08-24')
      .when(approver, refuses({ reason: 'Forvaring kan ikke avbrytes.' }))
      .then({ type: 'InterruptionRefused', decidedBy: 'local', legalBasis: 'forvaringsforskriften § 11' });
  });

  it.each<[IsoDate, boolean]>([
    ['2026-08-30', true],
    ['2026-08-31', true],
    ['2026-09-01', false],
  ])('is complained of on %s in time: %s', (receivedOn, inTime) => {
    // Told on Monday 24 August 2026: seven days end on Monday 31 August.
    serving
      .on('2026-08-24')
      .when(approver, refuses())
      .then({ type: 'InterruptionRefused' })
      .on('2026-08-24')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'a9', notifiedAt: '2026-08-24T10:00' })
      .then({ type: 'PersonNotified' })
      .on('2026-09-01')
      .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'a9', receivedOn, reason: null })
      .then({ type: 'ComplaintReceived', inTime, suspends: false, decidedBy: 'region' });
  });

  it('is told in a letter that says why, how the person was heard and how to complain', () => {
    const hearing = { heardOn: '2026-08-21', form: 'oral', statement: 'Jeg har ventet lenge.' } as const;
    const { events, ...past } = serving
      .on('2026-08-24')
      .when(approver, refuses({ withheldReason: 'Kilden er redd.', hearing }))
      .then({ type: 'InterruptionRefused' });
    const event = events.at(-1);
    if (!event) throw new Error('It was refused');
    const letter = letterOf({
      ...{ sentenceId: 's1', event, together: [event], sentence: past.sentence(), actor: approver },
      ...{ on: '2026-08-24', unitName: (id: string) => id },
    });
    const words = JSON.stringify(letter);
    expect(letter.title).toBe('Avslag på søknad om straffavbrudd');
    expect(letter.summary).toEqual([
      'Du søkte 20. august 2026 om straffavbrudd fra 4. september 2026 til 1. oktober 2026. Vi har avslått søknaden.',
    ]);
    expect(words).toContain('Behandlingen kan gis i fengselet.');
    expect(words).toContain('Jeg har ventet lenge.');
    expect(words).toContain('Fristen er 7 dager');
    expect(words).toContain('En del av begrunnelsen er unntatt');
    expect(words).not.toContain('Kilden er redd');
  });
});
