import { type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from './problems';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];
type Parameter = NonNullable<PathItem['parameters']>[number];

/** What a route adds to what any of its kind may answer: codes of problems. Read here, and not shown. */
export const PROBLEMS_OF_ROUTE = 'x-problems';

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const UUID = { type: 'string', format: 'uuid' } as const;
/** What a path names by other than a UUID. */
const NAMED: Readonly<Record<string, object>> = {
  conditionId: { type: 'string', maxLength: 400 },
  consentId: { type: 'string', maxLength: 400 },
  file: { type: 'string', maxLength: 100 },
  key: { type: 'string', minLength: 1, maxLength: 400 },
  position: { type: 'integer', minimum: 0 },
};

/** Answers that operations share: a problem, and what travels with it. */
export const SHARED_RESPONSES = {
  Problem: problem('A problem (RFC 9457), told apart by `code`', {}),
  Unauthenticated: problem('Nobody is signed in', { 'WWW-Authenticate': 'Bearer, and why a token is none' }),
  MethodNotAllowed: problem('Asked by another method', { Allow: 'by which it may be asked' }),
  ComeBackLater: problem('Nothing was recorded, or it is not known; or there were too many requests', {
    'Retry-After': 'seconds',
  }),
};

/** Every operation with what it may answer, and every path with what its ids are. */
export function describedPaths(paths: Paths): Paths {
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, describedItem(path, item)]));
}

function describedItem(path: string, item: PathItem): PathItem {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = ids.map((name): Parameter => ({ name, in: 'path', required: true, schema: NAMED[name] ?? UUID }));
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, describedOperation(operation, ids.length > 0)] as const] : [];
  });
  return { ...item, ...(ids.length > 0 && { parameters }), ...Object.fromEntries(operations) };
}

function describedOperation(operation: Operation, hasIds: boolean): Operation {
  const { [PROBLEMS_OF_ROUTE]: own = [], ...rest } = operation as Operation & Record<string, unknown>;
  const parameters = (operation.parameters ?? []).filter((given) => !('in' in given && given.in === 'path'));
  const sends = (header: string) => parameters.some((given) => 'name' in given && given.name === header);
  const codes = own as readonly ProblemCode[];
  const statuses = [
    ...[400, 408, 429, 503],
    ...(operation.security ? [401, 403] : []),
    ...(hasIds ? [404, 414] : []),
    ...(operation.requestBody ? [413, 415, 422] : []),
    ...(sends('Idempotency-Key') ? [409, 422] : []),
    ...(sends('If-Match') ? [412, 428] : []),
    ...codes.map((code) => PROBLEMS[code].status),
  ];
  const answered = sends('If-Match') ? withETag(operation.responses) : operation.responses;
  return { ...(rest as Operation), parameters, responses: { ...answered, ...problemsOf(statuses) } };
}

function problemsOf(statuses: readonly number[]): Responses {
  const sorted = [...new Set(statuses)].sort((a, b) => a - b);
  return Object.fromEntries(
    sorted.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  );
}

function nameOf(status: number): keyof typeof SHARED_RESPONSES {
  if (status === 401) return 'Unauthenticated';
  return status === 429 || status === 503 ? 'ComeBackLater' : 'Problem';
}

function withETag(responses: Responses): Responses {
  const headers = { ETag: { required: true, description: 'the version of the sentence', schema: { type: 'string' } } };
  const tagged = Object.entries(responses).map(([status, answer]) => [
    status,
    status.startsWith('2') ? { ...answer, headers } : answer,
  ]);
  return Object.fromEntries(tagged) as Responses;
}

function problem(description: string, headers: Readonly<Record<string, string>>) {
  const named = Object.entries(headers).map(([name, says]) => [
    name,
    { description: says, schema: { type: 'string' } },
  ]);
  return {
    description,
    ...(named.length > 0 && { headers: Object.fromEntries(named) as object }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
