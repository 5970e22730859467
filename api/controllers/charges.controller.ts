import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Charge, ChargeSettled, Expulsion, ExpulsionLifted } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** New charges and expulsion, which close monitoring but for special reasons. */
@ApiTags('charges')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class ChargesController {
  constructor(private readonly recorder: Recorder) {}

  @Post('charges')
  @Permits('RecordCharge')
  @Writes()
  @ApiOperation({ summary: 'Record a new charge; monitoring approved without special reasons is set aside' })
  @Answers(201, 'The charge', 'ChargeRecorded')
  charge(@Asked() asked: Asking, @Body() body: Charge): Promise<Answer> {
    const chargeId = newId('charge', asked);
    return this.recorder.record({ ...asked, ...body, chargeId, type: 'RecordCharge' }, (version) => ({
      chargeId,
      version,
    }));
  }

  @Post('charges/:chargeId/settle')
  @HttpCode(200)
  @Permits('SettleCharge')
  @Writes()
  @ApiOperation({ summary: 'Record what became of a charge' })
  @Answers(200, 'The new version', 'Version')
  settle(@Asked() asked: Asking, @PathId('chargeId') chargeId: string, @Body() body: ChargeSettled): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, chargeId, type: 'SettleCharge' }, (version) => ({ version }));
  }

  @Post('expulsion')
  @Permits('RecordExpulsion')
  @Writes()
  @ApiOperation({ summary: 'Record an expulsion, or that it has become final' })
  @Answers(201, 'The new version', 'Version')
  expel(@Asked() asked: Asking, @Body() body: Expulsion): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'RecordExpulsion' }, (version) => ({ version }));
  }

  @Post('expulsion/lift')
  @HttpCode(200)
  @Permits('LiftExpulsion')
  @Writes()
  @ApiOperation({ summary: 'Record that the expulsion no longer stands' })
  @Answers(200, 'The new version', 'Version')
  lift(@Asked() asked: Asking, @Body() body: ExpulsionLifted): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'LiftExpulsion' }, (version) => ({ version }));
  }
}
