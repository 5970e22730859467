import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Notification, Review } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, Permits, Writes, type Asking } from '../request';

/** Reviews that were held, and persons who were told. */
@ApiTags('decisions')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class ReviewsController {
  constructor(private readonly recorder: Recorder) {}

  @Post('reviews')
  @Permits('RecordReview')
  @Writes()
  @ApiOperation({ summary: 'Record that a review that was due has been held' })
  @Answers(201, 'The review', 'Reviewed')
  review(@Asked() asked: Asking, @Body() body: Review): Promise<Answer> {
    const reviewId = newId('review', asked);
    return this.recorder.record({ ...asked, ...body, reviewId, type: 'RecordReview' }, (version) => ({
      reviewId,
      version,
    }));
  }

  @Post('notifications')
  @Permits('RecordNotification')
  @Writes()
  @ApiOperation({ summary: 'Record that the person was told of a decision: the time to complain begins' })
  @Answers(201, 'The notification, and the last day to complain', 'Notified')
  notify(@Asked() asked: Asking, @Body() { of, notifiedAt }: Notification): Promise<Answer> {
    const notificationId = newId('notification', asked);
    const told = { of: of.toLowerCase(), notifiedAt, notificationId, type: 'RecordNotification' } as const;
    return this.recorder.recordAndRead({ ...asked, ...told }, ({ version, state }) => {
      const complaint = state.complaints.find((known) => known.notificationId === notificationId);
      const { lastDay = null, expiresAt = null } = complaint ?? {};
      return { notificationId, version, lastDayToComplain: lastDay, complaintExpiresAt: expiresAt };
    });
  }
}
