import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Answers } from '../openapi';
import { By, Permits, type AskedRequest, type Asker } from '../request';
import { Streams } from '../streams';

/** What changes, as it changes. */
@ApiTags('stream')
@Controller('api/stream')
export class StreamController {
  constructor(private readonly streams: Streams) {}

  @Get()
  @Permits('ListSentences')
  @ApiProduces('text/event-stream')
  @ApiOperation({
    summary: 'Hear of changes by Server-Sent Events',
    description:
      'Of the sentences of your units: `sentence` with `{ sentenceId, version }`, then `deadlines` when lists should be read anew; ' +
      '`reset` when more was missed than is told. The id of each is a position of the log: `Last-Event-ID` goes on after it.',
  })
  @Answers(200, 'Events, until either side ends', 'Stream')
  async listen(
    @By() { id, roles, units }: Asker,
    @Req() { held = null }: AskedRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') last?: string,
  ): Promise<void> {
    const account = { id, roles, units };
    this.streams.mustHaveRoom(account);
    reply.hijack();
    const headers = {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // Nothing else travels on it afterwards: the socket ends with the stream.
      connection: 'close',
    };
    reply.raw.writeHead(200, headers as Record<string, string>);
    const after = last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : null;
    await this.streams.add(reply.raw, { account, session: held, after }).catch(() => reply.raw.end());
  }
}
