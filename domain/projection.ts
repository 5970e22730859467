import { adultOn } from './age';
import { addDays, maxDate, type IsoDate } from './dates';
import { endOf } from './dates-of-sentence';
import { eligibilityOf, type Eligibility } from './eligibility';
import { REGIMES, type Regime } from './regimes';
import { isEnded, type Sentence } from './state';

/** From when to when a regime would be open if nothing changed, both days included, and what opens it. */
export interface Projected {
  /** `regime/on`: what tells one from another. */
  readonly id: string;
  readonly regime: Regime;
  readonly on: IsoDate;
  readonly until: IsoDate;
  readonly because: string;
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
}

/** The least restrictive regime that law and facts allow, by name, since when, and under which paragraph. */
export interface LeastRestrictive {
  readonly regime: Regime;
  readonly from: IsoDate;
  readonly legalBasis: string;
}

const HERE = {
  because: 'present-regime',
  legalBasis: 'strgjfl § 3',
  text: { nb: 'Der personen er nå', en: 'Where the person is now' },
} as const;

/**
 * What would be open from today to the end of the sentence if nothing changed: each lighter regime, the least restrictive
 * first, and where the person is last. The conditions that people assess are taken to be met, as in `eligible`. Empty when
 * nothing is being served or to be served.
 */
export function projectionOf(sentence: Sentence, today: IsoDate): readonly Projected[] {
  if (sentence.status !== 'serving' && sentence.status !== 'summoned') return [];
  const first = maxDate(today, sentence.startDate);
  const end = endOf(sentence).on;
  if (first > end) return [];
  const days = turningDays(sentence, first, end);
  const open = new Map<Regime, { readonly on: IsoDate; readonly why: Eligibility }>();
  const found: Projected[] = [];
  const close = (regime: Regime, until: IsoDate) => {
    const began = open.get(regime);
    if (began) found.push(projected(regime, began.on, until, began.why));
    open.delete(regime);
  };
  for (const on of days) {
    const now = eligibilityOf(sentence, on).filter(({ eligible }) => eligible);
    for (const why of now) if (!open.has(why.regime)) open.set(why.regime, { on, why });
    for (const regime of open.keys())
      if (!now.some((eligibility) => eligibility.regime === regime)) close(regime, addDays(on, -1));
  }
  for (const regime of [...open.keys()]) close(regime, end);
  const { regime } = sentence.place;
  return [...found.sort(leastFirst), { id: `${regime}/${first}`, regime, on: first, until: end, ...HERE }];
}

/** The least restrictive regime that is open to a person on a day; where they are, when nothing lighter is. Null: nothing is served. */
export function leastRestrictive(sentence: Sentence, today: IsoDate): LeastRestrictive | null {
  if (isEnded(sentence)) return null;
  const on = maxDate(today, sentence.startDate);
  const lightest = eligibilityOf(sentence, on).find(({ eligible }) => eligible);
  if (!lightest) return { regime: sentence.place.regime, from: sentence.placeSince, legalBasis: HERE.legalBasis };
  return { regime: lightest.regime, from: lightest.from ?? on, legalBasis: opening(lightest, on).legalBasis };
}

/** The days on which something may open or close: those of the criteria, and eighteen years. */
function turningDays(sentence: Sentence, first: IsoDate, end: IsoDate): readonly IsoDate[] {
  const { birthDate } = sentence.person;
  const ofCriteria = eligibilityOf(sentence, first).flatMap(({ criteria }) => criteria.map(({ from }) => from));
  const eighteen = birthDate === null ? null : adultOn(birthDate);
  // At eighteen other criteria hold, with days of their own.
  const then = eighteen && eighteen > first ? eligibilityOf(sentence, eighteen) : [];
  const days = [first, eighteen, ...ofCriteria, ...then.flatMap(({ criteria }) => criteria.map(({ from }) => from))];
  return [...new Set(days.filter((day): day is IsoDate => day !== null && day >= first && day <= end))].sort();
}

function projected(regime: Regime, on: IsoDate, until: IsoDate, why: Eligibility): Projected {
  return { id: `${regime}/${on}`, regime, on, until, ...opening(why, on) };
}

/** The criterion that opens a regime: the last whose day comes. */
function opening({ criteria }: Eligibility, on: IsoDate): Pick<Projected, 'because' | 'legalBasis' | 'text'> {
  const timed = criteria.filter(({ met, from }) => met === true && from !== null);
  const last = timed.reduce<(typeof criteria)[number] | undefined>(
    (latest, each) => (latest && (latest.from ?? on) >= (each.from ?? on) ? latest : each),
    undefined,
  );
  const said = last ?? criteria[0];
  return said ? { because: said.code, legalBasis: said.legalBasis, text: said.text } : HERE;
}

function leastFirst(a: Projected, b: Projected): number {
  return REGIMES.indexOf(b.regime) - REGIMES.indexOf(a.regime) || (a.on < b.on ? -1 : 1);
}
