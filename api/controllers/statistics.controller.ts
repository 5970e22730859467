import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { statistics } from '../../store/lists/statistics';
import { Answers } from '../openapi';
import { OpenStore, Settings } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** How many are where, and what is overdue: counts only, of the units that the asker serves. */
@ApiTags('statistics')
@Controller('api/statistics')
export class StatisticsController {
  constructor(
    private readonly store: OpenStore,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Permits('ListSentences')
  @ApiOperation({ summary: 'Count sentences, their deadlines, and how they move on' })
  @Answers(200, 'Counts as of now, and the targets of the installation for the regimes', 'StatisticsOfUnits')
  async count(@By() by: Asker) {
    const counts = await statistics(this.store, unitsToList(by, undefined));
    const targets = Object.entries(this.settings.targets ?? {}).map(([regime, share]) => ({ regime, share }));
    return { ...counts, targets };
  }
}
