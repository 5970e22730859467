import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayBeSilenced, NOTICE_KINDS } from '../../domain/notice-kinds';
import { CHANNELS, readPreferences, setPreferences } from '../../store/notices/preferences';
import { ChosenPreferences } from '../bodies';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { By, Permits, type Asker } from '../request';

/** How somebody wants to hear of what. */
@ApiTags('preferences')
@Controller('api/preferences')
export class PreferencesController {
  constructor(private readonly store: OpenStore) {}

  @Get()
  @Permits('OwnSettings')
  @ApiOperation({ summary: 'How you hear of each kind of notice, and where the law leaves you no choice' })
  @Answers(200, 'Every kind', 'Preferences')
  read(@By() { id }: Asker) {
    return this.all(id);
  }

  @Put()
  @Permits('OwnSettings')
  @ApiOperation({
    summary: 'Choose how you hear of some kinds; the others stay as they are',
    description:
      '`app`: it stands in your list, and no message is sent. What the law dates comes by mail whatever you choose.',
  })
  @Answers(200, 'Every kind, as it now is', 'Preferences')
  async set(@By() { id }: Asker, @Body() { preferences }: ChosenPreferences) {
    const bound = preferences.filter(({ kind, channel }) => channel !== 'mail' && !mayBeSilenced(kind));
    if (bound.length > 0) {
      const { legalBasis } = NOTICE_KINDS.find(({ kind }) => kind === bound[0]?.kind) ?? {};
      const facts = { kinds: bound.map(({ kind }) => kind) };
      throw new Refused({ code: 'preference-bound-by-law', facts, ...(legalBasis && { legalBasis }) });
    }
    await setPreferences(this.store, id, preferences);
    return this.all(id);
  }

  private async all(account: string) {
    const chosen = new Map((await readPreferences(this.store, account)).map(({ kind, channel }) => [kind, channel]));
    const preferences = NOTICE_KINDS.map((known) => ({
      ...known,
      channel: known.lawBound ? 'mail' : (chosen.get(known.kind) ?? 'mail'),
      choices: known.lawBound ? ['mail'] : CHANNELS,
    }));
    return { preferences };
  }
}
