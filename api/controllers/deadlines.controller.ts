import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listDeadlines } from '../../store/lists/queries';
import { Deadlines } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** What must be done, and by when. */
@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListDeadlines')
  @ApiOperation({ summary: 'List the deadlines that bind your units, the earliest first' })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'DeadlinePage')
  async list(@By() by: Asker, @Query() { unit, ...query }: Deadlines) {
    const { items, next } = await listDeadlines(this.store, { ...query, units: unitsToList(by, unit) });
    return { deadlines: items, next };
  }
}
