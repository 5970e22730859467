import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listAccounts } from '../../store/access/accounts';
import { Answers } from '../openapi';
import { OpenStore } from '../providers';
import { Permits } from '../request';

/** What employees are called. */
@ApiTags('units')
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('ListSentences')
  @ApiOperation({
    summary: 'Names of the accounts that serve a unit of yours, as far as they have signed in by a browser',
  })
  @Answers(200, 'Names by account; of every other account the id alone is to be shown', 'AccountList')
  async list() {
    return { accounts: await listAccounts(this.store) };
  }
}
