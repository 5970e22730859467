import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EVENT_TITLES } from '../../domain/event-titles';
import { searchEvents, type FoundEvent } from '../../store/lists/event-search';
import { EventSearch } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** What happened, across sentences, for whoever controls. */
@ApiTags('audit')
@Controller('api/audit/events')
export class EventSearchController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ReadEvents')
  @ApiOperation({
    summary: 'Look for events across the sentences of your units, the latest first',
    description:
      'Says that it happened, when, by whom and of which sentence; what it says stands in the log of the sentence. A page goes through a bounded part of the log: it may be empty and still have a `next`.',
  })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'FoundEvents')
  async search(@By() by: Asker, @Query() { sentence, ...query }: EventSearch) {
    const of = sentence === undefined ? {} : { sentenceId: sentence };
    const units = unitsToList(by, undefined);
    const { items, next } = await searchEvents(this.store, { ...query, ...of, units });
    return { events: items.map(named), next };
  }
}

function named(found: FoundEvent) {
  const { nb, en, legalBasis: usual = null } = EVENT_TITLES[found.type];
  return { ...found, title: { nb, en }, legalBasis: found.legalBasis ?? usual };
}
