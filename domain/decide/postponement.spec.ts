import { approver, caseworker, clock, given, imprisonment, placement, registered } from '../../test/given';
import { type Asked } from '../commands';
import { imprisonmentDates } from '../dates-of-sentence';
import { POSTPONEMENT_GROUNDS } from '../events';
import { letterOf } from '../letters';

// Summoned on 2 February 2026 to begin on Monday 2 March.
const summoned = given(...registered(imprisonment(), '2026-02-02'));
const postpones = (more: object = {}): Asked => ({
  ...({ type: 'PostponeStart', postponementId: 'u1', ground: 'health', to: '2026-05-04' } as const),
  ...{ reason: 'Opereres 3. mars, se legeerklæring.', ...more },
});
const refuses = (more: object = {}): Asked => ({
  ...({ type: 'RefusePostponement', postponementId: 'u1', ground: 'other-compelling' } as const),
  ...{ appliedOn: '2026-02-08', reason: 'Arbeidet kan utføres av andre.', ...more },
});

describe('a first day that is put off (forskrift om innkalling §§ 2–7)', () => {
  it('moves every date with it, and the sentence begins on the new one', () => {
    const put = summoned
      .on('2026-02-10')
      .when(placement, postpones())
      .then({ type: 'StartPostponed', from: '2026-03-02', to: '2026-05-04' }, { type: 'DatesCalculated', because: 'postponement' }); // prettier-ignore
    expect(put.sentence()).toMatchObject({ startDate: '2026-05-04', placeSince: '2026-05-04', status: 'summoned' });
    // Two thirds of 549 days are 366, less 12 days of remand.
    expect(imprisonmentDates(put.sentence())?.probationEligibleDate).toBe('2027-04-22');
    put.on('2026-05-03').when(clock, { type: 'StartServing' }).thenRefused('not-due', { startDate: '2026-05-04' });
    put
      .on('2026-05-04')
      .when(clock, { type: 'StartServing' })
      .then({ type: 'ServingStarted', startDate: '2026-05-04' });
  });

  it.each([
    ['2026-03-01', 'not-postponed'],
    ['2026-03-02', 'not-postponed'],
    ['2026-03-03', null],
  ] as const)('is later than the one that stands: on %s, %s', (to, refusal) => {
    const attempt = summoned.on('2026-02-10').when(placement, postpones({ to }));
    if (refusal) attempt.thenRefused(refusal, { from: '2026-03-02', to });
    else attempt.then({ type: 'StartPostponed', to }, { type: 'DatesCalculated' });
  });

  it.each(POSTPONEMENT_GROUNDS)('has the ground of %s, and a reason of substance', (ground) => {
    summoned.on('2026-02-10').when(approver, postpones({ ground })).then({ type: 'StartPostponed', ground }, { type: 'DatesCalculated' }); // prettier-ignore
    summoned
      .on('2026-02-10')
      .when(approver, postpones({ ground, reason: ' ' }))
      .thenRefused('reason-required');
    summoned
      .on('2026-02-10')
      .when(approver, postpones({ ground, reason: 'Syk.' }))
      .thenRefused('reason-too-short');
  });

  it('is of whoever has not begun', () => {
    const begun = given(...registered());
    begun.on('2026-03-02').when(placement, postpones()).thenRefused('not-summoned', { status: 'serving' });
    begun.on('2026-03-02').when(placement, refuses()).thenRefused('not-summoned', { status: 'serving' });
  });
});

describe('an application to come later that is refused', () => {
  const refused = summoned
    .on('2026-02-10')
    .when(placement, refuses({ withheldReason: 'Kilden er redd.' }))
    .then({ type: 'PostponementRefused', refusedOn: '2026-02-10', level: 'local' });

  it('leaves the day, and is refused for a reason of substance', () => {
    expect(refused.sentence()).toMatchObject({ startDate: '2026-03-02', measures: [{ what: 'postponement-refused' }] });
    summoned
      .on('2026-02-10')
      .when(placement, refuses({ reason: 'Nei.' }))
      .thenRefused('reason-too-short');
    summoned.on('2026-02-07').when(placement, refuses()).thenRefused('date-in-future');
  });

  it('may be complained of', () => {
    refused
      .on('2026-02-12')
      .when(caseworker, {
        type: 'ReceiveComplaint',
        complaintId: 'k1',
        of: 'u1',
        receivedOn: '2026-02-12',
        reason: null,
      })
      .then({ type: 'ComplaintReceived', inTime: true, decidedBy: 'region' });
  });

  it('is told in a letter that names the day, and not what is withheld', () => {
    const event = refused.events.at(-1);
    if (!event) throw new Error('It was refused');
    const letter = letterOf({
      ...{ sentenceId: 's1', event, together: [event], sentence: refused.sentence(), actor: placement },
      ...{ on: '2026-02-10', unitName: (id: string) => id },
    });
    expect(letter.summary).toEqual([
      'Du søkte 8. februar 2026 om å utsette soningen. Vi har avslått søknaden. Du møter 2. mars 2026.',
    ]);
    expect(JSON.stringify(letter)).not.toContain('Kilden er redd');
  });
});
