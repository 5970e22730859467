import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HealthController } from './controllers/health.controller';
import { RateGuard, RateLimits, REQUESTS_MAX } from './rate-limit';
import { SentencesController } from './controllers/sentences.controller';

function spend(limits: RateLimits, times: number, nowMs = 0, id = 'ada'): void {
  for (let n = 0; n < times; n++) limits.take('account', id, nowMs);
}

describe('the requests of an account', () => {
  it('are as many as may be in a second, and no more', () => {
    const limits = new RateLimits();
    spend(limits, REQUESTS_MAX.account);
    expect(() => limits.take('account', 'ada', 999)).toThrow(
      expect.objectContaining({
        problem: {
          code: 'too-many-requests',
          facts: { of: 'account', perSecond: REQUESTS_MAX.account },
          headers: { 'Retry-After': '1' },
        },
      }),
    );
    expect(() => limits.take('account', 'ada', 1_000)).not.toThrow();
  });

  it('cost no other account, and no address, any of theirs', () => {
    const limits = new RateLimits();
    spend(limits, REQUESTS_MAX.account);
    expect(() => limits.take('account', 'bo', 0)).not.toThrow();
    expect(() => limits.take('address', 'ada', 0)).not.toThrow();
  });
});

describe('the guard', () => {
  const asked = (controller: new (...given: never[]) => object, method: string) =>
    ({
      getHandler: () => (controller.prototype as Record<string, unknown>)[method],
      getClass: () => controller,
      switchToHttp: () => ({ getRequest: () => ({ ip: '192.0.2.1' }) }),
    }) as unknown as ExecutionContext;

  it.each<[string, new (...given: never[]) => object, string, boolean]>([
    ['a sentence', SentencesController, 'read', false],
    ['health', HealthController, 'ready', true],
    ['metrics', HealthController, 'scrape', true],
  ])('of an address that asks for %s', (_, controller, method, exempt) => {
    const limits = { take: jest.fn() };
    expect(new RateGuard(new Reflector(), limits as unknown as RateLimits).canActivate(asked(controller, method))).toBe(
      true,
    );
    expect(limits.take.mock.calls).toEqual(exempt ? [] : [['address', '192.0.2.1']]);
  });
});
