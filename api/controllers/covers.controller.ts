import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { daysBetween } from '../../domain/dates';
import { servesUnit } from '../../domain/permissions';
import { addCover, endCover, listCovers, readCover } from '../../store/access/covers';
import { NewCover } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, KeyedId, PathId, Permits, Writes, type Asker } from '../request';
import { type CoverBody } from '../schemas/caseload';

/** The longest that somebody stands in, and that they act in another's role: our choice; days. */
const LONGEST = { cover: 366, role: 92 } as const;
/** Who sees to it that somebody stands in for others. */
const LEADERS = ['approver', 'region'] as const;

/** Who stands in for whom while they are away. */
@ApiTags('absence-covers')
@Controller('api/absence-covers')
export class CoversController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('StandIn')
  @ApiOperation({ summary: 'List who stands in for you, for whom you do, and, for leaders, all of your units' })
  @Answers(200, 'The latest first', 'CoverList')
  async list(@By() { id, roles, units }: Asker) {
    const all = units.includes('*') ? null : units;
    return { covers: await listCovers(this.store, id, leads(roles) ? all : 'none') };
  }

  @Post()
  @Permits('StandIn')
  @Writes({ anew: true })
  @Problems('not-found')
  @ApiOperation({
    summary: 'Let somebody stand in for you from one day to another; as a leader, for somebody else',
    description:
      'Work and reminders come to them too. With `role` they also act in your role at that unit, in cases that they may open: ' +
      'only whoever holds a role lends it, never for long, and what they decide for you counts as yours, so that nobody decides ' +
      'what either of you proposed.',
  })
  @Answers(201, 'Who stands in', 'Cover')
  async add(@By() by: Asker, @KeyedId('cover') id: string, @Body() body: NewCover) {
    const cover = { ...body, id, from: body.from ?? by.id, createdBy: by.id };
    const problem = problemOf(cover, by);
    if (problem !== null) throw new Refused('cover-not-valid', { problem, longest: LONGEST });
    const added = await addCover(this.store, cover);
    if (!added) throw new Refused('not-found');
    return added;
  }

  @Delete(':coverId')
  @HttpCode(204)
  @Permits('StandIn')
  @ApiOperation({ summary: 'Somebody stands in no longer' })
  async remove(@By() { id: account, roles, units }: Asker, @PathId('coverId') id: string): Promise<void> {
    const cover = await readCover(this.store, id);
    const own = cover && [cover.from, cover.to, cover.createdBy].includes(account);
    if (!cover || !(own || (leads(roles) && servesUnit(units, cover.unit)))) throw new Refused('not-found');
    await endCover(this.store, id);
  }
}

function leads(roles: readonly string[]): boolean {
  return LEADERS.some((role) => roles.includes(role));
}

/** Why nobody can stand in so; null: they can. */
function problemOf(
  { from, to, unit, role, firstDay, lastDay }: CoverBody & { from: string },
  by: Asker,
): string | null {
  if (from === to) return 'same-person';
  if (!servesUnit(by.units, unit)) return 'not-your-unit';
  if (from !== by.id && !leads(by.roles)) return 'not-yours-to-arrange';
  if (role !== null && (from !== by.id || !by.roles.includes(role))) return 'not-your-role';
  if (lastDay < firstDay) return 'ends-before-it-begins';
  return daysBetween(firstDay, lastDay) + 1 > LONGEST[role === null ? 'cover' : 'role'] ? 'too-long' : null;
}
