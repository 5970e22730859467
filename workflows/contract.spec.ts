import { SIGNALS, signalFor, upcast, wakeOptions } from './contract';

const sentenceId = '87d0e80b-e2ed-470f-8e82-a1b1fd625eac';

describe('what a run hands to the next', () => {
  it('is lifted from every shape that has been, and from one that is yet to come', () => {
    const first = {
      schema: 1,
      sentenceId,
      epoch: 7,
      version: 3,
      regime: 'lower-security',
      nextAt: '2027-02-19T23:00:00.000Z',
    };
    expect(upcast(first)).toEqual(first);
    const asked = { schema: 1, sentenceId, epoch: 7, version: 0, regime: null, nextAt: null };
    expect(upcast({ schema: 0, sentenceId, epoch: 7 })).toEqual(asked);
    expect(upcast({ schema: 99, sentenceId, epoch: 7, more: 'unknown' } as never)).toEqual(asked);
  });
});

describe('a wake', () => {
  it('names the workflow by the sentence alone, and carries no fact', () => {
    const [type, options] = wakeOptions({ sentenceId, epoch: 7, version: 3, commandType: 'DecideProposal' });
    expect(type).toBe('sentence');
    expect(options).toEqual({
      workflowId: `sentence/${sentenceId}`,
      taskQueue: 'sentence',
      args: [{ schema: 1, sentenceId, epoch: 7, version: 0, regime: null, nextAt: null }],
      signal: 'decision',
      signalArgs: [{ version: 3 }],
    });
  });

  it('is one of four signals, whatever was recorded', () => {
    for (const command of ['RegisterBreach', 'RecordCourtProlongation', 'CreditRemand', 'Unheard', ''])
      expect(SIGNALS).toContain(signalFor(command));
  });
});
