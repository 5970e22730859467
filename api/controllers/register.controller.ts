import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { osloDate } from '../../domain/dates';
import { readRegister } from '../../store/lists/register';
import { RegisterAsked } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** Who was where: the list of sentences by both times. */
@ApiTags('history')
@Controller('api/audit/register')
export class RegisterController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ReadEvents')
  @ApiOperation({
    summary: 'Who was where on a day, as it was known at an instant; by itself, today as it is known now',
    description:
      'Ordered by unit. `counts` are of the whole list, `behind` says how many events of the log it has not followed yet. Asked for are places of then; whoever does not serve every unit finds the sentences that their units hold now.',
  })
  @Answers(200, 'A page of the list', 'Register')
  async register(@By() by: Asker, @Query() query: RegisterAsked) {
    const now = new Date().toISOString();
    const { knownAt = now, effectiveOn = osloDate(now), cursor, limit, unit, regime, status } = query;
    const filters = { ...(unit && { unit }), ...(regime && { regime }), ...(status && { status }) };
    const paging = { limit, ...(cursor !== undefined && { cursor }) };
    const asked = { knownAt, effectiveOn, units: unitsToList(by, undefined), ...filters, ...paging };
    const { items, counts, next, behind } = await readRegister(this.store, asked);
    const sentences = items.map(({ person: { name, birthDate }, ...item }) => ({
      ...item,
      person: { name, birthDate },
    }));
    return { knownAt, effectiveOn, sentences, counts, next, behind };
  }
}
