import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { statistics } from '../../store/statistics';
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
  @ApiOperation({ summary: 'Count sentences, their deadlines, and how they move on' })
  @Answers(200, 'Counts as of now', 'StatisticsOfUnits')
  count(@By() by: Asker) {
    return statistics(this.store, unitsToList(by, undefined));
  }
}
