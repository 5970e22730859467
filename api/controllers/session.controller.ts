import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { servesUnit } from '../../domain/permissions';
import { listUnits } from '../../store/lists/units';
import { BrowserSessions, type HeldSession } from '../browser-sessions';
import { Answers, Problems } from '../openapi';
import { OpenStore, Settings } from '../providers';
import { Held, OfSession } from '../request';

/** Who is signed in by this browser, and for how long. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly store: OpenStore,
    private readonly sessions: BrowserSessions,
    private readonly settings: Settings,
  ) {}

  @Get()
  @OfSession()
  @ApiOperation({ summary: 'Who is signed in. Asking does not prolong the session' })
  @Answers(200, 'The session', 'Session')
  show(@Held() session: HeldSession) {
    return this.view(session);
  }

  @Post()
  @HttpCode(200)
  @OfSession()
  @ApiOperation({ summary: 'Stay signed in: begins the idle time anew' })
  @Answers(200, 'The session', 'Session')
  prolong(@Held() session: HeldSession) {
    return this.view(session);
  }

  @Get('all')
  @OfSession()
  @ApiOperation({ summary: 'Your sessions that have not ended, in whichever browser, the newest first' })
  @Answers(200, 'The sessions', 'OwnSessions')
  async all(@Held() session: HeldSession) {
    return { sessions: await this.sessions.own(session) };
  }

  @Post('end-others')
  @HttpCode(200)
  @OfSession()
  @Problems('sign-in-again')
  @ApiOperation({
    summary: 'End all your sessions but this one',
    description: 'Only to whom the identity provider has asked lately who they are: `/auth/login?again=1` sees to it.',
  })
  @Answers(200, 'How many were ended', 'SessionsEnded')
  async endOthers(@Held() session: HeldSession) {
    return { ended: await this.sessions.endOthers(session) };
  }

  private async view(session: HeldSession) {
    const { account: id, name, roles, units, expiresAt } = session;
    const known = await listUnits(this.store);
    return {
      account: { id, name },
      roles,
      units: known.filter((unit) => servesUnit(units, unit.id)).map((unit) => ({ id: unit.id, name: unit.name })),
      everyUnit: units.includes('*'),
      csrfToken: this.sessions.csrfToken(session),
      draftKey: this.sessions.draftKey(session),
      expiresAt,
      idleMinutes: this.settings.session.idleMinutes,
      training: this.settings.training,
      development: !this.settings.production,
    };
  }
}
