import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { asOf } from '../domain/timeline';
import { sentenceView, type SentenceView } from '../domain/view';
import { readEvents, readSentence, type ProvenEvent } from '../store/read';
import { AsOf, Events } from './bodies';
import { Answers } from './openapi';
import { Refused } from './problems';
import { OpenStore } from './providers';
import { Permits, SentenceId } from './request';

/** What happened, and what was known of it when. */
@ApiTags('history')
@Controller('api/sentences/:id')
export class HistoryController {
  constructor(private readonly store: OpenStore) {}

  @Get('events')
  @Permits('ReadEvents')
  @ApiOperation({ summary: 'Read the log of a sentence, with its chain of hashes' })
  @Answers(200, 'Events in their order; `next` is the `after` of the following page', 'EventPage')
  async events(@SentenceId() id: string, @Query() { after, limit }: Events) {
    const { events, next } = await readEvents(this.store, id, after, limit);
    if (events.length === 0 && !(await readSentence(this.store, id))) throw new Refused('not-found');
    return { events: events.map(shown), next };
  }

  @Get('as-of')
  @Permits('ReadEvents')
  @ApiOperation({ summary: 'The sentence as it was known at a moment, for a day' })
  @Answers(200, 'The sentence', 'Sentence')
  async asOf(@SentenceId() id: string, @Query() { knownAt, effectiveOn }: AsOf): Promise<SentenceView> {
    const read = await readSentence(this.store, id);
    const then = read && asOf(read.events, new Date(knownAt).toISOString(), effectiveOn);
    if (!then) throw new Refused('not-found', { knownAt, effectiveOn });
    return sentenceView(id, then.version, then.state, effectiveOn);
  }
}

function shown({ event: { type, ...body }, position, ...around }: ProvenEvent) {
  const { eventId, version, recordedAt, effectiveOn, occurredAt, actor, ruleSet, hash, prevHash } = around;
  return {
    ...{ eventId, version, position: Number(position), type, recordedAt, effectiveOn, occurredAt, actor, ruleSet },
    ...{ body, hash, prevHash },
  };
}
