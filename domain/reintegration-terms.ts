import { type IsoDate } from './dates';
import { type ReleaseItem } from './events';
import { type Sentence } from './state';

/** What the sentence is to be filled with; neither the act nor its regulation names the contact officer, the plans or a day for them. */
export const CONTACT_BASIS = 'strgjfl § 3';
/** Voluntary, by written consent, and a no may not harm anybody (BRIK regulation § 2). */
export const NEEDS_BASIS = 'forskrift om forsøksprosjekt kartlegging av domfeltes behov (FOR-2011-09-30-978) § 2';
/** By consent or by law; what, why and to whom is recorded. */
export const SHARING_BASIS = 'forskrift om personopplysninger i kriminalomsorgen § 5, strgjfl § 4';
export const PLAN_BASIS = 'strgjfl § 3';
/** The duty of whoever serves, what the Service is to offer, and that work alone may be imposed. */
export const ACTIVITY_BASIS = 'strgjfl §§ 3 (3), 18, forskrift §§ 1-4, 3-12';
/** In good time, with the services that everybody has a right to: the import model. */
export const PREPARATION_BASIS = 'strgjfl §§ 4, 41';

/** Terms of our own choice (rules.md (c): no deadline found); days. */
export const REINTEGRATION_DAYS = {
  /** From admission. */
  contactOfficer: 0,
  futurePlan: 30,
  /** Before the day of release. */
  beginPreparation: 180,
  home: 90,
  'work-or-education': 60,
  income: 60,
  health: 30,
  network: 30,
  /** What is begun late has so long at least, but for the release itself. */
  atLeast: 14,
} as const satisfies Readonly<
  Record<ReleaseItem | 'contactOfficer' | 'futurePlan' | 'beginPreparation' | 'atLeast', number>
>;

/** The first day in a prison; before it, the day on which the sentence is to begin. */
export function admittedOn({ places, startDate }: Pick<Sentence, 'places' | 'startDate'>): IsoDate {
  return places[0]?.from ?? startDate;
}
