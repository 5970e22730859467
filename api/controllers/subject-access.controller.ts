import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { reported } from '../../domain/access-report';
import { subjectAccessOf, type SubjectAccess } from '../../domain/subject-access';
import { sentenceView } from '../../domain/view';
import { allAccesses } from '../../store/access/access-list';
import { readInformation } from '../../store/information';
import { readNeeds } from '../../store/needs';
import { readSentence } from '../../store/read';
import { Answers } from '../openapi';
import { pagePolicy } from '../page';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { Permits, SentenceId } from '../request';
import { subjectAccessPage } from '../subject-access-page';

/** Access for the person concerned. */
@ApiTags('access')
@Controller('api/sentences/:id/subject-access')
export class SubjectAccessController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ExportSubjectData')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Everything that is kept about the person of a case, as they may read it, who looked included',
    description: 'JSON, or a page to print if `Accept` names text/html. It goes on record as access for the person.',
  })
  @ApiProduces('application/json', 'text/html')
  @Answers(200, 'All of it', 'SubjectAccess')
  async everything(
    @SentenceId() id: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubjectAccess | string> {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    const { state, version, today, events } = read;
    const whoLooked = (await allAccesses(this.store, id)).map(reported);
    const [information, needs] = [await readInformation(this.store, id), await readNeeds(this.store, id)];
    const kept = { letters: state.letters, whoLooked, information, needs };
    const told = subjectAccessOf(sentenceView(id, version, state, today), events, kept);
    if (!headers.accept?.includes('text/html')) return told;
    void reply
      .type('text/html; charset=utf-8')
      .header('Content-Disposition', `inline; filename="innsyn-${id}.html"`)
      .header('Content-Security-Policy', pagePolicy());
    return subjectAccessPage(told);
  }
}
