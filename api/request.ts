import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Envelope } from '../domain/commands';
import { type Actor } from '../domain/events';
import { PERMISSIONS, type Permission, type Role } from '../domain/permissions';
import { type Account } from './account';
import { type HeldSession } from './browser-sessions';
import { Refused } from './problems';
import { ConditionId, ConsentId } from './schemas/fields';

export const PERMISSION = 'progresjon:permission';
const PUBLIC = 'public';
const SESSION = 'session';
/** 1 to 100 printable characters, none of them a space at either end. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/;
/** `"7"`, `W/"7"` or 7. */
const SEEN = /^(?:W\/)?(?:"\d{1,9}"|\d{1,9})$/;

/** Which permission a route needs. A route without one, and not public, is refused to everybody. */
export const Permits = (permission: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    ApiBearerAuth('oidc'),
    ApiExtension('x-roles', PERMISSIONS[permission]),
  );

/** A route that anybody may call: it knows of no person. */
export const Public = () => SetMetadata(PERMISSION, PUBLIC);

/** A route of whoever is signed in by a browser, in any role: it is about their session and no case. */
export const OfSession = () => applyDecorators(SetMetadata(PERMISSION, SESSION), ApiSecurity('session'));

/** What a route declares: a permission, `public`, `session`, or nothing. */
export type Declared = Permission | typeof PUBLIC | typeof SESSION | undefined;

/** Who asks, and in which roles that permit it. Set by the guard. */
export interface Asker extends Account {
  /** In the order in which they are tried. */
  readonly as: readonly [Role, ...Role[]];
  /** The roles among them that are somebody else's, and whose. */
  readonly standsIn: Readonly<Partial<Record<Role, string>>>;
}

/** Who asks, of which sentence; and the roles that permit it, of which the law may take another than the first. */
export interface Asking extends Envelope {
  readonly as: Asker['as'];
  readonly standsIn?: Asker['standsIn'];
}

export interface AskedRequest extends FastifyRequest {
  /** Who is signed in, permitted or not, and what the route declares. */
  account?: Account;
  declared?: Declared;
  asker?: Asker;
  /** The browser session by which the asker asks, if it is one. */
  held?: HeldSession | null;
}

/** The browser session by which somebody asks. */
export const Held = createParamDecorator((_: unknown, context: ExecutionContext): HeldSession => {
  const { held } = requestOf(context);
  if (!held) throw new Error('A route that asks for a session declares it');
  return held;
});

/** Who asks. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => askerOf(requestOf(context)));

/** The sentence of the path, as the log spells it. */
export const SentenceId = createParamDecorator((_: unknown, context: ExecutionContext) =>
  idIn(requestOf(context), 'id'),
);

/** Another id of the path. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext) => idIn(requestOf(context), name));

/** The id of a condition in the path. One that came with a proposal has a slash, in a path written `~`, or `%2F`. */
export const PathConditionId = createParamDecorator((name: string, context: ExecutionContext) =>
  slashedIdIn(requestOf(context), name, ConditionId),
);

/** The id of a consent in the path. One that came with a proposal has slashes, in a path written `~`, or `%2F`. */
export const PathConsentId = createParamDecorator((name: string, context: ExecutionContext) =>
  slashedIdIn(requestOf(context), name, ConsentId),
);

/** Who asks, of which sentence, having seen what: from token, path and headers, never from the body. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = requestOf(context);
  const asker = askerOf(request);
  const id = commandId(asker.id, keyOf(request));
  const expectedVersion = seenVersion(request);
  return { id, sentenceId: idIn(request, 'id'), by: actorOf(asker), ...inRoles(asker), expectedVersion, epoch: null };
});

/** As `Asked`, of many sentences, each a change of its own: whoever gives the ids says which, and with which command id. */
export const AskedOfMany = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = requestOf(context);
  const asker = askerOf(request);
  const id = commandId(asker.id, keyOf(request));
  return { id, sentenceId: '', by: actorOf(asker), as: asker.as, expectedVersion: null, epoch: null };
});

