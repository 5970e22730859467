import { hkdfSync } from 'node:crypto';
import { decrypt, encrypt, keyCheck } from './cipher';

/** Tells master keys apart, and nothing else about them: the first bytes of their check. */
const MARK_BYTES = 8;
const MARKED = Buffer.of(2);

interface MasterKey {
  readonly bytes: Buffer;
  readonly check: string;
  readonly mark: Buffer;
}

/**
 * The master keys of an installation: the one that wraps, and during a rotation another one that is still, or already,
 * accepted. What they wrap names the key that wrapped it, so a rotation can stop and go on anywhere.
 */
export class MasterKeys {
  private readonly wrapping: MasterKey;
  private readonly all: readonly MasterKey[];

  constructor(wrapping: Buffer, accepted: Buffer | null = null) {
    for (const key of [wrapping, ...(accepted ? [accepted] : [])])
      if (key.length !== 32) throw new Error(`The master key has 32 bytes, not ${key.length}.`);
    this.wrapping = masterKey(wrapping);
    this.all = [this.wrapping, ...(accepted ? [masterKey(accepted)] : [])];
  }

  /** What the installation knows the wrapping key by. */
  get check(): string {
    return this.wrapping.check;
  }

  /** Whether one of the keys is the one with this check. */
  knows(check: string | null | undefined): boolean {
    return this.all.some((key) => key.check === check);
  }

  /** The start of whatever the wrapping key has wrapped: what begins otherwise awaits a rotation. */
  get prefix(): Buffer {
    return Buffer.concat([MARKED, this.wrapping.mark]);
  }

  wrap(plain: Buffer, aad: Buffer): Buffer {
    return Buffer.concat([this.prefix, encrypt(this.wrapping.bytes, plain, aad)]);
  }

  /** Throws when none of the keys opens it. */
  unwrap(wrapped: Buffer, aad: Buffer): Buffer {
    const mark = wrapped.subarray(1, 1 + MARK_BYTES);
    const named = wrapped[0] === MARKED[0] ? this.all.find((key) => key.mark.equals(mark)) : undefined;
    if (named) return decrypt(named.bytes, wrapped.subarray(1 + MARK_BYTES), aad);
    const opened = this.tryAll(wrapped, aad);
    if (!opened) throw new Error('Something is wrapped by a master key that this process was not given.');
    return opened;
  }

  /** A key for a purpose of its own, of the present master key. */
  derive(purpose: string): Buffer {
    return derived(this.wrapping, purpose);
  }

  /** For what belongs to no person. */
  forPayloads(): { readonly id: string; readonly key: Buffer } {
    return { id: payloadId(this.wrapping), key: payloadKey(this.wrapping) };
  }

  /** The key of an id that `forPayloads` once gave. Null: its master key is gone. */
  ofPayloads(id: string): Buffer | null {
    const key = this.all.find((known) => payloadId(known) === id);
    return key ? payloadKey(key) : null;
  }

  /** What was wrapped before a rotation was thought of does not say by which key: behind a first byte, or none. */
  private tryAll(wrapped: Buffer, aad: Buffer): Buffer | null {
    for (const { bytes } of this.all)
      for (const from of [1, 0])
        try {
          return decrypt(bytes, wrapped.subarray(from), aad);
        } catch {
          // Another key, then, or the other shape.
        }
    return null;
  }
}

function masterKey(bytes: Buffer): MasterKey {
  const check = keyCheck(bytes);
  return { bytes, check, mark: Buffer.from(check, 'base64url').subarray(0, MARK_BYTES) };
}

function payloadId({ mark }: MasterKey): string {
  return `installation/${mark.toString('hex')}`;
}

function payloadKey(key: MasterKey): Buffer {
  return derived(key, 'progresjon: payloads of no person');
}

function derived({ bytes }: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, '', purpose, 32));
}
