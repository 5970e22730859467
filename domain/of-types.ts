/**
 * Whether something is of one of some types. What remains is narrowed too, so that a switch over all of them may leave a
 * subject to its own room and stay readable.
 */
export function isOf<T extends { readonly type: string }, K extends T['type']>(
  types: Readonly<Record<K, true>>,
  one: T,
): one is Extract<T, { readonly type: K }> {
  return Object.hasOwn(types, one.type);
}
