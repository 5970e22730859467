import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { servesUnit } from '../../domain/permissions';
import { listUnits } from '../../store/lists/units';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { Permits } from '../request';
import { type Account } from '../account';

/** Prisons, probation offices, regions, courts. */
@ApiTags('units')
@Controller('api/units')
export class UnitsController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListUnits')
  @ApiOperation({ summary: 'List the units' })
  @Answers(200, 'Every unit', 'UnitList')
  async list() {
    return { units: await listUnits(this.store) };
  }
}

/** Which units a list shows an account: its own, narrowed to one if asked; null: all of them. */
export function unitsToList({ units }: Account, asked: string | undefined): readonly string[] | null {
  if (asked !== undefined) return servesUnit(units, asked) ? [asked] : [];
  return units.includes('*') ? null : units;
}
