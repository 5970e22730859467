import { type EventOf } from './events';
import { serving } from '../test/given-victim';
import { victimNotice } from './victim-notice';

type Sent = EventOf<'VictimNoticeSent'>;
const sent = (more: Partial<Sent>): Sent => ({
  type: 'VictimNoticeSent',
  ...{ victimId: 'v1', matter: 'leave', of: 'l1', from: '2026-06-20', until: '2026-06-22', cancelled: false },
  ...{ conditions: [], legalBasis: 'strgjfl § 36 (3)', channel: 'mail', sentOn: '2026-06-06', by: 'clock' },
  ...more,
});
const notice = (more: Partial<Sent>) => victimNotice(sent(more), serving.sentence(), 's1');

describe('the message to a victim', () => {
  it.each<[Partial<Sent>, string, string]>([
    [
      { matter: 'release', from: '2027-02-18', until: null },
      'Den domfelte løslates på prøve 18.02.2027.',
      'The person is released on probation on 18.02.2027.',
    ],
    [
      { matter: 'serving-at-home', until: null },
      'Den domfelte gjennomfører straffen utenfor fengsel fra 20.06.2026.',
      'The person serves the sentence outside prison from 20.06.2026.',
    ],
    [
      { matter: 'leave' },
      'Den domfelte har permisjon fra 20.06.2026 til 22.06.2026.',
      'The person is on leave from 20.06.2026 to 22.06.2026.',
    ],
    [
      { matter: 'leave', until: null },
      'Den domfelte har permisjon fra 20.06.2026.',
      'The person is on leave from 20.06.2026.',
    ],
    [
      { matter: 'interruption' },
      'Straffen er avbrutt fra 20.06.2026, senest til 22.06.2026.',
      'The sentence is interrupted from 20.06.2026, until 22.06.2026 at the latest.',
    ],
    [
      { matter: 'interruption', until: null },
      'Straffen er avbrutt fra 20.06.2026.',
      'The sentence is interrupted from 20.06.2026.',
    ],
    [
      { matter: 'evasion', until: null },
      'Den domfelte har unndratt seg straffegjennomføringen siden 20.06.2026.',
      'The person has evaded the sentence since 20.06.2026.',
    ],
    [
      { matter: 'release', cancelled: true },
      'Det vi varslet om fra 20.06.2026, skjer ikke likevel.',
      'What we told you of from 20.06.2026 does not happen after all.',
    ],
  ])('of %o is what happens and when, in both languages, and the paragraph', (more, nb, en) => {
    expect(notice(more)[0]?.text).toBe(
      [
        'Du har bedt om å få beskjed om den som er dømt i saken din.',
        nb,
        'Hjemmel: strgjfl § 36 (3). Du kan når som helst si fra at du ikke vil ha flere varsler.',
        '',
        'You have asked to be told about the person who was convicted in your case.',
        en,
        'Legal basis: strgjfl § 36 (3). You may say at any time that you want no more notices.',
      ].join('\n'),
    );
  });

  it('names the conditions that concern them, and leaves out what no catalogue knows', () => {
    const text = notice({ conditions: ['no-contact', 'leave-no-contact', 'something-else'] })[0]?.text.split('\n');
    expect(text?.[2]).toBe(
      'Vilkår som gjelder deg: den domfelte skal ikke kontakte bestemte personer; ikke kontakte bestemte personer.',
    );
    expect(text?.[7]).toBe(
      'A condition that concerns you: the person is not to contact certain persons; not to contact certain persons.',
    );
    expect(text).toHaveLength(9);
  });

  it('goes to the victim alone, once for each matter, its days and whether it is called off', () => {
    expect(notice({})).toMatchObject([
      { key: 'victim/s1/v1/leave/l1/2026-06-20/2026-06-22//2026-06-06', to: { role: 'victim', user: 'v1' } },
    ]);
    expect(notice({ until: null, cancelled: true })[0]?.key).toBe(
      'victim/s1/v1/leave/l1/2026-06-20//cancelled/2026-06-06',
    );
  });

  it('is no mail where they were told by telephone or letter', () => {
    expect(notice({ channel: 'by-hand' })).toEqual([]);
  });
});
