import { Body, Controller, Get, HttpCode, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { sentenceView, type SentenceView } from '../../domain/view';
import { countSentences, listSentences, type SentenceQuery } from '../../store/lists/queries';
import { readSentence, type SentenceLeft } from '../../store/read';
import { FOUND_MAX, searchSentences } from '../../store/lists/search';
import { Registration, SentenceSearch, Sentences } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { AskedAnew, By, Permits, SentenceId, Writes, type Asker, type Asking } from '../request';
import { registerCommand } from '../schemas/sentence';
import { unitsToList } from './units.controller';

/** Registers an order to execute, and shows sentences. */
@ApiTags('sentences')
@Controller('api')
export class SentencesController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
    private readonly settings: Settings,
  ) {}

  @Post('sentences')
  @Permits('RegisterSentence')
  @Writes({ anew: true })
  @UseInterceptors(RecordedInterceptor)
  @ApiOperation({ summary: 'Register a sentence from the order to execute it' })
  @Answers(201, 'The sentence, its dates and why', 'Sentence')
  register(@AskedAnew() asked: Asking, @Body() body: Registration): Promise<Answer<SentenceView>> {
    const { admissionTasks = [] } = this.settings;
    return this.recorder.recordAndRead({ ...asked, ...registerCommand(body), admissionTasks }, view);
  }

  @Get('sentences')
  @Permits('ListSentences')
  @ApiOperation({ summary: 'List the sentences of your units, all or those that a name or a case number finds' })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'SentencePage')
  async list(@By() by: Asker, @Query() query: Sentences) {
    return this.page(await this.asked(by, query));
  }

  @Post('sentence-searches')
  @HttpCode(200)
  @Permits('ListSentences')
  @ApiOperation({
    summary: 'The same with what is looked for in the body, and how many there are in all',
    description:
      '`q` finds by parts of a name, of a case number or of an id, and by the whole account or name of a caseworker. `totalIsLeast`: more may fit than a search goes through; say more.',
  })
  @Answers(200, 'A page; `next` is the cursor of the following one, `total` counts every page', 'FoundSentences')
  async search(@By() by: Asker, @Body() query: SentenceSearch) {
    const asked = await this.asked(by, query);
    const total = await countSentences(this.store, asked);
    return { ...(await this.page(asked)), total, totalIsLeast: asked.ids?.length === FOUND_MAX };
  }

  @Get('sentences/:id')
  @Permits('ReadSentence')
  @ApiOperation({ summary: 'Read one sentence: state, dates with reasons, eligibility, deadlines' })
  @Answers(200, 'The sentence', 'Sentence')
  async read(@SentenceId() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SentenceView> {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    void reply.header('ETag', `"${read.version}"`);
    return view(read);
  }

  private async asked(by: Asker, { unit, q, ...query }: Sentences | SentenceSearch): Promise<SentenceQuery> {
    const units = unitsToList(by, unit);
    return { ...query, units, ...(q !== undefined && { ids: await searchSentences(this.store, units, q) }) };
  }

  private async page(asked: SentenceQuery) {
    const { items, next } = await listSentences(this.store, asked);
    const sentences = items.map(({ person: { name, birthDate }, ...item }) => ({
      ...item,
      person: { name, birthDate },
    }));
    return { sentences, next };
  }
}

function view({ sentenceId, version, state, today }: SentenceLeft): SentenceView {
  return sentenceView(sentenceId, version, state, today);
}
