import { Body, Controller, Get, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { type Fields, type Sanction } from '../../domain/sanctions/sanction';
import { type Sentence } from '../../domain/state';
import { Retraction, StepOfSanction } from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Public, Writes, type Asking } from '../request';

/** The tables of the sanctions that are no imprisonment: of no person, so open to everybody. */
@ApiTags('sanctions')
@Controller('api/sanctions')
export class SanctionTablesController {
  @Get()
  @Public()
  @ApiOperation({ summary: 'List the sanctions that are no imprisonment: their terms, stages and steps' })
  @Answers(200, 'Every sanction', 'Sanctions')
  list() {
    return {
      sanctions: sanctionKinds().flatMap((kind) => {
        const sanction = sanctionOf(kind);
        return sanction ? [described(kind, sanction)] : [];
      }),
    };
  }
}

/** What happens to a sanction that is no imprisonment: one step after the other. */
@ApiTags('sanctions')
@Controller('api/sentences/:id/steps')
@UseInterceptors(RecordedInterceptor)
export class StepsController {
  constructor(private readonly recorder: Recorder) {}

  @Post()
  @Permits('TakeStep')
  @Writes()
  @ApiOperation({ summary: 'Record a step of a sanction; which are open, and what each asks, is in its table' })
  @Answers(201, 'The step, and where the sanction stands', 'StepTaken')
  take(@Asked() asked: Asking, @Body() body: StepOfSanction): Promise<Answer> {
    const stepId = newId('step', asked);
    return this.recorder.recordAndRead({ ...asked, ...body, stepId, type: 'TakeStep' }, ({ version, state }) => ({
      ...{ stepId, version },
      ...standing(state),
    }));
  }

  @Post(':stepId/retraction')
  @Permits('RetractStep')
  @Writes()
  @ApiOperation({ summary: 'Record that a step was recorded by mistake: it counts no more' })
  @Answers(201, 'The step, and where the sanction stands without it', 'StepTaken')
  retract(@Asked() asked: Asking, @PathId('stepId') stepId: string, @Body() body: Retraction): Promise<Answer> {
    return this.recorder.recordAndRead({ ...asked, ...body, stepId, type: 'RetractStep' }, ({ version, state }) => ({
      ...{ stepId, version },
      ...standing(state),
    }));
  }
}

function standing({ course, status }: Sentence) {
  return { stage: course?.stage ?? '', status };
}

function described(kind: string, { title, legalBasis, terms, stages, steps }: Sanction) {
  return {
    ...{ kind, title, legalBasis, terms: fieldsOf(terms) },
    stages: Object.entries(stages).map(([code, stage]) => ({ code, title: stage.title, status: stage.status })),
    steps: Object.entries(steps).map(([code, step]) => ({
      ...{ code, title: step.title, happened: step.happened, legalBasis: step.legalBasis, reason: step.reason },
      ...{ from: step.from, by: step.by, fields: fieldsOf(step.fields) },
    })),
  };
}

function fieldsOf(fields: Fields) {
  return Object.entries(fields).map(
    ([name, { kind, label, optional = false, onlyIf, min = null, max = null, choices = {} }]) => ({
      ...{ name, kind, label, optional: optional || onlyIf !== undefined, min, max },
      choices: Object.entries(choices).map(([code, text]) => ({ code, text })),
    }),
  );
}
