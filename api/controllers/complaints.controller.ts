import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Complaint, ComplaintDecision, InterimReply } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Complaints about decisions, and what the level above decides of them. */
@ApiTags('complaints')
@Controller('api/sentences/:id/complaints')
@UseInterceptors(RecordedInterceptor)
export class ComplaintsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('ReceiveComplaint')
  @Writes()
  @ApiOperation({ summary: 'Register a complaint about a decision' })
  @Answers(201, 'The complaint: whether in time, whether the decision waits for it, and who decides', 'Complained')
  receive(@Asked() asked: Asking, @Body() body: Complaint): Promise<Answer> {
    const complaintId = newId('complaint', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, complaintId, type: 'ReceiveComplaint' },
      ({ version, state }) => {
        const received = state.complaintCases.find((known) => known.complaintId === complaintId);
        if (!received) throw new Error('A complaint that was recorded is in the case');
        const { inTime, suspends, decidedBy } = received;
        return { complaintId, version, inTime, suspends, decidedBy };
      },
    );
  }

  @Post(':complaintId/interim-reply')
  @HttpCode(200)
  @Permits('SendInterimReply')
  @Writes()
  @ApiOperation({ summary: 'Tell the complainant that the decision takes longer, and perhaps until when' })
  @Answers(200, 'The new version', 'Version')
  reply(
    @Asked() asked: Asking,
    @PathId('complaintId') complaintId: string,
    @Body() body: InterimReply,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, complaintId, type: 'SendInterimReply' }, (version) => ({
      version,
    }));
  }

  @Post(':complaintId/decision')
  @HttpCode(200)
  @Permits('DecideComplaint')
  @Writes()
  @ApiOperation({ summary: 'Decide a complaint, one level above the decision' })
  @Answers(200, 'The new version', 'Version')
  decide(
    @Asked() asked: Asking,
    @PathId('complaintId') complaintId: string,
    @Body() body: ComplaintDecision,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, complaintId, type: 'DecideComplaint' }, (version) => ({
      version,
    }));
  }
}
