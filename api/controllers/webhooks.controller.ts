import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { targetProblem } from '../../store/notices/webhook-targets';
import { addWebhook, listWebhooks, removeWebhook } from '../../store/notices/webhooks';
import { WebhookSubscription } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { By, KeyedId, PathId, Permits, type Asker } from '../request';

/** Systems that hear of notices by HTTP, each message signed as Standard Webhooks says. */
@ApiTags('webhooks')
@Controller('api/webhooks')
export class WebhooksController {
  constructor(
    private readonly store: OpenStore,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Permits('ManageWebhooks')
  @Problems('not-found')
  @ApiOperation({ summary: 'Subscribe a system to notices; the secret is for its eyes only' })
  @Answers(201, 'The subscription and its secret', 'WebhookAdded')
  async add(@By() { id: createdBy }: Asker, @KeyedId('webhook') id: string, @Body() body: WebhookSubscription) {
    const problem = targetProblem(body.url, this.settings.webhooks);
    if (problem !== null) throw new Refused('webhook-target-not-allowed', { problem });
    const added = await addWebhook(this.store, { id, createdBy, ...body });
    if (!added) throw new Refused('not-found');
    return { ...added.webhook, secret: added.secret };
  }

  @Get()
  @Permits('ManageWebhooks')
  @ApiOperation({ summary: 'List the subscriptions, without their secrets' })
  @Answers(200, 'Every subscription', 'WebhookList')
  async list() {
    return { webhooks: await listWebhooks(this.store) };
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Permits('ManageWebhooks')
  @ApiOperation({ summary: 'End a subscription' })
  async remove(@PathId('webhookId') id: string): Promise<void> {
    if (!(await removeWebhook(this.store, id))) throw new Refused('not-found');
  }
}
