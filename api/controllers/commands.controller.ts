import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { noteOpened } from '../../store/keys/opened';
import { readCommand } from '../../store/read';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, commandId, Permits, type Asker } from '../request';

/** What became of a request whose answer was lost. */
@ApiTags('commands')
@Controller('api/commands')
export class CommandsController {
  constructor(private readonly store: OpenStore) {}

  @Get(':key')
  @Permits('ReadCommand')
  @ApiOperation({ summary: 'What became of a request of yours, by its Idempotency-Key' })
  @Answers(200, 'It was recorded; 404 says that it was not', 'RecordedCommand')
  async read(@By() by: Asker, @Param('key') key: string) {
    // Its own account's only: another's key is never found.
    const command = await readCommand(this.store, commandId(by.id, key));
    if (!command) throw new Refused('not-found');
    const { sentenceId, version, recordedAt } = command;
    noteOpened(sentenceId);
    return { id: key, status: 'recorded', sentenceId, version, recordedAt };
  }
}
