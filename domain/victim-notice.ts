import { CONDITIONS, isConditionCode, newestWords } from './condition-catalogue';
import { type IsoDate } from './dates';
import { type EventOf, type VictimMatter } from './events';
import { type Notice } from './notice';
import { type Sentence } from './state';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/**
 * The message to a victim: that something happens and when, and the conditions that protect them. No name, no place, no
 * reason, and no link, since nobody may look further (strgjfl § 7 i). It goes to whoever the register says.
 */
export function victimNotice(
  event: EventOf<'VictimNoticeSent'>,
  { place }: Sentence,
  sentenceId: string,
): readonly Notice[] {
  // What was told by telephone or letter is told already.
  if (event.channel === 'by-hand') return [];
  const { victimId, matter, of, from, until, cancelled, conditions, legalBasis, sentOn } = event;
  const { nb, en } = cancelled ? CANCELLED(from) : SAID[matter](from, until);
  const concern = conditions.flatMap((code) => (isConditionCode(code) ? [newestWords(CONDITIONS[code])] : []));
  const lines = (language: 'nb' | 'en', intro: string) =>
    concern.length === 0 ? [] : [`${intro} ${concern.map((words) => words[language].toLowerCase()).join('; ')}.`];
  return [
    {
      key: ['victim', sentenceId, victimId, matter, of, from, until ?? '', cancelled ? 'cancelled' : '', sentOn].join(
        '/',
      ),
      to: { role: 'victim', unit: place.unit, user: victimId },
      subject: 'Varsel fra kriminalomsorgen / Notice from the Correctional Service',
      text: [
        'Du har bedt om å få beskjed om den som er dømt i saken din.',
        ...[nb, ...lines('nb', 'Vilkår som gjelder deg: den domfelte skal')],
        `Hjemmel: ${legalBasis}. Du kan når som helst si fra at du ikke vil ha flere varsler.`,
        '',
        'You have asked to be told about the person who was convicted in your case.',
        ...[en, ...lines('en', 'A condition that concerns you: the person is')],
        `Legal basis: ${legalBasis}. You may say at any time that you want no more notices.`,
      ].join('\n'),
      path: '',
      headers: {},
    },
  ];
}

const SAID: Readonly<Record<VictimMatter, (from: IsoDate, until: IsoDate | null) => Words>> = {
  release: (from) => ({
    nb: `Den domfelte løslates på prøve ${day(from)}.`,
    en: `The person is released on probation on ${day(from)}.`,
  }),
  'serving-at-home': (from) => ({
    nb: `Den domfelte gjennomfører straffen utenfor fengsel fra ${day(from)}.`,
    en: `The person serves the sentence outside prison from ${day(from)}.`,
  }),
  leave: (from, until) => ({
    nb: `Den domfelte har permisjon fra ${day(from)}${until ? ` til ${day(until)}` : ''}.`,
    en: `The person is on leave from ${day(from)}${until ? ` to ${day(until)}` : ''}.`,
  }),
  interruption: (from, until) => ({
    nb: `Straffen er avbrutt fra ${day(from)}${until ? `, senest til ${day(until)}` : ''}.`,
    en: `The sentence is interrupted from ${day(from)}${until ? `, until ${day(until)} at the latest` : ''}.`,
  }),
  evasion: (from) => ({
    nb: `Den domfelte har unndratt seg straffegjennomføringen siden ${day(from)}.`,
    en: `The person has evaded the sentence since ${day(from)}.`,
  }),
};

function CANCELLED(from: IsoDate): Words {
  return {
    nb: `Det vi varslet om fra ${day(from)}, skjer ikke likevel.`,
    en: `What we told you of from ${day(from)} does not happen after all.`,
  };
}

function day(date: IsoDate): string {
  const [year, month, number] = date.split('-');
  return `${number}.${month}.${year}`;
}
