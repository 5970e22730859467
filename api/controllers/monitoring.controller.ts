import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MonitoringApplication, MonitoringGrant, MonitoringInformation, MonitoringRefusal } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** To serve the whole sentence on electronic monitoring: told of it, applied for, decided. */
@ApiTags('home')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class MonitoringController {
  constructor(private readonly recorder: Recorder) {}

  @Post('monitoring-information')
  @Permits('InformOfMonitoring')
  @Writes()
  @ApiOperation({ summary: 'Record that the information letter has come to whoever is summoned' })
  @Answers(201, 'The last day to apply', 'MonitoringInformed')
  inform(@Asked() asked: Asking, @Body() body: MonitoringInformation): Promise<Answer> {
    const informationId = newId('monitoring-information', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, informationId, type: 'InformOfMonitoring' },
      ({ version, state }) => ({ informationId, version, applyBy: state.monitoring?.applyBy ?? null }),
    );
  }

  @Post('monitoring-applications')
  @Permits('RecordMonitoringApplication')
  @Writes()
  @ApiOperation({ summary: 'Record an application to serve the whole sentence on electronic monitoring' })
  @Answers(201, 'The application, and whether it came in time', 'MonitoringApplied')
  apply(@Asked() asked: Asking, @Body() body: MonitoringApplication): Promise<Answer> {
    const applicationId = newId('monitoring-application', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, applicationId, type: 'RecordMonitoringApplication' },
      ({ version, state }) => {
        const applied = state.monitoring?.applications.find((known) => known.applicationId === applicationId);
        return { applicationId, version, inTime: applied?.inTime ?? null };
      },
    );
  }

  @Post('monitoring-applications/:applicationId/grant')
  @HttpCode(200)
  @Permits('GrantMonitoring')
  @Writes()
  @ApiOperation({ summary: 'Grant the application: the sentence begins on monitoring, where every gate is passed' })
  @Answers(200, 'The new version', 'Version')
  grant(
    @Asked() asked: Asking,
    @PathId('applicationId') applicationId: string,
    @Body() body: MonitoringGrant,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, applicationId, type: 'GrantMonitoring' }, (version) => ({
      version,
    }));
  }

  @Post('monitoring-applications/:applicationId/refuse')
  @HttpCode(200)
  @Permits('RefuseMonitoring')
  @Writes()
  @ApiOperation({ summary: 'Refuse the application: the summons goes on, and the person may complain' })
  @Answers(200, 'The new version', 'Version')
  refuse(
    @Asked() asked: Asking,
    @PathId('applicationId') applicationId: string,
    @Body() body: MonitoringRefusal,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, applicationId, type: 'RefuseMonitoring' }, (version) => ({
      version,
    }));
  }
}
