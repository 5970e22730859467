import { PERMISSIONS, type Permission, type Role } from '../domain/permissions';
import { type RefusalCode } from '../domain/refusals';

/** An account's roles that permit this, in the order in which they are tried. */
export function rolesPermitting(permission: Permission, roles: readonly string[]): readonly Role[] {
  const permitting = PERMISSIONS[permission].filter((role) => roles.includes(role));
  // From the highest level down: refusing is open to the local level too, and is the level's that the proposal names.
  return permission === 'DecideProposal' ? permitting.reverse() : permitting;
}

/** Refusals that another role of the same account may escape. A repeat in another role than the first is no repeat. */
const OF_THE_ROLE: readonly RefusalCode[] = ['wrong-level', 'idempotency-key-reused'];

/** Whether it is the role, and not what was asked, that is refused. */
export function refusesRole(code: RefusalCode): boolean {
  return OF_THE_ROLE.includes(code);
}
