import { applyDecorators, type INestApplication } from '@nestjs/common';
import { ApiExtension, ApiResponse, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { z } from 'zod';
import { describedPaths, PROBLEMS_OF_ROUTE, SHARED_RESPONSES } from './openapi-operations';
import { PROBLEMS, type ProblemCode } from './problems';
import { ANSWERS, type AnswerName } from './schemas/answers';
import { CalculationBody } from './schemas/calculation';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Documents what a route answers; what may go wrong with any of its kind is added to all of them together. */
export const Answers = (status: number, description: string, answer: AnswerName) =>
  applyDecorators(ApiResponse({ status, description, schema: reference(answer) }));

/** Documents what may go wrong with this route, and not with every one of its kind. */
export const Problems = (...codes: readonly ProblemCode[]) => ApiExtension(PROBLEMS_OF_ROUTE, codes);

/** The OpenAPI 3.1 document of this API, made from its routes and schemas. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Progresjon')
    .setVersion('1')
    .setDescription(description())
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'oidc')
    .addCookieAuth('__Host-progresjon-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = cleanupOpenApiDoc(SwaggerModule.createDocument(app, outline));
  const schemas = { ...document.components?.schemas, Calculation: jsonSchema(CalculationBody, 'input'), ...answers() };
  mustDiffer(Object.keys(document.components?.schemas ?? {}), Object.keys(ANSWERS));
  const components = { ...document.components, schemas, responses: SHARED_RESPONSES };
  return { ...document, paths: describedPaths(document.paths), components } as OpenAPIObject;
}

/** What is sent and what is answered are told apart by name: one would hide the other. */
function mustDiffer(sent: readonly string[], answered: readonly string[]): void {
  const both = sent.filter((name) => answered.includes(name));
  if (both.length > 0) throw new Error(`Name the classes of bodies otherwise than the answers: ${both.join(', ')}`);
}

function answers(): Schemas {
  return Object.fromEntries(Object.entries(ANSWERS).map(([name, schema]) => [name, jsonSchema(schema, 'output')]));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schemas[string] {
  // The dialect is that of OpenAPI 3.1 itself and need not be named in each.
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  delete made.$schema;
  return made as Schemas[string];
}

function description(): string {
  const rows = Object.entries(PROBLEMS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, nb, en }]) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${en} | ${nb} |`);
  return [
    'The execution of sentences as an event-sourced system. Dates are civil dates (`2026-03-02`), instants RFC 3339, lengths `{ years, months, days }`.',
    '',
    'Every write takes `Idempotency-Key` and, but for a registration, `If-Match` with the version that was seen; it answers with `ETag`. The same key sent again gets the first answer again.',
    '',
    '### Problems',
    'Errors are `application/problem+json` with a stable `code`, the `facts` that it turned on and, where it is the law that refuses, `legalBasis`.',
    '',
    '| code | status | | |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
