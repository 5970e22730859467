import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { reachOf, seesRestricted, type Reach } from '../domain/case-access';
import { BEYOND_REACH, isQuery, LENDABLE, PERMISSIONS, type Permission, type Role } from '../domain/permissions';
import { actAs } from '../store/access/access';
import { readCaseAccess } from '../store/access/case-access';
import { rolesStoodInFor } from '../store/access/covers';
import { readCommand } from '../store/read';
import { type Account } from './account';
import { Callers } from './callers';
import { Refused } from './problems';
import { OpenStore } from './providers';
import { RateLimits } from './rate-limit';
import { commandId, idIn, PERMISSION, type AskedRequest, type Asker, type Declared } from './request';
import { rolesPermitting } from './roles';

/** Lets nobody through but those whom a route's permission names, and only to sentences of their units. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly store: OpenStore,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.getAllAndOverride<Declared>(PERMISSION, [context.getHandler(), context.getClass()]);
    if (declared === 'public') return true;
    const request = context.switchToHttp().getRequest<AskedRequest>();
    if (declared === 'session') return this.holdsSession(request);
    const { account, session } = await this.callers.of(request);
    this.limits.take('account', account.id);
    request.account = account;
    request.declared = declared;
    // A route that declares nothing, or something that no row permits, is nobody's.
    const known = declared && Object.hasOwn(PERMISSIONS, declared);
    // Whoever stands in for somebody is found out among what the account itself may see.
    actAs({ account: account.id, restricted: false, units: account.units, held: null });
    const own = known ? rolesPermitting(declared, account.roles) : [];
    const lent = known && isOfSentence(request) ? await this.lent(declared, account, idIn(request, 'id'), own) : [];
    const [role, ...others] = [...own, ...lent.map((each) => each.role)];
    if (role === undefined) throw new Refused('forbidden', { permission: declared ?? null, roles: account.roles });
    const standsIn = Object.fromEntries(lent.map((each) => [each.role, each.from]));
    request.asker = { ...account, as: [role, ...others], standsIn };
    request.held = session;
    this.act(request.asker, null);
    if (isOfSentence(request)) await this.mustReach(request, request.asker, declared as Permission);
    return true;
  }

  /** Roles that somebody lent to the account while they are away, in this sentence, and that it does not have itself. */
  private async lent(permission: Permission, account: Account, sentenceId: string, own: readonly Role[]) {
    // What one's own role permits is read in it; another role counts where the law asks which one decides.
    const counts = own.length === 0 || !isQuery(permission);
    if (!counts || !LENDABLE.some((role) => PERMISSIONS[permission].includes(role) && !own.includes(role))) return [];
    const found = await rolesStoodInFor(this.store, account.id, sentenceId);
    const fit = found.filter(({ role }) => PERMISSIONS[permission].includes(role) && !own.includes(role));
    return fit.filter(({ role }, n) => fit.findIndex((other) => other.role === role) === n);
  }

  /** Looking at one's session is no use of it; only a write is. */
  private async holdsSession(request: AskedRequest): Promise<boolean> {
    request.held = await this.callers.bySession(request, { seen: request.method !== 'GET' });
    this.limits.take('account', request.held.account);
    return true;
  }

  /** A sentence of other units is not found: not even its existence is told. One's own is barred, a restricted one said to be. */
  private async mustReach(request: AskedRequest, asker: Asker, permission: Permission): Promise<void> {
    const id = idIn(request, 'id');
    const known = await readCaseAccess(this.store, id);
    const reach: Reach = known ? reachOf(known, { ...asker, roles: asker.as }, known.today) : 'none';
    if (reach === 'full') return;
    if (reach === 'barred') throw new Refused('conflict-of-interest');
    const letIn =
      (known !== null && BEYOND_REACH.includes(permission)) ||
      (!isQuery(permission) && (await this.isRepeat(request, asker, id)));
    if (!letIn) throw new Refused(reach === 'row' ? 'restricted' : 'not-found');
    this.act(asker, id);
  }

  /** From here on the database shows what this asker may see, and the sentence that they were let in to. */
  private act({ id: account, as, units }: Asker, held: string | null): void {
    actAs({ account, restricted: seesRestricted(as), victims: as.includes('victim-desk'), units, held });
  }

  /** A decision may move a sentence to another unit: whoever made it hears the same answer again. To read is no repeat. */
  private async isRepeat(
    { headers, method }: AskedRequest,
    { id: account }: Asker,
    sentenceId: string,
  ): Promise<boolean> {
    const key = headers['idempotency-key'];
    if (typeof key !== 'string' || method === 'GET') return false;
    const known = await readCommand(this.store, commandId(account, key));
    return known?.sentenceId === sentenceId;
  }
}

function isOfSentence({ routeOptions }: AskedRequest): boolean {
  return /\/sentences\/:id(?:\/|$)/.test(routeOptions.url ?? '');
}
