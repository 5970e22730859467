import { PERMISSIONS, ROLES, type Role } from '../../domain/permissions';
import { sentenceView } from '../../domain/view';
import { caseworker, given, placement, region, registered } from '../../test/given';
import { type LoggedEvent, type Sentence } from '../api/queries';
import { formsFor } from '.';
import { type Around, type May } from './spec';

// What is offered of a case that has ended: what the engine would take, to those who may, and nothing else of a complaint.

const END = { type: 'EndSentence', end: 'pardoned', endedOn: '2026-05-10', authority: 'x', reason: null } as const;
const refused = given(...registered())
  .on('2026-05-04')
  .when(placement, { type: 'RefuseCorrection', requestId: 'q1', of: 'e1', reason: 'Dommen sier det.' })
  .then({ type: 'CorrectionRefused' });
const ended = refused.on('2026-05-10').when(placement, END).then({ type: 'SentenceEnded' });
const complained = ended
  .on('2026-05-20')
  .when(caseworker, { type: 'ReceiveComplaint', complaintId: 'k1', of: 'q1', receivedOn: '2026-05-20', reason: null })
  .then({ type: 'ComplaintReceived' });
const confirms = { type: 'DecideErasure', erasureId: 'e1', outcome: 'confirm' } as const;
const erased = ended
  .on('2036-05-10')
  .when(placement, { type: 'ProposeErasure', erasureId: 'e1', ground: 'retention-ended' })
  .then({ type: 'ErasureProposed' })
  .on('2036-05-10')
  .when({ ...placement, id: 'another' }, confirms)
  .then({ type: 'PersonErased' });
const won = complained
  .on('2026-05-21')
  .when(region, { type: 'DecideComplaint', complaintId: 'k1', outcome: 'reversed', reason: 'x' })
  .then({ type: 'ComplaintDecided' });

function offered(past: typeof ended, role: Role): string[] {
  const view = sentenceView('s1', past.events.length, past.sentence(), '2026-05-21') as unknown as Sentence;
  const may: May = (permission, among = [role]) => among.includes(role) && PERMISSIONS[permission].includes(role);
  return formsFor(may, view, []).map(({ id }) => id);
}

it.each<[string, typeof ended, Role, readonly string[]]>([
  ['of a decision the person may be told, and complain', ended, 'caseworker', ['notification', 'complaint']],
  ['nobody decides a complaint that there is not', ended, 'region', []],
  ['a complaint is answered', complained, 'region', ['decide-complaint', 'interim-reply']],
  ['by whoever decides it alone', complained, 'auditor', []],
  ['a fact that was found wrong is corrected', won, 'placement', ['correction']],
  ['or reviewed', won, 'approver', ['review']],
  ['and reviewed not where none was', complained, 'approver', []],
  ['whoever asks for a fact to be rectified is met', ended, 'registrar', ['correction']],
])('%s', (_what, past, role, forms) => {
  const ofComplaints = ['notification', 'complaint', 'decide-complaint', 'interim-reply', 'correction', 'review'];
  expect(offered(past, role).filter((id) => ofComplaints.includes(id))).toEqual(forms);
});

it.each(ROLES)('of whoever is erased nothing is offered to %s, whatever had been decided', (role) => {
  const { openToComplaint } = sentenceView('s1', 1, erased.sentence(), '2036-05-11');
  expect(openToComplaint).toHaveLength(1);
  expect(offered(erased, role)).toEqual([]);
});

describe('the erasure', () => {
  const ofErasure = (past: typeof ended, today: string) => {
    const view = sentenceView('s1', 1, past.sentence(), today) as unknown as Sentence;
    const log = past.events.map((event) => ({ type: event.type, body: event })) as unknown as LoggedEvent[];
    const forms = formsFor(() => true, view, log).filter(({ group }) => group === 'erasure');
    const around = { sentence: view, words: { term: (_: string, code: string) => code } } as unknown as Around;
    return forms.map(({ id, fields }) => [id, fields(around)[0]?.choices?.map(({ value }) => value)]);
  };
  const proposes = { type: 'ProposeErasure', erasureId: 'e1', ground: 'retention-ended' } as const;
  const tells = { type: 'RecordNotification', notificationId: 'n1', of: 'q1', notifiedAt: '2036-05-10T12:00' } as const;
  const told = ended.on('2036-05-10').when(caseworker, tells).then({ type: 'PersonNotified' });
  const both = ended
    .on('2036-05-10')
    .when(placement, proposes)
    .then({ type: 'ErasureProposed' })
    .on('2036-05-10')
    .when(caseworker, tells)
    .then({ type: 'PersonNotified' });

  // Three weeks are a Saturday, and the Monday is Whit Monday.
  it('is proposed when the ten years are over, and nobody may complain any more', () => {
    expect(ofErasure(ended, '2036-05-09')).toEqual([]);
    expect(ofErasure(ended, '2036-05-10')).toEqual([['propose-erasure', ['retention-ended']]]);
    expect(ofErasure(told, '2036-06-03')).toEqual([]);
    expect(ofErasure(told, '2036-06-04')).toHaveLength(1);
    expect(ofErasure(complained, '2036-05-10')).toEqual([]);
  });

  it('is only rejected while something stands in its way', () => {
    expect(ofErasure(both, '2036-06-03')).toEqual([['decide-erasure', ['reject']]]);
    expect(ofErasure(both, '2036-06-04')).toEqual([['decide-erasure', ['confirm', 'reject']]]);
  });
});
