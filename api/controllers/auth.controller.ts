import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { BrowserSessions, type HeldSession } from '../browser-sessions';
import { languageOf } from '../language';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { Settings } from '../providers';
import { Held, OfSession, Public } from '../request';
import { SignIn } from '../sign-in';
import { SIGN_IN_POLICY, signInProblemPage } from '../sign-in-problem';

/** Where an identity provider says that somebody signed out there: the only route that takes a form. */
export const BACKCHANNEL_LOGOUT = '/auth/backchannel-logout';

/** Signing in and out with a browser: the only routes that people meet as pages, and not by a page's script. */
@ApiTags('session')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: BrowserSessions,
    private readonly settings: Settings,
  ) {}

  @Get('login')
  @Public()
  @ApiExcludeEndpoint()
  login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.asPage(request, reply, async () => {
      const { returnTo, again } = request.query as Readonly<Record<string, unknown>>;
      const asked = typeof returnTo === 'string' ? returnTo : undefined;
      // The cookie of the way there must meet the way back, which leads to our public address.
      const { publicUrl } = this.settings;
      if (request.host !== new URL(publicUrl).host)
        return `${publicUrl}/auth/login?${new URLSearchParams({ returnTo: asked ?? '/', ...(again === '1' && { again }) }).toString()}`;
      const languages = languageOf(request.headers['accept-language']) === 'nb' ? 'nb en' : 'en nb';
      const { url, cookie } = await this.signIn.begin(asked, languages, again === '1');
      this.sessions.remember(reply, cookie);
      return url;
    });
  }

  @Get('callback')
  @Public()
  @ApiExcludeEndpoint()
  callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.asPage(request, reply, async () => {
      const { state } = request.query as Readonly<Record<string, unknown>>;
      if (typeof state === 'string') this.sessions.forget(reply, state);
      const { returnTo, ...who } = await this.signIn.finish(request.url, this.sessions.remembered(request));
      await this.sessions.begin(request, reply, who);
      return returnTo;
    });
  }

  @Post('logout')
  @HttpCode(200)
  @OfSession()
  @ApiOperation({ summary: 'End the session. The browser then goes to `redirectTo`, which ends the provider’s too' })
  @Answers(200, 'Where to go now', 'SignedOut')
  async logout(@Held() session: HeldSession, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end(reply, session);
    // Ours has ended, whatever becomes of the provider's.
    const redirectTo = await this.signIn.endUrl(session.idToken).catch(() => null);
    return { redirectTo: redirectTo ?? '/' };
  }

  @Post('backchannel-logout')
  @HttpCode(200)
  @Public()
  @ApiExcludeEndpoint()
  async backchannelLogout(@Body() body: unknown): Promise<void> {
    const { logout_token: token } = (body ?? {}) as Readonly<Record<string, unknown>>;
    await this.sessions.endOf(await this.signIn.loggedOut(token));
  }

  /** A person who was sent here by a link reads words, and not a problem in JSON. */
  private async asPage(request: FastifyRequest, reply: FastifyReply, goOn: () => Promise<string>): Promise<void> {
    try {
      await reply.redirect(await goOn(), 303);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, html } = signInProblemPage(error.problem, languageOf(request.headers['accept-language']));
      await reply
        .code(status)
        .type('text/html; charset=utf-8')
        .header('Content-Security-Policy', SIGN_IN_POLICY)
        .send(html);
    }
  }
}
