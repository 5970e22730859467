import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listFindings } from '../../store/findings';
import { listNotices, resendNotice } from '../../store/notices/notice-list';
import { Findings, Notices } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** What was told to whom, and whether it arrived. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListNotices')
  @ApiOperation({ summary: 'List the notices of your units, the newest first, with every attempt to deliver them' })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'NoticePage')
  async list(@By() by: Asker, @Query() { unit, ...query }: Notices) {
    const { items, next } = await listNotices(this.store, { ...query, units: unitsToList(by, unit) });
    return { notices: items, next };
  }

  @Post(':key/resend')
  @HttpCode(202)
  @Permits('ResendNotice')
  @ApiOperation({ summary: 'Try a notice again, under the same Message-ID; encode the slashes of its key' })
  @Answers(202, 'It is queued again', 'Resent')
  async resend(@By() by: Asker, @Param('key') key: string) {
    const sentenceId = await resendNotice(this.store, key, unitsToList(by, undefined));
    if (sentenceId === null) throw new Refused('not-found');
    return { key, sentenceId, state: 'queued' };
  }
}

/** What a person must look at: what could not be delivered, what sleeps. */
@ApiTags('notices')
@Controller('api/findings')
export class FindingsController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListFindings')
  @ApiOperation({ summary: 'List what the machinery could not settle by itself in your units, the oldest first' })
  @Answers(200, 'What is open', 'FindingList')
  async list(@By() by: Asker, @Query() { unit }: Findings) {
    return { findings: await listFindings(this.store, unitsToList(by, unit)) };
  }
}