/** As `Asked`, by somebody who has not been able to see the sentence. */
export const AskedUnseen = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = requestOf(context);
  const asker = askerOf(request);
  const id = commandId(asker.id, keyOf(request));
  return { id, sentenceId: idIn(request, 'id'), by: actorOf(asker), as: asker.as, expectedVersion: null, epoch: null };
});

/** As `Asked`, of a sentence that is not there yet. */
export const AskedAnew = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = requestOf(context);
  const asker = askerOf(request);
  const id = commandId(asker.id, keyOf(request));
  const sentenceId = newId('sentence', { id, sentenceId: '' });
  return { id, sentenceId, by: actorOf(asker), as: asker.as, expectedVersion: null, epoch: null };
});

/** The id of a new thing beside the log, made of who asks and of the Idempotency-Key: a repeat names it again. */
export const KeyedId = createParamDecorator((what: string, context: ExecutionContext): string => {
  const request = requestOf(context);
  return newId(what, { id: commandId(askerOf(request).id, keyOf(request)), sentenceId: '' });
});

/** Documents the headers of a write. */
export const Writes = ({ anew = false } = {}) =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1–100 characters; the same again repeats the first answer',
      schema: { type: 'string', pattern: KEY.source },
    }),
    ...(anew
      ? []
      : [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'the version that you have seen, as in `ETag`',
            schema: { type: 'string', pattern: SEEN.source },
          }),
        ]),
  );

/** The id of a new thing, made of who asks and how often: a repeated request names the same thing again. */
export function newId(what: string, { id, sentenceId }: Pick<Envelope, 'id' | 'sentenceId'>): string {
  return uuidV5(`${what}/${sentenceId}/${id}`);
}

/** Command ids are per account: nobody can hit, or find out, another's key. */
export function commandId(account: string, key: string): string {
  return `${account}/${key}`;
}

/** The Idempotency-Key: 1 to 100 printable characters. */
export function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refused('idempotency-key-required');
  return key;
}

/** The version in `If-Match`: `"7"`, `W/"7"` or 7. */
function seenVersion({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const seen = headers['if-match'];
  const version = SEEN.exec(seen ?? '') ? /\d+/.exec(seen ?? '')?.[0] : undefined;
  if (version === undefined) throw new Refused('if-match-required');
  return Number(version);
}

/** A UUID in the path, in lower case. What is none names nothing. */
export function idIn(request: Pick<FastifyRequest, 'params'>, name: string): string {
  const id = paramIn(request, name);
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Refused('not-found');
  return id.toLowerCase();
}

function slashedIdIn(
  request: Pick<FastifyRequest, 'params'>,
  name: string,
  schema: typeof ConditionId | typeof ConsentId,
): string {
  const id = schema.safeParse(paramIn(request, name).replaceAll('~', '/'));
  if (!id.success) throw new Refused('not-found');
  return id.data;
}

function paramIn({ params }: Pick<FastifyRequest, 'params'>, name: string): string {
  return (params as Readonly<Record<string, string | undefined>>)[name] ?? '';
}

function inRoles({ as, standsIn }: Asker): Pick<Asking, 'as' | 'standsIn'> {
  return { as, ...(Object.keys(standsIn).length > 0 && { standsIn }) };
}

/** An account that serves several units acts for the first; one that serves all, for none. */
function actorOf({ id, as: [role], units }: Asker): Actor {
  return { id, role, unit: units.includes('*') ? null : (units[0] ?? null) };
}

function askerOf({ asker }: AskedRequest): Asker {
  if (!asker) throw new Error('A route that asks who asks has a permission');
  return asker;
}

function requestOf(context: ExecutionContext): AskedRequest {
  return context.switchToHttp().getRequest<AskedRequest>();
}

/** RFC 9562 section 5.5, in a namespace of our own. */
const NAMESPACE = Buffer.from('5c0a2e1f6d0b4f5e9a1d7b3c8e9f4a26', 'hex');

function uuidV5(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
