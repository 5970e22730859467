import { Body, Controller, Get, HttpCode, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { victimNotices } from '../../domain/victims';
import { readSentence } from '../../store/read';
import { readVictims, recordOfVictim } from '../../store/victims';
import { Nothing, VictimNotice, VictimWish } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, SentenceId, Writes, type Asking } from '../request';

/** Victims who want to be told: the victim desk's alone, and nothing of the case but what they are to be told. */
@ApiTags('victims')
@Controller('api/sentences/:id/victims')
export class VictimsController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
  ) {}

  @Get()
  @Permits('ReadVictims')
  @ApiOperation({ summary: 'Who wants to be told, what they were told, and what they are still to be told' })
  @Answers(200, 'The version of the case too, for `If-Match`', 'Victims')
  async list(@SentenceId() id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    const contacts = await readVictims(this.store, id);
    const open = victimNotices(read.state);
    void reply.header('ETag', `"${read.version}"`);
    const victims = read.state.victims.map(({ victimId, wants, channel, leadDays, since, withdrawnOn, told }) => ({
      ...{ victimId, wants, channel, leadDays, since, withdrawnOn, told },
      contact: contacts.get(victimId) ?? null,
      toTell: open
        .filter(({ victim }) => victim.victimId === victimId)
        .map(({ victim: _, ...notice }) => ({ ...notice, due: notice.dueOn <= read.today })),
    }));
    return { version: read.version, today: read.today, victims };
  }

  @Post()
  @UseInterceptors(RecordedInterceptor)
  @Permits('RecordVictimWish')
  @Writes()
  @ApiOperation({ summary: 'Record whether a victim, or the bereaved, wants to be told, and how they are reached' })
  @Answers(201, 'The victim, by an id that says nothing', 'VictimRecorded')
  wish(@Asked() asked: Asking, @Body() body: VictimWish): Promise<Answer> {
    const victimId = newId('victim', asked);
    const command = { ...asked, ...body, victimId, type: 'RecordVictimWish' } as const;
    return this.recorder.record(command, (version) => ({ victimId, version }), recordOfVictim);
  }

  @Post(':victimId/withdraw')
  @HttpCode(200)
  @UseInterceptors(RecordedInterceptor)
  @Permits('WithdrawVictimWish')
  @Writes()
  @ApiOperation({ summary: 'They want no more notices: how they are reached is forgotten' })
  @Answers(200, 'The new version', 'Version')
  withdraw(@Asked() asked: Asking, @PathId('victimId') victimId: string, @Body() _body: Nothing): Promise<Answer> {
    const command = { ...asked, victimId, type: 'WithdrawVictimWish' } as const;
    return this.recorder.record(command, (version) => ({ version }), recordOfVictim);
  }

  @Post(':victimId/notices')
  @HttpCode(200)
  @UseInterceptors(RecordedInterceptor)
  @Permits('GiveVictimNotice')
  @Writes()
  @ApiOperation({ summary: 'They were told by telephone or letter' })
  @Answers(200, 'The new version', 'Version')
  told(@Asked() asked: Asking, @PathId('victimId') victimId: string, @Body() body: VictimNotice): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, victimId, type: 'GiveVictimNotice' }, (version) => ({ version }));
  }
}
