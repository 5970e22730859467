import { isMinor } from '../age';
import { CONDITIONS, isConditionCode, newestWords, wordsOf } from '../condition-catalogue';
import { type IsoDate } from '../dates';
import { detentionDates, endOf, imprisonmentDates } from '../dates-of-sentence';
import { type Level } from '../regimes';
import { type Sentence } from '../state';
import { complaintSection, type Complaint } from './complaint';
import { TEMPLATE_VERSION, text, type Block, type Decided, type Letter, type Section, type Template } from './document';
import { capital, day, DATE, lawText, LEVEL } from './words';

/** What a letter says that the others do not. */
export interface Body {
  readonly template: Template;
  readonly title: string;
  readonly summary: readonly string[];
  readonly sections: readonly (Section | null)[];
  readonly legalBasis: string;
  readonly level: Level | 'directorate';
  readonly complaint: Complaint;
}

/** A letter around its body: to whom, in which case, under which law, how to complain, whom to ask. */
export function framed(decided: Decided, body: Body): Letter {
  const { template, title, summary, legalBasis, complaint } = body;
  const { sentence, on, unitName } = decided;
  const unit = unitName(sentence.place.unit);
  return {
    template,
    version: TEMPLATE_VERSION,
    language: 'nb',
    on,
    sender: 'Kriminalomsorgen',
    addressee: addressee(sentence),
    title,
    summary,
    sections: [
      ...body.sections.filter((section) => section !== null),
      {
        heading: 'Hvilke regler vedtaket bygger på',
        blocks: text(`${capital(lawText(legalBasis))}.`, ...bases(complaint)),
      },
      complaintSection(complaint, unit),
      aboutSection(decided, body),
      { heading: 'Har du spørsmål?', blocks: text(...contact(unit, sentence, on)) },
    ],
    legalBasis,
  };
}

function addressee({ person: { name, birthDate } }: Sentence): readonly string[] {
  return [name ?? 'Navnet er slettet', ...(birthDate ? [`Født ${day(birthDate)}`] : [])];
}

function bases({ legalBasis }: Complaint): readonly string[] {
  return [`Om klage: ${lawText(legalBasis)}.`];
}

function contact(unit: string, { person }: Sentence, on: IsoDate): readonly string[] {
  return [
    `Snakk med kontaktbetjenten din eller saksbehandleren ved ${unit}. Oppgi saksnummeret. Du kan be om å få vedtaket forklart muntlig.`,
    ...(isMinor(person, on) ? ['Du er under 18 år. Vergen din skal ha en kopi av dette brevet.'] : []),
  ];
}

function aboutSection({ sentenceId, sentence, actor, on, unitName }: Decided, { level }: Body): Section {
  const judgments = sentence.order.judgments.map(({ court, caseNumber }) => `${unitName(court)}, ${caseNumber}`);
  const by = new Set([capital(LEVEL[level]), ...(actor.unit === null ? [] : [unitName(actor.unit)])]);
  const rows = [
    ['Saksnummer', sentenceId],
    ['Dom', judgments.join('; ')],
    ['Avgjort', day(on)],
    ['Avgjort av', `${[...by].join(', ')} (${actor.id})`],
    ['Regelsett for beregningen', sentence.ruleSet],
  ];
  return {
    heading: 'Om saken',
    blocks: [{ kind: 'table', caption: 'Opplysninger om saken', head: ['Hva', 'Opplysning'], rows }],
  };
}

/** The dates that a person plans by, as they now stand. */
export function datesSection(sentence: Sentence, heading = 'Viktige datoer'): Section {
  const dates = imprisonmentDates(sentence);
  const detention = detentionDates(sentence);
  const named: [string, IsoDate | undefined][] = dates
    ? [
        ['startDate', sentence.startDate],
        ['expectedReleaseDate', sentence.probation ? undefined : dates.expectedReleaseDate],
        ['endsOn', endOf(sentence).on],
      ]
    : [
        ['startDate', sentence.startDate],
        ['minimumExpiryDate', detention?.minimumExpiryDate],
        ['endsOn', endOf(sentence).on],
      ];
  const rows = named.flatMap(([name, date]) => (date ? [[dateName(name), day(date)]] : []));
  const release = 'Prøveløslatelse skjer aldri av seg selv. Det avgjøres i et eget vedtak.';
  return {
    heading,
    blocks: [
      { kind: 'table', caption: 'Datoene dine', head: ['Hva', 'Dato'], rows },
      ...text(releaseIsDecided(sentence) ? '' : release),
    ],
  };
}

function releaseIsDecided({ probation, proposals }: Sentence): boolean {
  return probation !== null || proposals.some(({ to, status }) => to.regime === 'probation' && status === 'approved');
}

/** The plain name of a calculated date; of a prolongation's, with its number. */
export function dateName(name: string): string {
  const [, number, own] = /^prolongations\.(\d+)\.(.+)$/.exec(name) ?? [];
  return own ? `${DATE[own] ?? own} (forlengelse ${number})` : (DATE[name] ?? name);
}

/** The conditions that a person is to live under, one line each. */
export function conditionsSection(
  conditions: readonly {
    readonly code: string;
    readonly text: string | null;
    readonly until: IsoDate | null;
    /** Which words of the catalogue; the newest unless said. */
    readonly textVersion?: number;
  }[],
): Section | null {
  if (conditions.length === 0) return null;
  const items = conditions.map(({ code, text: words, until, textVersion }) => {
    const known = isConditionCode(code)
      ? ((textVersion ? wordsOf(code, textVersion) : null) ?? newestWords(CONDITIONS[code]))
      : null;
    const name = known ? known.nb : capital(code.replaceAll('-', ' '));
    return `${name}${words ? `: ${words}` : ''}${until ? ` (til og med ${day(until)})` : ''}`;
  });
  const blocks: readonly Block[] = [{ kind: 'list', items }];
  return { heading: 'Vilkår som gjelder for deg', blocks };
}
