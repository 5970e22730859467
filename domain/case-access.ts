import { addDays, type IsoDate } from './dates';
import { servesUnit, type Role } from './permissions';
import { approvedTransition, type Sentence } from './state';

/** Days in which a unit that a person has left still reaches the case, to hand it over. A choice: the law is silent. */
export const HANDOVER_DAYS = 14;
/** Days that an emergency access lasts at most, and in which it is reviewed. Choices too. */
export const EMERGENCY_DAYS_MAX = 3;
export const EMERGENCY_REVIEW_DAYS = 7;

/** Roles whose office it is to see strictly restricted cases of the units that they serve. */
export const RESTRICTED_OPEN_TO: readonly Role[] = [
  'approver',
  'region',
  'directorate',
  'court',
  'auditor',
  'supervisory-council',
  'data-protection',
  'clock',
];

/** Somebody to whom a case is open, or barred, besides those who serve the unit that holds it. */
export interface Grant {
  readonly kind: 'former-unit' | 'receiving-unit' | 'named' | 'emergency' | 'conflict';
  /** A unit, or an account. */
  readonly who: string;
  /** By the sentence's own clock; null: until something is recorded. */
  readonly lastDay: IsoDate | null;
}

/** What decides who may see a case. */
export interface CaseAccess {
  readonly unit: string;
  readonly caseworker: string;
  readonly restricted: boolean;
  readonly grants: readonly Grant[];
}

/** `full`; `row`: that there is a case, and nothing of it; `barred`: one's own or a relative's; `none`: not even that. */
export type Reach = 'full' | 'row' | 'barred' | 'none';

/** Who may see a sentence, by what is recorded of it. Access follows the person from unit to unit. */
export function caseAccessOf(sentence: Sentence): CaseAccess {
  const { place, places, caseworker, access } = sentence;
  const receiving = approvedTransition(sentence)?.to.unit;
  const grants: Grant[] = [
    ...formerUnits(places, place.unit),
    ...(receiving && receiving !== place.unit ? [grant('receiving-unit', receiving)] : []),
    ...(access.restricted?.openTo ?? []).map((account) => grant('named', account)),
    ...emergencies(access.emergencies),
    ...access.conflicts.map(({ account }) => grant('conflict', account)),
  ];
  return { unit: place.unit, caseworker, restricted: access.restricted !== null, grants };
}

/** How much of a case an account may see on `today`, the sentence's own civil date. */
export function reachOf(
  { unit, caseworker, restricted, grants }: CaseAccess,
  account: { readonly id: string; readonly roles: readonly string[]; readonly units: readonly string[] },
  today: IsoDate,
): Reach {
  const held = grants.filter(({ lastDay }) => lastDay === null || lastDay >= today);
  const has = (kind: Grant['kind'], who: readonly string[]) =>
    held.some((each) => each.kind === kind && who.includes(each.who));
  if (has('conflict', [account.id])) return 'barred';
  if (has('emergency', [account.id])) return 'full';
  const { units } = account;
  if (!servesUnit(units, unit) && !has('former-unit', units) && !has('receiving-unit', units)) return 'none';
  const open = !restricted || caseworker === account.id || has('named', [account.id]) || seesRestricted(account.roles);
  return open ? 'full' : 'row';
}

/** Whether one of some roles sees strictly restricted cases. */
export function seesRestricted(roles: readonly string[]): boolean {
  return RESTRICTED_OPEN_TO.some((role) => roles.includes(role));
}

/** Each unit once, by the last time that the person left it. */
function formerUnits(places: Sentence['places'], present: string): readonly Grant[] {
  const left = new Map<string, IsoDate>();
  places.slice(0, -1).forEach(({ unit }, i) => {
    const next = places[i + 1];
    if (next) left.set(unit, next.from);
  });
  left.delete(present);
  return [...left].map(([unit, on]) => grant('former-unit', unit, addDays(on, HANDOVER_DAYS)));
}

/** Each account once, by its last emergency. */
function emergencies(opened: Sentence['access']['emergencies']): readonly Grant[] {
  const until = new Map<string, IsoDate>();
  for (const { account, until: last } of opened) if (last > (until.get(account) ?? '')) until.set(account, last);
  return [...until].map(([account, last]) => grant('emergency', account, last));
}

function grant(kind: Grant['kind'], who: string, lastDay: IsoDate | null = null): Grant {
  return { kind, who, lastDay };
}
