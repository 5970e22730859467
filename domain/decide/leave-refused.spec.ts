import { approver, caseworker, given, imprisonment, region, registered } from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { letterOf } from '../letters';
import { type RefusalCode } from '../refusals';

const serving = given(...registered());

describe('an application for leave that is refused', () => {
  type Refused = Extract<Asked, { type: 'RefuseLeave' }>;
  const refuses = (more: Partial<Refused> = {}): Refused => ({
    ...({ type: 'RefuseLeave', leaveId: 'l9', leave: 'ordinary', from: '2026-09-04', to: '2026-09-06' } as const),
    ...{ appliedOn: '2026-08-20', reason: 'Brøt vilkårene ved siste permisjon.' },
    ...more,
  });

  it('is a decision with its paragraph, which takes nothing from the days of the year', () => {
    const refused = serving
      .on('2026-08-24')
      .when(approver, refuses({ withheldReason: 'Kilden er redd.' }))
      .then({ type: 'LeaveRefused', refusedOn: '2026-08-24', decidedBy: 'local', legalBasis: 'strgjfl § 33, forskrift § 3-30' }); // prettier-ignore
    expect(refused.sentence().leaves).toEqual([]);
    expect(refused.sentence().measures).toMatchObject([{ of: 'l9', what: 'leave-refused', level: 'local' }]);
  });

  it.each<[string, Partial<Refused>, RefusalCode]>([
    ['without a reason', { reason: ' ' }, 'reason-required'],
    ['for a reason that explains nothing', { reason: 'Nei.' }, 'reason-too-short'],
    ['that was applied for tomorrow', { appliedOn: '2026-08-25' }, 'date-in-future'],
    ['to be back before leaving', { to: '2026-09-03' }, 'absence-ends-before-it-begins'],
  ])('is not to be refused %s', (_what, more, code) => {
    serving.on('2026-08-24').when(approver, refuses(more)).thenRefused(code);
  });

  it.each<[string, typeof approver, boolean]>([
    ['the prison, to which refusing is delegated back', approver, true],
    ['the region, which would grant it', region, true],
  ])('above ten years is decided by %s', (_who, by, may) => {
    const long = given(...registered(imprisonment({}, { years: 10, months: 0, days: 1 })));
    const attempt = long.on('2026-08-24').when(by, refuses());
    if (may) attempt.then({ type: 'LeaveRefused', decidedBy: by === approver ? 'local' : 'region' });
    else attempt.thenRefused('wrong-level');
  });

  it('of ten years and less is the prison’s, not the region’s', () => {
    const ten = given(...registered(imprisonment({}, { years: 10, months: 0, days: 0 })));
    ten.on('2026-08-24').when(region, refuses()).thenRefused('wrong-level', { decidedBy: 'local' });
  });

  it.each<[string, IsoDate, boolean]>([
    ['the day before the last', '2026-08-30', true],
    ['the last of seven days', '2026-08-31', true],
    ['the day after', '2026-09-01', false],
  ])('is complained of on %s in time: %s', (_when, receivedOn, inTime) => {
    // Told on Monday 24 August 2026: seven days end on Monday 31 August.
    serving
      .on('2026-08-24')
      .when(approver, refuses())
      .then({ type: 'LeaveRefused' })
      .on('2026-08-24')
      .when(caseworker, { type: 'RecordNotification', notificationId: 'n1', of: 'l9', notifiedAt: '2026-08-24T10:00' })
      .then({ type: 'PersonNotified' })
      .on('2026-09-01')
      .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'l9', receivedOn, reason: null })
      .then({ type: 'ComplaintReceived', inTime, suspends: false, decidedBy: 'region' });
  });

  it('is told in a letter that says why, how the person was heard and how to complain', () => {
    const hearing = { heardOn: '2026-08-21', form: 'oral', statement: 'Jeg har holdt avtalene.' } as const;
    const { events, ...past } = serving
      .on('2026-08-24')
      .when(approver, refuses({ withheldReason: 'Kilden er redd.', hearing }))
      .then({ type: 'LeaveRefused' });
    const event = events.at(-1);
    if (!event) throw new Error('It was refused');
    const letter = letterOf({
      ...{ sentenceId: 's1', event, together: [event], sentence: past.sentence(), actor: approver },
      ...{ on: '2026-08-24', unitName: (id: string) => id },
    });
    const words = JSON.stringify(letter);
    expect(letter.title).toBe('Avslag på søknad om ordinær permisjon');
    expect(letter.summary).toEqual([
      'Du søkte 20. august 2026 om ordinær permisjon fra 4. september 2026 til 6. september 2026. Vi har avslått søknaden.',
    ]);
    expect(words).toContain('Brøt vilkårene ved siste permisjon.');
    expect(words).toContain('Jeg har holdt avtalene.');
    expect(words).toContain('Fristen er 7 dager');
    expect(words).toContain('En del av begrunnelsen er unntatt');
    expect(words).not.toContain('Kilden er redd');
  });
});
