import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { Refused } from './problems';

const WINDOW_MS = 1_000;
/** Requests in a window. An address may be a whole prison's; what no person and no import needs is a mistake or an attack. */
export const REQUESTS_MAX = { account: 2_000, address: 4_000 } as const;

/** Counts requests in windows of a second, in this process only: what protects it, not what anybody is billed by. */
@Injectable()
export class RateLimits {
  private readonly taken = new Map<string, number>();
  private endsMs = 0;

  /** One more request of an account or address. Refuses when there have been too many in this window. */
  take(of: keyof typeof REQUESTS_MAX, id: string, nowMs = performance.now()): void {
    if (nowMs >= this.endsMs) {
      this.taken.clear();
      this.endsMs = nowMs + WINDOW_MS;
    }
    const key = `${of}/${id}`;
    const taken = (this.taken.get(key) ?? 0) + 1;
    this.taken.set(key, taken);
    if (taken <= REQUESTS_MAX[of]) return;
    const retryAfter = Math.ceil((this.endsMs - nowMs) / 1_000);
    throw new Refused({
      code: 'too-many-requests',
      facts: { of, perSecond: REQUESTS_MAX[of] },
      headers: { 'Retry-After': String(retryAfter) },
    });
  }
}

const UNLIMITED = 'progresjon:unlimited';

/** Routes that a load balancer or a dashboard asks: never refused for asking often. */
export const Unlimited = () => SetMetadata(UNLIMITED, true);

/** Per address, before anything costs: a token is verified only of those who are let in here. Accounts: PermissionGuard. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const unlimited = this.reflector.getAllAndOverride<true | undefined>(UNLIMITED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!unlimited) this.limits.take('address', context.switchToHttp().getRequest<FastifyRequest>().ip);
    return true;
  }
}
