import { type EventType, type SpecialEnd } from './events';
import { PRISON_KINDS, type Kind } from './regimes';
import { clockStopped, isEnded, type SentenceState, type Status } from './state';

/** Where a sentence stands: its status, or what stops its clock; `unregistered` before there is one. */
export type Standing = Status | 'unregistered' | 'interrupted' | 'unlawfully-absent' | 'suspended-pending-court';

/** One row of rules.md (b) about the status: from where to where, by which event, who decides, and when. */
export interface StatusWay {
  /** Rows of rules.md (b). */
  readonly rows: string;
  readonly kinds: readonly Kind[];
  readonly from: readonly Standing[];
  readonly to: Standing;
  readonly event: EventType;
  /**
   * Who decides: the levels as for a move between regimes; `prosecution`, `ministry` and `health` are recorded and not
   * decided here; `fact`: nobody, it happened; `law`: the day alone.
   */
  readonly decidedBy:
    'local' | 'local-to-region' | 'region' | 'region-or-court' | 'court' | 'placement' | 'ministry' | 'fact' | 'law';
  readonly when: { readonly nb: string; readonly en: string };
  readonly legalBasis: string;
}

const IMPRISONMENT: readonly Kind[] = ['imprisonment'];
const DETENTION: readonly Kind[] = ['preventive-detention'];
const OPEN: readonly Standing[] = [
  ...(['summoned', 'serving', 'on-probation'] as const),
  ...(['interrupted', 'unlawfully-absent', 'suspended-pending-court'] as const),
];
const IN_PRISON: readonly Standing[] = ['serving', 'interrupted'];
const ABSENT: readonly Standing[] = ['interrupted', 'unlawfully-absent'];
const FREE: readonly Standing[] = ['on-probation', 'suspended-pending-court'];

/**
 * Every way from status to status that the law knows for the two kinds. An order is registered together with its summons, so
 * nobody is only `ordered` (decision 66).
 */
