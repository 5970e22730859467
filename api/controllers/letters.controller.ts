import { createHash } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { renderHtml, STYLE } from '../../domain/letters';
import { previewLetter } from '../../domain/letters/preview';
import { readLetter, type Form } from '../../store/notices/letters';
import { waitingLetters } from '../../store/notices/letters-due';
import { readSentence, type SentenceRead } from '../../store/read';
import { unitNames } from '../../store/lists/units';
import { LetterPreview } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { PathId, Permits, SentenceId } from '../request';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** A letter may style itself, and nothing else: whatever somebody wrote into it runs nowhere. */
const LETTER_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
const TYPES: Readonly<Record<Form, string>> = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' };

/** Letters to the person about decisions: as they were issued, and as one would be. */
@ApiTags('letters')
@Controller('api/sentences/:id')
export class LettersController {
  constructor(private readonly store: OpenStore) {}

  @Get('letters')
  @Permits('ReadLetters')
  @ApiOperation({
    summary: 'The letters that were issued, with the hashes that the log has of them, and those that wait',
  })
  @Answers(200, 'Letters in the order in which they were issued; `waiting` are decisions without one as yet', 'Letters')
  async list(@SentenceId() sentenceId: string) {
    const { state } = await this.read(sentenceId);
    return { letters: state.letters, waiting: await waitingLetters(this.store, sentenceId) };
  }

  @Get('letters/:file')
  @Permits('ReadLetters')
  @Problems('letter-erased')
  @ApiOperation({
    summary: 'A letter as it was issued, byte for byte',
    description: '`<letterId>.pdf` or `<letterId>.html`; without an ending, PDF if `Accept` names it, else HTML.',
  })
  @ApiProduces('text/html', 'application/pdf')
  async letter(
    @SentenceId() sentenceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { letterId, form } = fileOf(request);
    const files = await readLetter(this.store, sentenceId, letterId);
    if (files === null) throw new Refused('not-found');
    if (files === 'erased') throw new Refused('letter-erased');
    const shown = form === 'pdf' ? 'attachment' : 'inline';
    void reply
      .type(TYPES[form])
      .header('Content-Disposition', `${shown}; filename="brev-${letterId}.${form}"`)
      .header('Content-Security-Policy', LETTER_POLICY);
    return files[form];
  }

  @Get('proposals/:proposalId/letter')
  @Permits('ReadLetters')
  @Problems('no-such-proposal')
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
    const { state, today } = await this.read(sentenceId);
    const names = await unitNames(this.store);
    const letter = previewLetter({ sentenceId, proposalId, outcome }, state, today, names);
    if ('code' in letter) throw new Refused(letter);
    void reply.type(TYPES.html).header('Content-Security-Policy', LETTER_POLICY);
    return renderHtml(letter);
  }

  private async read(sentenceId: string): Promise<SentenceRead> {
    const read = await readSentence(this.store, sentenceId);
    if (!read) throw new Refused('not-found');
    return read;
  }
}

/** Which letter a path names and in which form: by its ending, else by what the reader accepts. */
function fileOf({ params, headers }: FastifyRequest): { readonly letterId: string; readonly form: Form } {
  const { file = '' } = params as { file?: string };
  const [, letterId, ending] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(pdf|html))?$/i.exec(file) ?? [];
  if (letterId === undefined) throw new Refused('not-found');
  const accepted = headers.accept?.includes('application/pdf') ? 'pdf' : 'html';
  return { letterId: letterId.toLowerCase(), form: (ending as Form | undefined) ?? accepted };
}
