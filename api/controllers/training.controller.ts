import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { addMonths, type IsoDate } from '../../domain/dates';
import { StoreError } from '../../store/errors';
import { readSentence, type SentenceRead } from '../../store/read';
import { FastForward } from '../bodies';
import { FastForwarding } from '../fast-forward';
import { Answers } from '../openapi';
import { invalidInput, Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { Permits, SentenceId } from '../request';

/** Answered within this time at the latest; the walk itself goes on. */
const ANSWER_MS = 25_000;
const MONTHS_MAX = 100 * 12;

/** Moves one sentence through time, where people learn. Absent in production. */
@ApiTags('training')
@Controller('api/training')
export class TrainingController {
  constructor(
    private readonly store: OpenStore,
    private readonly settings: Settings,
    private readonly walks: FastForwarding,
  ) {}

  @Post('sentences/:id/fast-forward')
  @HttpCode(200)
  @Permits('FastForward')
  @ApiOperation({ summary: 'Move a sentence forward in time, through every deadline on the way' })
  @Answers(200, 'It has arrived', 'Arrived')
  @Answers(202, 'It is under way; ask again, or read `today` of the sentence', 'Arrived')
  async fastForward(
    @SentenceId() id: string,
    @Body() { to }: FastForward,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!this.settings.training) throw new Refused('training-only');
    const { today } = await this.read(id);
    if (to < today) throw new Refused('clock-runs-forward', { to, today });
    if (to > addMonths(today, MONTHS_MAX)) throw invalidInput([{ path: 'to', message: 'must be within 100 years' }]);
    if (!(await this.arrives(id, to))) void reply.code(202);
    const { sentenceId, version, state, today: now } = await this.read(id);
    return { sentenceId, today: now, version, status: state.status };
  }

  /** Whether it came there while the caller waited. */
  private async arrives(id: string, to: IsoDate): Promise<boolean> {
    const walk = this.walks.walk(id, to).then(() => true);
    let timer: NodeJS.Timeout | undefined;
    const tired = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), ANSWER_MS);
    });
    try {
      return await Promise.race([walk, tired]);
    } catch (error) {
      throw error instanceof StoreError ? error : new Refused('timers-wait');
    } finally {
      clearTimeout(timer);
      walk.catch(() => undefined);
    }
  }

  private async read(id: string): Promise<SentenceRead> {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    return read;
  }
}
