import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { detentionDates, frameExpiry } from '../../domain/dates-of-sentence';
import { type Sentence } from '../../domain/state';
import { CourtRuling, Prolongation, ProlongationCase, RemandCredit } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, Permits, Writes, type Asking } from '../request';
import { rulingCommand } from '../schemas/measures';

/** What the courts decided, and what is before them. */
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
  prolong(@Asked() asked: Asking, @Body() body: Prolongation): Promise<Answer> {
    return this.recorder.recordAndRead(
      { ...asked, ...body, type: 'RecordCourtProlongation' },
      ({ version, state }) => ({
        version,
        ...frameOf(state),
      }),
    );
  }

  @Post('prolongation-cases')
  @Permits('RecordProlongationCase')
  @Writes()
  @ApiOperation({ summary: 'Record that the prosecution has brought a case of prolongation' })
  @Answers(201, 'The case', 'CaseBrought')
  bringCase(@Asked() asked: Asking, @Body() body: ProlongationCase): Promise<Answer> {
    const caseId = newId('prolongation-case', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, caseId, type: 'RecordProlongationCase' },
      // A case that was known already keeps the id that it had.
      ({ version, state }) => ({ caseId: state.prolongationCase?.caseId ?? caseId, version }),
    );
  }

  @Post('court-rulings')
  @Permits('RecordCourtRuling')
  @Writes()
  @ApiOperation({ summary: 'Record what the court ruled on a petition after a breach of probation' })
  @Answers(201, 'The ruling', 'Ruled')
  rule(@Asked() asked: Asking, @Body() body: CourtRuling): Promise<Answer> {
    const rulingId = newId('ruling', asked);
    return this.recorder.record({ ...asked, ...rulingCommand(rulingId, body) }, (version) => ({ rulingId, version }));
  }

  @Post('remand-credits')
  @Permits('CreditRemand')
  @Writes()
  @ApiOperation({ summary: 'Credit days of remand found since the registration' })
  @Answers(201, 'The credit', 'Credited')
  credit(@Asked() asked: Asking, @Body() body: RemandCredit): Promise<Answer> {
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