export const STATUS_WAYS: readonly StatusWay[] = [
  way('1–2', PRISON_KINDS, ['unregistered'], 'summoned', 'SentenceRegistered', 'placement', 'strpl §§ 452–455, 459', [
    'Rettskraftig dom og ordre; møter tidligst tre uker etter ventet mottak',
    'A final judgment and an order; begins three weeks after the expected receipt at the earliest',
  ]),
  way('3–7', PRISON_KINDS, ['unregistered', 'summoned'], 'serving', 'ServingStarted', 'placement', 'strgjfl § 11', [
    'Startdagen er kommet; varetekt fortsetter som soning',
    'The first day has come; remand goes on as serving',
  ]),
  way('17', IMPRISONMENT, ['serving'], 'interrupted', 'AbsenceRegistered', 'local-to-region', 'strgjfl § 35', [
    'Helse eller særlig tungtveiende grunner, og trygt',
    'Health or specially compelling reasons, and safe',
  ]),
  way('12', PRISON_KINDS, ['serving'], 'interrupted', 'AbsenceRegistered', 'local-to-region', 'strgjfl § 13', [
    'Sykehusopphold som ikke regnes med',
    'A stay in hospital that is left out of the time served',
  ]),
  way(
    '18',
    PRISON_KINDS,
    ['summoned', ...IN_PRISON],
    'unlawfully-absent',
    'AbsenceRegistered',
    'fact',
    'forskrift § 3-3',
    ['Rømning, unnvikelse, uteblivelse', 'Escape, absconding, failure to return or to appear'],
  ),
  way('17–18', PRISON_KINDS, ABSENT, 'serving', 'AbsenceEnded', 'fact', 'forskrift § 3-3', ['Tilbake', 'Back']),
  way('19–21', IMPRISONMENT, ['serving'], 'on-probation', 'ReleasedOnProbation', 'local-to-region', 'strgjfl § 42', [
    'Godkjent forslag om prøveløslatelse, på dagen',
    'An approved proposal of release, on its day',
  ]),
  way('22', IMPRISONMENT, ['summoned'], 'on-probation', 'ReleasedOnProbation', 'local-to-region', 'strgjfl § 42 (2)', [
    'Varetekten alene har sonet det loven krever',
    'Remand alone has served what the law asks',
  ]),
  way('29', DETENTION, ['serving'], 'on-probation', 'ReleasedOnProbation', 'region-or-court', 'strl §§ 44–45', [
    'Minstetiden er ute; med påtalemyndighetens samtykke, ellers dom',
    'The minimum has expired; with the consent of the prosecution, else a judgment',
  ]),
  way(
    '23',
    PRISON_KINDS,
    ['on-probation'],
    'suspended-pending-court',
    'ProbationSuspended',
    'local-to-region',
    'strgjfl § 44 (3)',
    ['Nytt brudd etter samtalen, eller uteblitt fra den', 'A new breach after the talk, or absence from it'],
  ),
  way(
    '23',
    PRISON_KINDS,
    ['on-probation'],
    'suspended-pending-court',
    'CourtPetitioned',
    'region',
    'strgjfl §§ 44–45',
    ['Begjæring om reststraff er sendt tingretten', 'A petition for the remainder has been sent to the district court'],
  ),
  way('24', PRISON_KINDS, FREE, 'serving', 'CourtRuled', 'court', 'strgjfl § 44, strl § 46', [
    'Dom på hele eller deler av reststraffen',
    'A judgment on all or part of the remainder',
  ]),
  way('24', PRISON_KINDS, ['suspended-pending-court'], 'on-probation', 'CourtRuled', 'court', 'strgjfl § 44', [
    'Begjæringen er ikke tatt til følge',
    'The petition was dismissed',
  ]),
  way(
    '24',
    PRISON_KINDS,
    ['suspended-pending-court'],
    'on-probation',
    'SuspensionEnded',
    'local-to-region',
    'strgjfl § 44 (3)',
    [
      'Stansen er opphevet, eller bruddet besvart på annen måte',
      'The suspension was lifted, or the breach answered otherwise',
    ],
  ),
  way('32', DETENTION, FREE, 'serving', 'RecalledWithoutCourt', 'region', 'forvaringsforskriften §§ 21, 23', [
    'Kommunens samtykke er trukket, eller eget ønske',
    'The municipality withdrew its consent, or the person’s own wish',
  ]),
  way('23', PRISON_KINDS, ['suspended-pending-court'], 'on-probation', 'ComplaintDecided', 'region', 'strgjfl § 7 e', [
    'Stansen er omgjort etter klage',
    'The suspension was reversed on complaint',
  ]),
  way('32', DETENTION, ['serving'], 'on-probation', 'ReleasedOnProbation', 'region', 'strgjfl § 7 g', [
    'Gjeninnsettelsen uten dom er omgjort etter klage',
    'The recall without a court was reversed on complaint',
  ]),
  way(
    '25',
    PRISON_KINDS,
    ['summoned', 'serving', 'on-probation'],
    'completed',
    'SentenceCompleted',
    'law',
    'strgjfl § 42 (8)',
    [
      'Siste dag: endt tid, prøvetidens eller tidsrammens utløp',
      'The last day: full term, the end of the probation or of the frame',
    ],
  ),
  way('23', PRISON_KINDS, ['completed'], 'on-probation', 'SentenceReopened', 'fact', 'strgjfl §§ 44–45', [
    'Et brudd i prøvetiden oppdages mens fristen løper',
    'A breach of the probation is found out while the time to act runs',
  ]),
  end('26', 'handed-over-to-health', 'court', 'strl §§ 62–65, psykisk helsevernloven § 5-2', [
    'Dom på tvungent psykisk helsevern eller tvungen omsorg',
    'A judgment to compulsory mental health care or compulsory care',
  ]),
  end('27', 'transferred-abroad', 'ministry', 'overføringsloven §§ 1–6', [
    'Vedtak om overføring',
    'A decision to transfer',
  ]),
  end('36', 'lapsed', 'law', 'strl §§ 93–95', [
    'Foreldet, eller forvaring er idømt',
    'Time-barred, or detention imposed',
  ]),
  end('36', 'pardoned', 'ministry', 'strpl § 458', ['Benådning', 'A pardon']),
  end('36', 'deceased', 'fact', 'forskrift § 3-2', ['Dødsfall', 'Death']),
];

/** Under which paragraph a sentence comes to an end that does not come by the clock. */
export function basisOfEnd(to: SpecialEnd): string {
  const found = STATUS_WAYS.find((known) => known.event === 'SentenceEnded' && known.to === to);
  if (!found) throw new Error(`No way leads to ${to}`);
  return found.legalBasis;
}

/** Where a sentence stands. A stay in hospital that is left out of the time served is lawful: an interruption. */
export function standingOf(state: SentenceState): Standing {
  if (state.status === 'unregistered' || isEnded(state)) return state.status;
  const stopped = clockStopped(state)?.type;
  if (stopped === undefined) return state.status;
  if (stopped === 'suspended-pending-court') return stopped;
  return stopped === 'interruption' || stopped === 'hospital-not-counted' ? 'interrupted' : 'unlawfully-absent';
}

/** The rows that explain what an event did to where a sentence stands; none: the law knows no such way. */
export function waysOf(kind: Kind, from: Standing, to: Standing, event: EventType): readonly StatusWay[] {
  return STATUS_WAYS.filter(
    (known) => known.to === to && known.event === event && known.kinds.includes(kind) && known.from.includes(from),
  );
}

function end(
  rows: string,
  to: SpecialEnd,
  decidedBy: StatusWay['decidedBy'],
  legalBasis: string,
  when: readonly [nb: string, en: string],
): StatusWay {
  return way(rows, PRISON_KINDS, OPEN, to, 'SentenceEnded', decidedBy, legalBasis, when);
}

function way(
  rows: string,
  kinds: readonly Kind[],
  from: readonly Standing[],
  to: Standing,
  event: EventType,
  decidedBy: StatusWay['decidedBy'],
  legalBasis: string,
  [nb, en]: readonly [nb: string, en: string],
): StatusWay {
  return { rows, kinds, from, to, event, decidedBy, when: { nb, en }, legalBasis };
}
