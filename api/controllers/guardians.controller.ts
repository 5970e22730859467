import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Guardian, GuardianEnd } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Who acts for a person, and is told everything about somebody under eighteen. */
@ApiTags('guardians')
@Controller('api/sentences/:id/guardians')
@UseInterceptors(RecordedInterceptor)
export class GuardiansController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('RecordGuardian')
  @Writes()
  @ApiOperation({ summary: 'Record who acts for the person' })
  @Answers(201, 'The guardian', 'GuardianRecorded')
  add(@Asked() asked: Asking, @Body() body: Guardian): Promise<Answer> {
    const guardianId = newId('guardian', asked);
    return this.recorder.record({ ...asked, ...body, guardianId, type: 'RecordGuardian' }, (version) => ({
      guardianId,
      version,
    }));
  }

  @Post(':guardianId/end')
  @HttpCode(200)
  @Permits('EndGuardian')
  @Writes()
  @ApiOperation({ summary: 'Record that somebody no longer acts for the person' })
  @Answers(200, 'The new version', 'Version')
  end(@Asked() asked: Asking, @PathId('guardianId') guardianId: string, @Body() body: GuardianEnd): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, guardianId, type: 'EndGuardian' }, (version) => ({ version }));
  }
}
