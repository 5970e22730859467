import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { LANDING_POLICY, landingPage } from '../landing';
import { Settings } from '../providers';
import { Public } from '../request';
import { WebApp } from '../web-app';

/** The root: the web app where it has been built, else a page that says what this is. */
@ApiExcludeController()
@Controller()
export class LandingController {
  constructor(
    private readonly settings: Settings,
    private readonly web: WebApp,
  ) {}

  @Get()
  @Public()
  root(@Res() reply: FastifyReply): FastifyReply {
    return this.web.isBuilt ? this.web.page(reply) : this.about(reply);
  }

  @Get('about')
  @Public()
  about(@Res() reply: FastifyReply): FastifyReply {
    void reply.type('text/html; charset=utf-8').header('Content-Security-Policy', LANDING_POLICY);
    return reply.send(landingPage({ development: !this.settings.production }));
  }
}
