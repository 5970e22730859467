import { type IsoDate } from './dates';
import { RULE_SETS, type RuleSetId } from './rule-sets';

/** Law that is passed and not in force: known by name, and adopted by nobody. */
export const PENDING_RULE_SETS = ['LOV-2026-05-12-18'] as const;
export type PendingRuleSetId = (typeof PENDING_RULE_SETS)[number];

/** A rule set as the table of rule sets knows it. */
export interface RuleSetRow {
  readonly id: RuleSetId | PendingRuleSetId;
  /** `comparison`: another reading of the same law, to compare with and to calculate by when a court says so. */
  readonly status: 'in-force' | 'comparison' | 'adopted-not-in-force';
  /** From which civil date it is law; null: it is not. */
  readonly commencement: IsoDate | null;
  /** To which sentences it applies. */
  readonly transitional: Text & { readonly appliesTo: 'all-sentences' | 'chosen-sentences' | 'none-yet' };
  readonly changes: Text;
  readonly source: string;
}

interface Text {
  readonly nb: string;
  readonly en: string;
}

/** The first day of the year that the default set is named after: our choice, since its law is older. */
const COMMENCEMENT = '2026-01-01';

const ALL = {
  appliesTo: 'all-sentences',
  nb: 'Gjelder alle straffer, også dem som begynte før: hele straffen regnes etter det.',
  en: 'Applies to every sentence, also those begun before: the whole of it is counted by it.',
} as const;
const CHOSEN = {
  appliesTo: 'chosen-sentences',
  nb: 'Gjelder bare straffer som er registrert med det, eller som har tatt det i bruk ved en egen hendelse.',
  en: 'Applies only to sentences registered with it, or that have adopted it by an event of their own.',
} as const;

/** Every rule set by its id, whether it may be used or not. What a set counts is in domain/rule-sets.ts. */
export const RULE_SET_TABLE: Readonly<Record<RuleSetId | PendingRuleSetId, RuleSetRow>> = {
  'NO-2026.1': {
    id: 'NO-2026.1',
    status: 'in-force',
    commencement: COMMENCEMENT,
    transitional: ALL,
    changes: {
      nb: 'Loven slik den gjelder, med våre valg der ingen tekst sier hvilken dag.',
      en: 'The law as it is in force, with our choices where no text says which day.',
    },
    source: 'strgjfl § 42, forskrift § 3-2',
  },
  'NO-2026.1-EXCLUSIVE': comparison('NO-2026.1-EXCLUSIVE', {
    nb: 'En milepæl er dagen etter den siste som må sones.',
    en: 'A milestone is the day after the last one to serve.',
  }),
  'NO-2026.1-COMPONENT': comparison('NO-2026.1-COMPONENT', {
    nb: 'Brøker regnes av måneder og dager hver for seg, med 30 dager i en måned.',
    en: 'Fractions are taken of months and days apart, with 30 days to a month.',
  }),
  'NO-2026.1-FIXED': comparison('NO-2026.1-FIXED', {
    nb: 'Måneder på 30 og år på 365 dager.',
    en: 'Months of 30 and years of 365 days.',
  }),
  'NO-2026.1-74-SERVED': comparison('NO-2026.1-74-SERVED', {
    nb: 'Brosjyrens ord: to tredeler og minst 74 dager sonet.',
    en: 'The words of the brochure: two thirds and at least 74 days served.',
  }),
  'LOV-2026-05-12-18': {
    id: 'LOV-2026-05-12-18',
    status: 'adopted-not-in-force',
    commencement: null,
    transitional: {
      appliesTo: 'none-yet',
      nb: 'Gjelder ingen ennå: ikke satt i kraft per 2. juli 2026. Overgangsregler følger av ikraftsettingen.',
      en: 'Applies to nobody yet: not in force on 2 July 2026. Its commencement will say to whom it applies.',
    },
    changes: {
      nb: 'Endrer strgjfl §§ 2, 4, 6, 7, 17, 22 og 37–40 (isolasjon og tvangsmidler; nye §§ 37 a–e og 38 a–e, § 39 oppheves). Endrer ingen dato som beregnes.',
      en: 'Rewrites strgjfl ss.2, 4, 6, 7, 17, 22 and 37–40 (isolation and means of coercion; new ss.37 a–e and 38 a–e, s.39 repealed). Moves no date that is calculated.',
    },
    source: 'LOV-2026-05-12-18',
  },
};

/** A rule set that is passed and not in force, by its id. */
export function isPendingRuleSet(id: string): id is PendingRuleSetId {
  return Object.hasOwn(RULE_SET_TABLE, id) && !Object.hasOwn(RULE_SETS, id);
}

function comparison(id: RuleSetId, changes: Text): RuleSetRow {
  return { id, status: 'comparison', commencement: null, transitional: CHOSEN, changes, source: 'rules.md (e) 3' };
}
