import { z } from 'zod';
import * as bodies from './bodies';

/** What a controller takes from the token, the path and the headers, and puts beside the body: no body may say it. */
const NOT_OF_A_BODY = ['id', 'by', 'as', 'sentenceId', 'expectedVersion', 'epoch', 'standsIn', 'createdBy'];
/** Bodies that name a sentence of their own, and whose controller looks at who may see it. */
const NAMES_A_SENTENCE: readonly string[] = ['ExportRequest', 'Notices'];

type Schema = z.core.$ZodType;
const schemas = Object.entries(bodies).flatMap(([name, body]): [string, Schema][] =>
  typeof body === 'function' && 'schema' in body ? [[name, body.schema as Schema]] : [],
);

/** The objects that a schema is made of, at its top: those of a union, of what is piped or refined. */
function objectsIn(schema: Schema): z.core.$ZodObject[] {
  const { def } = schema._zod;
  if (schema instanceof z.core.$ZodObject) return [schema];
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(objectsIn);
  if (schema instanceof z.core.$ZodPipe) return objectsIn(schema._zod.def.in);
  throw new Error(`A body of type ${def.type}: say here what it is made of`);
}

describe('every body and query', () => {
  it.each(schemas)('%s takes no field that it does not name', (_name, schema) => {
    for (const object of objectsIn(schema)) {
      expect(object._zod.def.catchall?._zod.def.type).toBe('never');
      for (const field of ['__proto__', 'constructor', 'isAdmin']) {
        const given = JSON.parse(`{"${field}":{"polluted":true}}`) as object;
        expect(z.safeParse(object, given).success).toBe(false);
      }
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(schemas)('%s says nothing of who asks, of which sentence, as what', (name, schema) => {
    const allowed = NAMES_A_SENTENCE.includes(name) ? ['sentenceId'] : [];
    const named = objectsIn(schema).flatMap((object) => Object.keys(object._zod.def.shape));
    expect(named.filter((field) => NOT_OF_A_BODY.includes(field) && !allowed.includes(field))).toEqual([]);
  });

  it('is looked at here: there are as many as routes need', () => expect(schemas.length).toBeGreaterThan(60));
});
