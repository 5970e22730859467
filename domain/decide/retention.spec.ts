import { approver, caseworker, given, home, imprisonment, movedTo, registered } from '../../test/given';
import { type Asked } from '../commands';
import { type IsoDate } from '../dates';
import { deadlinesOf } from '../deadlines';
import { SEALED_FIELDS } from '../personal-data';

const KEPT = ['settle-information', 'delete-monitoring-data', 'erase-personal-data'];
type Past = ReturnType<typeof given>;
const kept = (past: Past, today: IsoDate) =>
  deadlinesOf(past.sentence(), today)
    .filter(({ kind }) => KEPT.includes(kind))
    .map(({ kind, dueOn, state }) => [kind, dueOn, state]);

const serving = given(...registered());
const records = { type: 'RecordUnverifiedInformation', informationId: 'o1', source: 'police', text: 'Hørt.' } as const;
const settles = (outcome: 'verified' | 'relied-on' | 'deleted', more: object = {}): Asked => ({
  type: 'SettleUnverifiedInformation',
  ...{ informationId: 'o1', outcome, ...more },
});
/** Recorded on 31 October: four months are the last day of February. */
const told = serving.on('2026-10-31').when(caseworker, records).then({ type: 'UnverifiedInformationRecorded' });

describe('unverified information', () => {
  it('is marked with its source, and says nothing in the log', () => {
    expect(told.events.at(-1)).toEqual({
      ...{ type: 'UnverifiedInformationRecorded', informationId: 'o1', source: 'police', recordedOn: '2026-10-31' },
      ...{ legalBasis: 'forskrift om personopplysninger i kriminalomsorgen §§ 4, 6 (4)', by: 'ola' },
    });
    expect(SEALED_FIELDS).not.toHaveProperty('UnverifiedInformationRecorded');
  });

  it.each<[IsoDate, string]>([
    ['2027-02-27', 'open'],
    ['2027-02-28', 'open'],
    ['2027-03-01', 'overdue'],
  ])('is to be verified or deleted within four months: on %s that is %s', (today, state) => {
    expect(kept(told, today)).toEqual([['settle-information', '2027-02-28', state]]);
  });

  it.each(['verified', 'deleted'] as const)('that was %s is due no more, and is settled once', (outcome) => {
    const settled = told.on('2027-01-10').when(approver, settles(outcome)).then({ type: 'UnverifiedInformationSettled', outcome, of: null }); // prettier-ignore
    expect(kept(settled, '2027-03-01')).toEqual([]);
    settled.on('2027-01-11').when(approver, settles('deleted')).thenRefused('no-such-information');
  });

  it('stays where a decision rests on it, and only there', () => {
    const moved = movedTo(told, '2026-12-01', { regime: 'lower-security', unit: 'bastoy-fengsel' });
    const on = moved.on('2026-12-02');
    on.when(approver, settles('relied-on')).thenRefused('no-decision-rests-on-it');
    on.when(approver, settles('relied-on', { of: 'p9' })).thenRefused('no-decision-rests-on-it', { of: 'p9' });
    const settled = on.when(approver, settles('relied-on', { of: 'p1' })).then({ type: 'UnverifiedInformationSettled', of: 'p1' }); // prettier-ignore
    expect(kept(settled, '2027-03-01')).toEqual([]);
  });

  it('goes on being due after the end', () => {
    const ended = told
      .on('2026-12-24')
      .when(
        { ...approver, role: 'placement' },
        { type: 'EndSentence', end: 'pardoned', endedOn: '2026-12-24', authority: 'Kongen i statsråd', reason: null },
      ) // prettier-ignore
      .then({ type: 'SentenceEnded' });
    expect(kept(ended, '2027-03-01')[0]).toEqual(['settle-information', '2027-02-28', 'overdue']);
    const settled = ended.on('2027-03-01').when(approver, settles('deleted')).then({ type: 'UnverifiedInformationSettled' }); // prettier-ignore
    expect(kept(settled, '2027-03-01')).toEqual([['erase-personal-data', '2036-12-24', 'open']]);
    ended
      .on('2027-03-01')
      .when(caseworker, { ...records, informationId: 'o2' })
      .thenRefused('sentence-ended');
  });
});

describe('data of electronic monitoring', () => {
  const short = given(...registered(imprisonment({}, { years: 0, months: 8, days: 0 })));
  const monitored = movedTo(
    short,
    '2026-07-01',
    { regime: 'electronic-monitoring', unit: 'friomsorgen-oslo' },
    { facts: home },
  );
  const deletes = (deletedOn: IsoDate, keptFor: string | null = null): Asked => ({
    type: 'RecordMonitoringDataDeleted',
    ...{ deletedOn, keptFor },
  });
  const END = '2026-10-20';

  it('are to go at the end, which is said beforehand', () => {
    expect(kept(short, '2026-07-01')).toEqual([]);
    expect(kept(monitored, '2026-07-01')).toEqual([['delete-monitoring-data', END, 'open']]);
    monitored.on('2026-07-02').when(caseworker, deletes('2026-07-02')).thenRefused('monitoring-data-needed');
    short.on('2026-07-02').when(caseworker, deletes('2026-07-02')).thenRefused('never-monitored');
  });

  const ended = monitored
    .on(END)
    .when({ ...approver, role: 'clock' }, { type: 'CompleteSentence' })
    .then({ type: 'SentenceCompleted', completedOn: END });

  it.each<[IsoDate, string]>([
    [END, 'open'],
    ['2026-10-21', 'overdue'],
  ])('are due on the last day: on %s that is %s', (today, state) => {
    expect(kept(ended, today)[0]).toEqual(['delete-monitoring-data', END, state]);
  });

  it('are recorded as deleted once, not before the end and not for tomorrow', () => {
    ended.on('2026-10-25').when(caseworker, deletes('2026-10-19')).thenRefused('monitoring-data-needed');
    ended.on('2026-10-25').when(caseworker, deletes('2026-10-26')).thenRefused('date-in-future');
    ended.on('2026-10-25').when(caseworker, deletes(END, 'b9')).thenRefused('no-such-breach');
    const deleted = ended.on('2026-10-25').when(caseworker, deletes(END)).then({ type: 'MonitoringDataDeleted', keptFor: null }); // prettier-ignore
    expect(kept(deleted, '2026-10-25').map(([kind]) => kind)).toEqual(['erase-personal-data']);
    deleted.on('2026-10-26').when(caseworker, deletes(END)).thenRefused('monitoring-data-deleted');
  });
});
