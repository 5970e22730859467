import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { NothingRecorded } from '../../store/errors';
import { notaryState, standingOfNotary } from '../../store/verify/checkpoints';
import { ping } from '../../store/health';
import { Metrics } from '../metrics';
import { Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { Unlimited } from '../rate-limit';
import { Public } from '../request';
import { Wake } from '../wake';

/** What a load balancer, an operator and a dashboard ask. */
@ApiExcludeController()
@Controller()
@Unlimited()
export class HealthController {
  constructor(
    private readonly store: OpenStore,
    private readonly wake: Wake,
    private readonly metrics: Metrics,
    private readonly settings: Settings,
  ) {}

  @Get('health/live')
  @Public()
  live() {
    return { status: 'up' };
  }

  /** Without the database nothing can be recorded: not ready. Without Temporal or workers only the timers wait; without a notary only proofs. */
  @Get('health/ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [database, temporal, notary] = await Promise.all([this.database(), this.wake.health(), this.notary()]);
    const timers = temporal.server === 'up' && temporal.workers > 0 ? 'running' : 'waiting';
    if (database === 'down') void reply.code(503);
    return { status: database, database, temporal: temporal.server, workers: temporal.workers, timers, notary };
  }

  /** For who watches from inside: in production it is not there for what came by the proxies, from outside. */
  @Get('metrics')
  @Public()
  async scrape(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (this.settings.production && (request.ips?.length ?? 1) > 1) throw new Refused('not-found');
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  private async notary(): Promise<string> {
    return notaryState(this.store).then(standingOfNotary, () => 'unknown');
  }

  private async database(): Promise<'up' | 'down'> {
    try {
      await ping(this.store);
      return 'up';
    } catch (error) {
      if (error instanceof NothingRecorded) return 'down';
      throw error;
    }
  }
}
