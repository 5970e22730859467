import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Hold, HoldEnd } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Deadlines of our own choice that rest until a day, and come back by themselves. */
@ApiTags('holds')
@Controller('api/sentences/:id/holds')
@UseInterceptors(RecordedInterceptor)
export class HoldsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('PlaceHold')
  @Writes()
  @ApiOperation({ summary: 'Put a deadline on hold until a day; what the law sets refuses it' })
  @Answers(201, 'The hold', 'HoldPlaced')
  place(@Asked() asked: Asking, @Body() body: Hold): Promise<Answer> {
    const holdId = newId('hold', asked);
    const { until } = body;
    return this.recorder.record({ ...asked, ...body, holdId, type: 'PlaceHold' }, (version) => ({
      holdId,
      version,
      until,
    }));
  }

  @Post(':holdId/end')
  @HttpCode(200)
  @Permits('EndHold')
  @Writes()
  @ApiOperation({ summary: 'End a hold before its day' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('holdId') holdId: string, @Body() body: HoldEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, holdId, type: 'EndHold' }, (version) => ({ version }));
  }
}
