import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { escalationOf } from '../../domain/deadlines/escalation';
import {
  DEADLINE_KINDS,
  UNDECIDED_KINDS,
  type DeadlineKind,
  type DeadlineKindCode,
} from '../../domain/deadlines/table';
import { initials } from '../../domain/notice-words';
import { PERMISSIONS, type Role } from '../../domain/permissions';
import { readWork, type WorkItem } from '../../store/lists/work';
import { MyWork } from '../bodies';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';
import { unitsToList } from './units.controller';

/** On which kinds somebody must act: not those that their day itself settles. */
const KINDS = Object.entries<DeadlineKind>(DEADLINE_KINDS)
  .filter(([, { overdue }]) => overdue)
  .map(([kind]) => kind);

/** What somebody has to do. */
@ApiTags('work')
@Controller('api/work')
export class WorkController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListDeadlines')
  @ApiOperation({
    summary: 'One list of what must be done, the most urgent first',
    description:
      'Across kinds: proposals to decide, breaches to answer, complaints, waits for a place, deadlines. `scope`: `mine` is what ' +
      'is for your roles, and in a caseworker’s of your own cases; `unit` is what is for your roles; `all` is everything. ' +
      'What you stand in for (`onBehalfOf`), and what has come up to your role because nobody acted, is in the first two too. ' +
      'The counts are of the whole scope, whatever kind, group or page is shown.',
  })
  @Answers(200, 'A page; `next` is the cursor of the following one', 'Work')
  async list(@By() by: Asker, @Query() { unit, ...query }: MyWork) {
    const asked = { units: unitsToList(by, unit), account: by.id, roles: by.roles, kinds: KINDS };
    const { items, next, counts } = await readWork(this.store, { ...query, ...asked });
    const named = PERMISSIONS.ReadSentence.some((role) => by.roles.includes(role));
    return { work: items.map((item) => shown(item, named)), counts, next };
  }
}

/** Who hears of it when, if nobody acts. */
function escalated({ kind, dueOn, owner, today }: Pick<WorkItem, 'kind' | 'dueOn' | 'owner' | 'today'>) {
  const row: DeadlineKind = DEADLINE_KINDS[kind as DeadlineKindCode];
  return escalationOf({ ...row, dueOn, owner: owner.role as Role }, today);
}

/** Where in the web app the next step is taken: the app leads whoever comes there on to where they may take it. */
function deadlinePath({ sentenceId, deadlineId: of }: Pick<WorkItem, 'sentenceId' | 'deadlineId'>): string {
  return `/sentences/${sentenceId}/deadline?${new URLSearchParams({ of }).toString()}`;
}

/** Whoever may read the case reads the name; anybody else knows a row by its initials. */
function shown({ person: { name }, ...item }: WorkItem, named: boolean) {
  return {
    ...item,
    person: named ? name : null,
    initials: initials(name),
    undecided: item.group === 'overdue' && UNDECIDED_KINDS.includes(item.kind),
    path: deadlinePath(item),
    escalation: escalated(item),
  };
}
