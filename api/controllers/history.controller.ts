import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { asOf } from '../../domain/timeline';
import { sentenceView, type SentenceView } from '../../domain/view';
import { whatIf } from '../../domain/what-if';
import { isOfVictims } from '../../domain/victims';
import { readEvents, readHistory, readSentence, type ProvenEvent, type SentenceRead } from '../../store/read';
import { verifyStream } from '../../store/verify/verify';
import { AsOf, Events, WhatIf } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { newId, Permits, SentenceId } from '../request';
import { suppositionOf } from '../schemas/what-if';
import { timelineOf } from '../timeline';

/** What happened, what was known of it when, what is to come, and what would be. */
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
    const read = await readHistory(this.store, id);
    const then = read && asOf(read.events, knownAt, effectiveOn);
    if (!then) throw new Refused('not-found', { knownAt, effectiveOn });
    return sentenceView(id, then.version, then.state, effectiveOn);
  }

  @Get('verification')
  @Permits('ReadEvents')
  @ApiOperation({ summary: 'Recompute every hash of a sentence from the stored bytes' })
  @Answers(200, 'Whether the log of the sentence is whole, and where it is not', 'Verification')
  async verify(@SentenceId() id: string) {
    const verified = await verifyStream(this.store, id);
    if (!verified) throw new Refused('not-found');
    return verified;
  }

  @Get('timeline')
  @Permits('ReadEvents')
  @ApiOperation({ summary: 'The course of a case in plain words: what happened, and what is to come' })
  @Answers(200, 'Past and future on one list, by day', 'Timeline')
  async timeline(@SentenceId() id: string) {
    return timelineOf(await this.read(id));
  }

  @Post('what-if')
  @HttpCode(200)
  @Permits('ReadEvents')
  @Problems('no-such-proposal')
  @ApiOperation({
    summary: 'The sentence under another rule set, without some events, or after some commands; nothing is recorded',
    description:
      'A command is the body of its route with what the path says, tagged with its `type`; the `type` of a body itself is `proposal`, `absence`, `ruling` or `leave`. Each is decided on `on` by somebody who may.',
  })
  @Answers(200, 'The sentence as it stands, as it would stand, and where they differ', 'WhatIfAnswer')
  async whatIf(@SentenceId() id: string, @Body() body: WhatIf) {
    const { events, today } = await this.read(id);
    const answer = whatIf(
      id,
      events,
      suppositionOf(body, today, (n) => newId('what-if', { id: String(n), sentenceId: id })),
    );
    if (!answer.ok) throw new Refused(answer);
    const { before, after, differences } = answer;
    return { before, after, differences };
  }

  private async read(id: string): Promise<SentenceRead> {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    return read;
  }
}

/** An event as whoever looks at the case sees it: that there was a notice to a victim, and nothing of it. */
function shown({ event, position, ...around }: ProvenEvent) {
  const { type, ...said } = event;
  const body = isOfVictims(event) ? {} : said;
  const { eventId, version, recordedAt, effectiveOn, occurredAt, actor, ruleSet, hash, prevHash } = around;
  return {
    ...{ eventId, version, position: Number(position), type, recordedAt, effectiveOn, occurredAt, actor, ruleSet },
    ...{ body, hash, prevHash },
  };
}
