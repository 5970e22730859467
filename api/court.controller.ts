import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Envelope } from '../domain/commands';
import { detentionDates, frameExpiry } from '../domain/dates-of-sentence';
import { type Sentence } from '../domain/state';
import { Prolongation, RemandCredit } from './bodies';
import { Answers } from './openapi';
import { RecordedInterceptor } from './recorded.interceptor';
import { Recorder, type Answer } from './recorder';
import { Asked, newId, Permits, Writes } from './request';

/** What the courts decided. */
@ApiTags('court')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class CourtController {
  constructor(private readonly recorder: Recorder) {}

  @Post('court-prolongations')
  @HttpCode(200)
  @Permits('RecordCourtProlongation')
  @Writes()
  @ApiOperation({ summary: 'Record that the court prolonged preventive detention' })
  @Answers(200, 'When the frame now expires, and by when a new case is brought', 'Prolonged')
  prolong(@Asked() asked: Envelope, @Body() body: Prolongation): Promise<Answer> {
    return this.recorder.recordAndRead(
      { ...asked, ...body, type: 'RecordCourtProlongation' },
      ({ version, state }) => ({
        version,
        ...frameOf(state),
      }),
    );
  }

  @Post('remand-credits')
  @Permits('CreditRemand')
  @Writes()
  @ApiOperation({ summary: 'Credit days of remand found since the registration' })
  @Answers(201, 'The credit', 'Credited')
  credit(@Asked() asked: Envelope, @Body() body: RemandCredit): Promise<Answer> {
    const creditId = newId('credit', asked);
    return this.recorder.record({ ...asked, ...body, creditId, type: 'CreditRemand' }, (version) => ({
      creditId,
      version,
    }));
  }
}

function frameOf(sentence: Sentence) {
  const dates = detentionDates(sentence);
  if (!dates) throw new Error('Only preventive detention is prolonged');
  const { expiresOn: frameExpiryDate, prosecutionDeadline } = frameExpiry(dates);
  return { frameExpiryDate, prosecutionDeadline };
}
