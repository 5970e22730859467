import { type Actor } from './events';

/**
 * Whether somebody had a part in something: in person, or by whoever acted in their role while they were away. Nobody
 * decides what they had a part in, nor does anybody decide it in their place (strgjfl § 6).
 */
export function hadPart({ id, onBehalfOf }: Actor, parts: readonly (string | null | undefined)[]): boolean {
  return parts.includes(id) || (onBehalfOf !== undefined && parts.includes(onBehalfOf));
}

/** Whose role it was, where somebody acted in another's: what an event keeps of it. */
export function inRoleOf({ onBehalfOf }: Actor): { readonly onBehalfOf?: string } {
  return onBehalfOf === undefined ? {} : { onBehalfOf };
}
