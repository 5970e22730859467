import { seesRestricted } from '../../domain/case-access';
import { randomUUID } from 'node:crypto';
import { Controller, Delete, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DEADLINE_KINDS } from '../../domain/deadlines/table';
import { acting } from '../../store/access/access';
import {
  calendarSubscription,
  issueCalendarToken,
  revokeCalendarToken,
  useCalendarToken,
} from '../../store/access/calendar-tokens';
import { readWork } from '../../store/lists/work';
import { Calendar } from '../bodies';
import { calendarOf } from '../calendar';
import { Callers } from '../callers';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { By, Permits, Public, type AskedRequest, type Asker } from '../request';
import { rolesPermitting } from '../roles';

/** More than anybody has to do, and as much as a calendar program takes. */
const EVENTS_MAX = 1_000;

/** One's deadlines in a calendar program, which cannot sign in: whoever knows the address reads it, until it is revoked. */
@ApiTags('calendar')
@Controller('api')
export class CalendarController {
  constructor(
    private readonly store: OpenStore,
    private readonly settings: Settings,
    private readonly callers: Callers,
  ) {}

  @Get('calendar-token')
  @Permits('OwnSettings')
  @ApiOperation({ summary: 'Whether a calendar follows your deadlines, and when it was last fetched' })
  @Answers(200, 'The subscription, or null', 'CalendarSubscription')
  async read(@By() { id }: Asker) {
    return { subscription: await calendarSubscription(this.store, id) };
  }

  @Post('calendar-token')
  @Permits('OwnSettings')
  @ApiOperation({
    summary: 'Make an address for your calendar; the one before it opens nothing any more',
    description:
      'It is shown this once. It holds for a year, and shows what you may see by your roles and units of your last sign-in; nothing when that is more than two weeks ago.',
  })
  @Answers(201, 'The address', 'CalendarAddress')
  async issue(@By() { id: account, roles, units }: Asker) {
    const token = await issueCalendarToken(this.store, randomUUID(), { account, roles, units });
    return { token, url: `${this.settings.publicUrl}/api/calendar.ics?token=${token}` };
  }

  @Delete('calendar-token')
  @HttpCode(204)
  @Permits('OwnSettings')
  @Problems('not-found')
  @ApiOperation({ summary: 'Revoke the address of your calendar' })
  async revoke(@By() { id }: Asker): Promise<void> {
    if (!(await revokeCalendarToken(this.store, id))) throw new Refused('not-found');
  }

  @Get('calendar.ics')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('text/calendar')
  @Problems('not-found')
  @ApiOperation({
    summary: 'Your deadlines as a calendar: all-day events with alarms, initials only',
    description: 'Of whom the token in the address is, or of whoever is signed in.',
    security: [{ oidc: [] }, {}],
  })
  @Answers(200, 'RFC 5545', 'CalendarFile')
  async file(@Req() request: AskedRequest, @Query() { token }: Calendar): Promise<string> {
    const owner = token === undefined ? await this.signedIn(request) : await useCalendarToken(this.store, token);
    if (!owner) throw new Refused('not-found');
    const { account, roles, units } = owner;
    // It goes on record as a look of theirs.
    request.account = { id: account, roles, units };
    request.declared = 'ListDeadlines';
    const asked = { account, roles, units: units.includes('*') ? null : units, scope: 'mine' as const };
    const { items } = await acting({ account, restricted: seesRestricted(roles), units, held: null }, () =>
      readWork(this.store, { ...asked, kinds: Object.keys(DEADLINE_KINDS), limit: EVENTS_MAX }),
    );
    return calendarOf(items, this.settings.publicUrl, new Date());
  }

  /** Whose deadlines they are by a bearer token or a session, as the guard would have it of a route that is not public. */
  private async signedIn(request: AskedRequest) {
    const { account } = await this.callers.of(request);
    const { id, roles, units } = account;
    if (rolesPermitting('ListDeadlines', roles).length === 0)
      throw new Refused('forbidden', { permission: 'ListDeadlines', roles });
    return { account: id, roles, units };
  }
}
