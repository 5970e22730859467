import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { LANDING_POLICY, landingPage } from '../landing';
import { Settings } from '../providers';
import { Public } from '../request';

/** The page at the root. */
@ApiExcludeController()
@Controller()
export class LandingController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Public()
  page(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/html; charset=utf-8').header('Content-Security-Policy', LANDING_POLICY);
    return landingPage({ development: !this.settings.production });
  }
}
