import { Body, Controller, Get, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONDITIONS, newestWords, type CatalogueRow } from '../../domain/condition-catalogue';
import { Condition, Reason } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathConditionId, Permits, Public, Writes, type Asking } from '../request';

/** Conditions that a person lives under. */
@ApiTags('conditions')
@Controller('api/sentences/:id/conditions')
@UseInterceptors(RecordedInterceptor)
export class ConditionsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('SetCondition')
  @Writes()
  @ApiOperation({ summary: 'Set a condition of the catalogue, or the next version of one' })
  @Answers(201, 'The condition, and when its necessity is looked at again', 'ConditionSet')
  set(@Asked() asked: Asking, @Body() body: Condition): Promise<Answer> {
    const conditionId = newId('condition', asked);
    return this.recorder.recordAndRead(
      { ...asked, ...body, conditionId, type: 'SetCondition' },
      ({ version, state }) => {
        const reviewOn = state.conditions.find((known) => known.conditionId === conditionId)?.reviewOn ?? null;
        return { conditionId, version, reviewOn };
      },
    );
  }

  @Post(':conditionId/end')
  @HttpCode(200)
  @Permits('EndCondition')
  @Writes()
  @ApiOperation({
    summary: 'Lift a condition',
    description: 'The id of one that came with a proposal is `<proposalId>/<code>`: in the path `<proposalId>~<code>`.',
  })
  @Answers(200, 'The new version', 'Version')
  end(
    @Asked() asked: Asking,
    @PathConditionId('conditionId') conditionId: string,
    @Body() body: Reason,
  ): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, conditionId, type: 'EndCondition' }, (version) => ({ version }));
  }
}

/** The conditions that the law knows: of no person, so open to everybody. */
@ApiTags('conditions')
@Controller('api/conditions')
export class ConditionCatalogueController {
  @Get('catalogue')
  @Public()
  @ApiOperation({ summary: 'List the conditions that the law knows, and where it allows each' })
  @Answers(200, 'Every condition', 'ConditionCatalogue')
  catalogue() {
    const known = Object.entries<CatalogueRow>(CONDITIONS);
    return { conditions: known.map(([code, row]) => ({ code, ...row, text: newestWords(row) })) };
  }
}
