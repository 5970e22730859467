import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RULE_SET_TABLE } from '../../domain/rule-set-table';
import { DEFAULT_RULE_SET, RULE_SETS } from '../../domain/rule-sets';
import { Answers } from '../openapi';
import { Public } from '../request';

/** Every rule set: whether it is law, from when, for whom, and what it counts. */
@ApiTags('rule sets')
@Controller('api/rule-sets')
export class RuleSetsController {
  @Get()
  @Public()
  @ApiOperation({ summary: 'List every rule set: status, commencement, to whom it applies, and its parameters' })
  @Answers(200, 'The rule sets', 'RuleSetList')
  list() {
    const parameters: Readonly<Record<string, object>> = RULE_SETS;
    const ruleSets = Object.values(RULE_SET_TABLE).map((row) => ({
      ...row,
      isDefault: row.id === DEFAULT_RULE_SET,
      parameters: parameters[row.id] ?? null,
    }));
    return { ruleSets };
  }
}
