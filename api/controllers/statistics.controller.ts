import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { statistics } from '../../store/queries';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** How many are where, and what is overdue: counts only, of the units that the asker serves. */
@ApiTags('statistics')
@Controller('api/statistics')
export class StatisticsController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListSentences')
  @ApiOperation({ summary: 'Count sentences by kind, status, regime and unit, and their deadlines by kind' })
  @Answers(200, 'Counts as of now', 'StatisticsOfUnits')
  count(@By() by: Asker) {
    return statistics(this.store, unitsToList(by, undefined));
  }
}
