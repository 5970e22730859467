import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ContactOfficer,
  Goal,
  GoalSettled,
  Nothing,
  Plan,
  PlanReview,
  ReleaseItem,
  ReleaseItemReopening,
} from '../bodies';
import { Answers } from '../openapi';
import { RecordedInterceptor } from '../recorded.interceptor';
import { Recorder, type Answer } from '../recorder';
import { Asked, newId, PathId, Permits, Writes, type Asking } from '../request';

/** Contact officer, plans and the checklist before release: none of it moves a date. */
@ApiTags('reintegration')
@Controller('api/sentences/:id')
@UseInterceptors(RecordedInterceptor)
export class ReintegrationController {
  constructor(private readonly recorder: Recorder) {}

  @Post('contact-officers')
  @Permits('AppointContactOfficer')
  @Writes()
  @ApiOperation({ summary: 'Appoint a contact officer, from today until another is appointed' })
  @Answers(201, 'The new version', 'Version')
  appoint(@Asked() asked: Asking, @Body() body: ContactOfficer): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'AppointContactOfficer' }, (version) => ({ version }));
  }

  @Post('plans')
  @Permits('MakePlan')
  @Writes()
  @ApiOperation({ summary: 'Make a future plan or an implementation plan' })
  @Answers(201, 'The plan, by its id', 'PlanMade')
  plan(@Asked() asked: Asking, @Body() body: Plan): Promise<Answer> {
    const planId = newId('plan', asked);
    return this.recorder.record({ ...asked, ...body, planId, type: 'MakePlan' }, (version) => ({ planId, version }));
  }

  @Post('plans/:planId/goals')
  @Permits('SetGoal')
  @Writes()
  @ApiOperation({ summary: 'Set a goal, with who sees to it and when somebody looks whether it is reached' })
  @Answers(201, 'The goal, by its id', 'GoalSet')
  goal(@Asked() asked: Asking, @PathId('planId') planId: string, @Body() body: Goal): Promise<Answer> {
    const goalId = newId('goal', asked);
    const command = { ...asked, ...body, planId, goalId, type: 'SetGoal' } as const;
    return this.recorder.record(command, (version) => ({ goalId, version }));
  }

  @Post('goals/:goalId/settle')
  @HttpCode(200)
  @Permits('SettleGoal')
  @Writes()
  @ApiOperation({ summary: 'The goal was reached or given up, or was recorded by mistake' })
  @Answers(200, 'The new version', 'Version')
  settleGoal(@Asked() asked: Asking, @PathId('goalId') goalId: string, @Body() body: GoalSettled): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, goalId, type: 'SettleGoal' }, (version) => ({ version }));
  }

  @Post('plans/:planId/reviews')
  @HttpCode(200)
  @Permits('ReviewPlan')
  @Writes()
  @ApiOperation({ summary: 'The plan was gone through with the person; without a next day it ends' })
  @Answers(200, 'The new version', 'Version')
  review(@Asked() asked: Asking, @PathId('planId') planId: string, @Body() body: PlanReview): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, planId, type: 'ReviewPlan' }, (version) => ({ version }));
  }

  @Post('release-preparation')
  @HttpCode(200)
  @Permits('BeginReleasePreparation')
  @Writes()
  @ApiOperation({ summary: 'Begin with the checklist before release' })
  @Answers(200, 'The new version', 'Version')
  begin(@Asked() asked: Asking, @Body() _body: Nothing): Promise<Answer> {
    return this.recorder.record({ ...asked, type: 'BeginReleasePreparation' }, (version) => ({ version }));
  }

  @Post('release-preparation/items')
  @HttpCode(200)
  @Permits('SettleReleaseItem')
  @Writes()
  @ApiOperation({ summary: 'A point of the checklist is arranged, not needed, or declined by the person' })
  @Answers(200, 'The new version', 'Version')
  settleItem(@Asked() asked: Asking, @Body() body: ReleaseItem): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'SettleReleaseItem' }, (version) => ({ version }));
  }

  @Post('release-preparation/reopenings')
  @HttpCode(200)
  @Permits('ReopenReleaseItem')
  @Writes()
  @ApiOperation({ summary: 'A point of the checklist does not hold after all' })
  @Answers(200, 'The new version', 'Version')
  reopen(@Asked() asked: Asking, @Body() body: ReleaseItemReopening): Promise<Answer> {
    return this.recorder.record({ ...asked, ...body, type: 'ReopenReleaseItem' }, (version) => ({ version }));
  }
}
