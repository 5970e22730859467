import { Body, Controller, Get, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BREACH_KINDS } from '../../domain/breach-kinds';
import { breachOptions } from '../../domain/breaches';
import { Breach, BreachResponse, FailureToAppear } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Public, Writes, type Asking } from '../request';

/** The kinds of breach that have a name: of no person, so open to everybody. */
@ApiTags('breaches')
@Controller('api/breaches')
export class BreachKindsController {
  @Get('kinds')
  @Public()
  @ApiOperation({ summary: 'List the kinds of breach that have a name; others are as good' })
  @Answers(200, 'Every kind', 'BreachKinds')
  kinds() {
    return { kinds: Object.entries(BREACH_KINDS).map(([code, text]) => ({ code, text })) };
  }
}

/** Whoever does not come to serve the sentence. */
@ApiTags('breaches')
@Controller('api/sentences/:id/failures-to-appear')
@UseInterceptors(RecordedInterceptor)
export class AppearancesController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('RegisterFailureToAppear')
  @Writes()
  @ApiOperation({ summary: 'Register that the person did not come on the day; the clock stands still from it' })
  @Answers(201, 'The breach, the absence, and the responses that the law opens', 'DidNotAppear')
  register(@Asked() asked: Asking, @Body() body: FailureToAppear): Promise<Answer> {
    const breachId = newId('breach', asked);
    const absenceId = newId('absence', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, breachId, absenceId, type: 'RegisterFailureToAppear' },
      ({ version, state }) => ({ breachId, absenceId, version, options: breachOptions(state) }),
    );
  }
}

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
