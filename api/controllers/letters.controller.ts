import { createHash } from 'node:crypto';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { renderHtml, STYLE } from '../../domain/letters';
import { previewLetter } from '../../domain/letters/preview';
import { readSentence } from '../../store/read';
import { unitNames } from '../../store/units';
import { LetterPreview } from '../bodies';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { PathId, Permits, SentenceId } from '../request';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** A letter may style itself, and nothing else: whatever somebody wrote into it runs nowhere. */
const LETTER_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

/** Letters to the person about decisions. */
@ApiTags('letters')
@Controller('api/sentences/:id')
export class LettersController {
  constructor(private readonly store: OpenStore) {}

  @Get('proposals/:proposalId/letter')
  @Permits('ReadLetters')
  @ApiOperation({
    summary: 'The letter that deciding a pending proposal would lead to today, as a page; nothing is recorded',
  })
  @ApiProduces('text/html')
  async preview(
    @SentenceId() sentenceId: string,
    @PathId('proposalId') proposalId: string,
    @Query() { outcome }: LetterPreview,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = await readSentence(this.store, sentenceId);
    if (!read) throw new Refused('not-found');
    const names = await unitNames(this.store);
    const letter = previewLetter({ sentenceId, proposalId, outcome }, read.state, read.today, names);
    if ('code' in letter) throw new Refused(letter);
    void reply.type('text/html; charset=utf-8').header('Content-Security-Policy', LETTER_POLICY);
    return renderHtml(letter);
  }
}
