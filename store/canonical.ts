import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value that has no canonical JSON. */
export class NotCanonical extends Error {}

/** RFC 8785 text, as it is stored and hashed. Refuses what would not come back as it went in: NaN, broken Unicode, undefined in a list. */
export function canonicalJson(value: unknown): string {
  check(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical('Nothing to write');
  return text;
}

function check(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new NotCanonical(`${path} is not well-formed Unicode`);
      return;
    case 'number':
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        throw new NotCanonical(`${path} is not a number that JSON keeps`);
      return;
    case 'boolean':
      return;
    case 'object':
      if (Array.isArray(value)) value.forEach((item, i) => check(item, `${path}[${i}]`));
      else if (value !== null)
        for (const [key, item] of Object.entries(value)) if (item !== undefined) check(item, `${path}.${key}`);
      return;
    default:
      throw new NotCanonical(`${path} is a ${typeof value}`);
  }
}
