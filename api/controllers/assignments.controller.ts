import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { servesUnit } from '../../domain/permissions';
import { REFUSALS, type RefusalCode } from '../../domain/refusals';
import { readCaseloads } from '../../store/lists/caseload';
import { readSentence } from '../../store/read';
import { Assignment, Caseloads } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { Recorder } from '../recorder';
import { AskedOfMany, By, newId, Permits, Writes, type Asker, type Asking } from '../request';
import { Wake } from '../wake';
import { unitsToList } from './units.controller';

/** What became of one of many cases. */
type Result =
  | { readonly sentenceId: string; readonly ok: true; readonly version: number }
  | { readonly sentenceId: string; readonly ok: false; readonly code: RefusalCode; readonly detail: string };

/** Whose cases are whose. */
@ApiTags('assignments')
@Controller('api')
export class AssignmentsController {
  constructor(
    private readonly store: OpenStore,
    private readonly recorder: Recorder,
    private readonly wake: Wake,
  ) {}

  @Post('assignments')
  @HttpCode(200)
  @Permits('ReassignCase')
  @Writes({ anew: true })
  @ApiOperation({
    summary: 'Give one case or many to somebody',
    description:
      'Each case is a change of its own with a result of its own: one that is refused holds up no other, and the same key again ' +
      'gives what is left. Tasks and reminders follow at once; whoever gets several is told once.',
  })
  @Answers(200, 'What became of each case', 'Assigned')
  async assign(@By() by: Asker, @AskedOfMany() asked: Asking, @Body() { sentenceIds, ...body }: Assignment) {
    const together = { id: newId('assignment', asked), cases: sentenceIds.length };
    const results: Result[] = [];
    for (const sentenceId of sentenceIds) {
      const command = { ...asked, ...body, id: `${asked.id}/${sentenceId}`, sentenceId, together };
      results.push(await this.give(by, command));
    }
    return { results };
  }

  @Get('caseloads')
  @Permits('ListSentences')
  @ApiOperation({ summary: 'List who has open cases in your units, and how many' })
  @Answers(200, 'Whoever has most first', 'CaseloadList')
  async loads(@By() by: Asker, @Query() { unit }: Caseloads) {
    return { caseloads: await readCaseloads(this.store, unitsToList(by, unit)) };
  }

  private async give(by: Asker, command: Parameters<typeof assignment>[0]): Promise<Result> {
    const { sentenceId } = command;
    const read = await readSentence(this.store, sentenceId);
    if (!read || !servesUnit(by.units, read.state.place.unit)) return refused(sentenceId, 'not-found');
    const answer = await this.recorder.record(assignment(command), (version) => version);
    if (!answer.ok) return refused(sentenceId, answer.code);
    const { version, commandType } = answer;
    this.wake.tell({ sentenceId, version, commandType });
    return { sentenceId, ok: true, version };
  }
}

function assignment(
  command: Asking & { caseworker: string; reason: string | null; together: { id: string; cases: number } },
) {
  return { ...command, type: 'ReassignCase' as const };
}

function refused(sentenceId: string, code: RefusalCode): Result {
  return { sentenceId, ok: false, code, detail: REFUSALS[code].nb };
}
