import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { breachOptions } from '../../domain/breaches';
import { Breach, BreachResponse } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Breaches of conditions, and the responses that the law opens. */
@ApiTags('breaches')
@Controller('api/sentences/:id/breaches')
@UseInterceptors(RecordedInterceptor)
export class BreachesController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('RegisterBreach')
  @Writes()
  @ApiOperation({ summary: 'Register a breach; the answer says which responses are open' })
  @Answers(201, 'The breach, and the responses that the law opens where the person is', 'BreachRegistered')
  register(@Asked() asked: Asking, @Body() body: Breach): Promise<Answer> {
    const breachId = newId('breach', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, breachId, type: 'RegisterBreach' },
      ({ version, state }) => ({ breachId, version, options: breachOptions(state) }),
    );
  }

  @Post(':breachId/responses')
  @Permits('AnswerBreach')
  @Writes()
  @ApiOperation({ summary: 'Decide the response to a breach that somebody else registered' })
  @Answers(201, 'The new version', 'Version')
  respond(@Asked() asked: Asking, @PathId('breachId') breachId: string, @Body() body: BreachResponse): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, breachId, type: 'AnswerBreach' }, (version) => ({ version }));
  }
}
