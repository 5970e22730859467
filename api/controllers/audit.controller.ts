import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { consistencySpans, inclusionSpans, leafHash, provesConsistency, rootOfInclusion } from '../../proof/merkle';
import { readCheckpoint } from '../../proof/checkpoint';
import { parseVerifier } from '../../proof/note';
import {
  checkpointOf,
  listCheckpoints,
  notaryState,
  standingOfNotary,
  type CheckpointRow,
} from '../../store/verify/checkpoints';
import { hashAt } from '../../store/tail';
import { NoSuchLeaves, spanHashes } from '../../store/verify/tree';
import { Checkpoints, Consistency, Inclusion } from '../bodies';
import { Answers, Problems } from '../openapi';
import { Refused } from '../problems';
import { OpenStore, Settings } from '../providers';
import { By, Permits, type Asker } from '../request';
import { Verifications, type Verification } from '../verifications';

/** What the notary signed, and proofs by it that anybody can check without us. */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly store: OpenStore,
    private readonly settings: Settings,
    private readonly verifications: Verifications,
  ) {}

  @Get('checkpoints')
  @Permits('ReadProofs')
  @ApiOperation({ summary: 'List the signed checkpoints of the log, the newest first, and how the notary is' })
  @Answers(200, 'A page; `next` is the `below` of the following one', 'CheckpointPage')
  async checkpoints(@Query() { below, limit }: Checkpoints) {
    const [found, state] = await Promise.all([
      listCheckpoints(this.store, below ?? null, limit + 1),
      notaryState(this.store),
    ]);
    const page = found.slice(0, limit);
    return {
      notary: { ...state, standing: standingOfNotary(state), publicKey: this.settings.notaryKey },
      checkpoints: page.map((row) => this.shown(row)),
      next: found.length > limit ? (page.at(-1)?.size ?? null) : null,
    };
  }

  @Get('checkpoints/consistency')
  @Permits('ReadProofs')
  @Problems('not-found', 'log-damaged')
  @ApiOperation({
    summary: 'Prove that the log of one checkpoint is the beginning of that of a later one (RFC 6962 section 2.1.2)',
  })
  @Answers(200, 'The proof', 'ConsistencyProof')
  async consistency(@Query() { from, to }: Consistency) {
    const [older, newer] = await Promise.all([this.checkpoint(from), this.checkpoint(to)]);
    if (from > to) throw new Refused('not-found', { from, to });
    const proof = await this.hashes(consistencySpans(from, to));
    return {
      ...{ from: this.shown(older), to: this.shown(newer), proof: base64(proof) },
      holds: provesConsistency(older, newer, proof),
    };
  }

  @Get('events/:position/inclusion')
  @Permits('ReadProofs')
  @Problems('not-yet-signed', 'log-damaged')
  @ApiOperation({
    summary: 'Prove that an event is in the log that a checkpoint is of (RFC 6962 section 2.1.1)',
    description: '`text` is the same as a C2SP tlog-proof: a file that standard tools check.',
  })
  @Answers(200, 'The proof', 'InclusionProof')
  async inclusion(@Param('position') at: string, @Query() { size }: Inclusion) {
    const position = /^[1-9]\d{0,14}$/.test(at) ? Number(at) : 0;
    const hash = await hashAt(this.store, position);
    if (!hash) throw new Refused('not-found');
    const checkpoint = size ? await this.checkpoint(size) : (await listCheckpoints(this.store, null, 1))[0];
    if (!checkpoint || checkpoint.size < position)
      throw new Refused('not-yet-signed', { position, signed: checkpoint?.size ?? 0 });
    const index = position - 1;
    const proof = await this.hashes(inclusionSpans(index, checkpoint.size));
    const root = rootOfInclusion(leafHash(hash), index, checkpoint.size, proof);
    return {
      ...{ position, index, hash: hash.toString('hex'), proof: base64(proof), checkpoint: this.shown(checkpoint) },
      holds: root?.equals(checkpoint.root) ?? false,
      text: tlogProof(index, proof, checkpoint.note),
    };
  }

  @Post('verification')
  @HttpCode(202)
  @Permits('VerifyLog')
  @ApiOperation({ summary: 'Recompute every hash of the whole log, in the background' })
  @Answers(202, 'It runs; ask `GET` how far it has come', 'LogVerification')
  verify(@By() { id }: Asker): Verification {
    return this.verifications.start(id);
  }

  @Get('verification')
  @Permits('VerifyLog')
  @ApiOperation({ summary: 'How far the verification has come, or what the last one of this process found' })
  @Answers(200, 'Its state', 'LogVerification')
  verification(): Verification {
    return this.verifications.latest;
  }

  private async checkpoint(size: number): Promise<CheckpointRow> {
    const found = await checkpointOf(this.store, size);
    if (!found) throw new Refused('not-found', { size });
    return found;
  }

  /** A log that has lost events proves nothing: verification names them. */
  private async hashes(spans: Parameters<typeof spanHashes>[1]): Promise<Buffer[]> {
    return spanHashes(this.store, spans).catch((error: unknown) => {
      throw error instanceof NoSuchLeaves ? new Refused('log-damaged') : error;
    });
  }

  /** By the key that this installation was given, which the database does not rule. */
  private shown({ size, root, note, token, createdAt }: CheckpointRow) {
    const { notaryKey } = this.settings;
    const read = readCheckpoint(note, notaryKey ? [parseVerifier(notaryKey)] : []);
    const same = read?.size === size && read.root.equals(root);
    const signature = same ? read.standing : 'bad-signature';
    return { size, root: root.toString('base64'), note, signature, stamped: token !== null, createdAt };
  }
}

function base64(hashes: readonly Buffer[]): string[] {
  return hashes.map((hash) => hash.toString('base64'));
}

/** C2SP tlog-proof. */
function tlogProof(index: number, proof: readonly Buffer[], note: string): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...base64(proof), '', note].join('\n');
}
