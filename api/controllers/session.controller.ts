import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { servesUnit } from '../../domain/permissions';
import { listUnits } from '../../store/units';
import { BrowserSessions, type HeldSession } from '../browser-sessions';
import { Answers } from '../openapi';
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

  private async view(session: HeldSession) {
    const { account: id, name, roles, units, expiresAt } = session;
    const known = await listUnits(this.store);
    return {
      account: { id, name },
      roles,
      units: known.filter((unit) => servesUnit(units, unit.id)).map((unit) => ({ id: unit.id, name: unit.name })),
      everyUnit: units.includes('*'),
      csrfToken: this.sessions.csrfToken(session),
      expiresAt,
      idleMinutes: this.settings.session.idleMinutes,
      training: this.settings.training,
      development: !this.settings.production,
    };
  }
}
