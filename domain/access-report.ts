import { lookedAt, PURPOSES, type Access } from './access';
import { type Instant } from './dates';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/**
 * A look as the person is told of it: when, from which unit and in which role, what, and why by its purpose. Who it was by
 * name, and what they wrote as their reason, is kept from it: it may concern the safety of staff or of others, and is
 * decided on request (L § 7 c). An attempt that was denied showed nothing, and is no look.
 */
export interface ReportedAccess {
  readonly at: Instant;
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly what: Words;
  readonly purpose: Words;
}

/** One look, as the person is told of it. */
export function reported({ at, actor, permission, purpose }: Access & { readonly at: Instant }): ReportedAccess {
  return { at, unit: actor.unit, roles: actor.roles, what: lookedAt(permission), purpose: PURPOSES[purpose] };
}
