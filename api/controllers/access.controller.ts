import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { lookedAt, PURPOSES } from '../../domain/access';
import { reported } from '../../domain/access-report';
import { listAccesses } from '../../store/access/access-list';
import { noteOpened } from '../../store/keys/opened';
import { Accesses, AccessReport } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { Permits, SentenceId } from '../request';

/** Who looked at whom, for whoever controls. */
@ApiTags('access')
@Controller('api/audit/access')
export class AccessController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ReadAccessLog')
  @ApiOperation({
    summary: 'Who looked at what of whom, when and why, the latest first',
    description:
      'Every answer that shows something of a person is on record before it is given. Say why you look with the headers ' +
      '`X-Purpose` (a code) and `X-Access-Reason` (your words, percent-encoded UTF-8; kept with one sentence only, sealed).',
  })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'AccessPage')
  async list(@Query() { sentence, ...query }: Accesses) {
    const of = sentence === undefined ? {} : { sentenceId: sentence };
    const { items, next } = await listAccesses(this.store, { ...query, ...of });
    for (const sentenceId of items.flatMap(({ sentences }) => sentences)) noteOpened(sentenceId);
    const accesses = items.map((access) => ({
      ...access,
      what: lookedAt(access.permission),
      why: PURPOSES[access.purpose],
    }));
    return { accesses, next };
  }
}

/** Who looked at somebody, for that person. */
@ApiTags('access')
@Controller('api/sentences/:id/access')
export class AccessReportController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ReportAccess')
  @ApiOperation({
    summary: 'Who looked, as the person may be told: when, what, from which unit and role, for which purpose',
  })
  @Answers(200, 'A page, the latest first; `next` is the cursor of the following one', 'AccessReport')
  async report(@SentenceId() sentenceId: string, @Query() query: AccessReport) {
    const { items, next } = await listAccesses(this.store, { ...query, sentenceId, outcome: 'shown' });
    return { accesses: items.map(reported), next };
  }
}
