import { type Order, type SanctionOrder } from '../events/order';
import { SANCTION_KINDS, type SanctionKind } from '../regimes';
import { COMMUNITY_SENTENCE } from './community-sentence';
import { COMPULSORY_CARE } from './compulsory-care';
import { DRIVING_PROGRAMME } from './driving-programme';
import { FINE_SERVICE } from './fine-service';
import { PRE_SENTENCE_REPORT } from './pre-sentence-report';
import { REMAND } from './remand';
import { type Sanction } from './sanction';
import { YOUTH_SENTENCE } from './youth-sentence';

/** The table of every sanction that is no imprisonment. Another one is a line here and in `SANCTION_KINDS`. */
const SANCTIONS = {
  'community-sentence': COMMUNITY_SENTENCE,
  programme: DRIVING_PROGRAMME,
  'fine-service': FINE_SERVICE,
  'youth-sentence': YOUTH_SENTENCE,
  remand: REMAND,
  'pre-sentence-report': PRE_SENTENCE_REPORT,
  'compulsory-care': COMPULSORY_CARE,
} as const satisfies Readonly<Record<SanctionKind, Sanction>>;

type Deadlines = (typeof SANCTIONS)[SanctionKind]['deadlines'];
type EachOf<T> = T extends unknown ? keyof T : never;
/** Kinds of deadlines that sanctions bring along. */
export type SanctionDeadlineCode = EachOf<Deadlines>;

const known = new Map<string, Sanction>(Object.entries(SANCTIONS));
let asked = false;

/**
 * Adds a sanction that no law knows: for tests and trainings. Whatever lists kinds and deadlines does so once, so that it
 * is added before anything of it is loaded. Throws when that is over, or when there is one of the name.
 */
export function addSanction(kind: string, sanction: Sanction): SanctionKind {
  if (asked || known.has(kind)) throw new Error(`Too late to add ${kind}, or it is there already`);
  known.set(kind, sanction);
  return kind as SanctionKind;
}

/** The kinds of sanctions that are no imprisonment, by name. */
export function sanctionKinds(): readonly SanctionKind[] {
  asked = true;
  return [...SANCTION_KINDS, ...([...known.keys()] as SanctionKind[]).filter((kind) => !SANCTION_KINDS.includes(kind))];
}

/** The table of a kind; null: it is imprisonment or preventive detention. */
export function sanctionOf(kind: string): Sanction | null {
  return known.get(kind) ?? null;
}

/** Whether a kind of sentence is a sanction that is no imprisonment. */
export function isSanctionKind(kind: string): kind is SanctionKind {
  return known.has(kind);
}

/** Whether an order is of a sanction that is no imprisonment. */
export function isSanction(order: Order): order is SanctionOrder {
  return known.has(order.kind);
}

/** Every kind of deadline that sanctions bring along. */
export function sanctionDeadlines(): { readonly [K in SanctionDeadlineCode]: Sanction['deadlines'][string] } {
  asked = true;
  return Object.assign({}, ...[...known.values()].map(({ deadlines }) => deadlines)) as ReturnType<
    typeof sanctionDeadlines
  >;
}
