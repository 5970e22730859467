import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { fromBER, Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

// Time stamps of RFC 3161 over the SHA-256 of a note: a third party says that it existed then.

const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const GRANTED_WITH_CHANGES = 1;

/** What a token says. */
export interface TimeStamp {
  /** RFC 3339. */
  readonly at: string;
  /** `valid`: signed by a certificate that leads to one that is trusted; `untrusted`: signed, by whom is not known. */
  readonly standing: 'valid' | 'untrusted';
}

/** A request for a time stamp, and the nonce that the answer must repeat. */
export interface StampRequest {
  readonly body: Buffer;
  readonly nonce: Buffer;
}

export function requestStamp(note: string): StampRequest {
  const nonce = randomBytes(16);
  // Positive and without a leading zero: DER has one form of a number.
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256_OID }),
      hashedMessage: new OctetString({ valueHex: bytesOf(digest(note)) }),
    }),
    nonce: new Integer({ valueHex: bytesOf(nonce) }),
    certReq: true,
  });
  return { body: Buffer.from(request.toSchema().toBER()), nonce };
}

/** The token in an answer. Throws when the authority refused, or answered something else than was asked. */
export async function tokenOf(answer: Buffer, note: string, { nonce }: StampRequest): Promise<Buffer> {
  const response = new TimeStampResp({ schema: parse(answer) });
  if (response.status.status > GRANTED_WITH_CHANGES || !response.timeStampToken)
    throw new Error(`The time-stamp authority refused: status ${response.status.status}`);
  const token = Buffer.from(response.timeStampToken.toSchema().toBER());
  const { info } = open(token);
  if (!info.nonce || !Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))
    throw new Error('The time-stamp authority answered another request: its nonce differs');
  await readStamp(token, note, []);
  return token;
}

/**
 * Checks that a token is of this note and that its signature holds, and by `trusted` (certificates in PEM) who signed. A
 * certificate must have been valid when it was given: that it has run out since changes nothing of what it said then.
 * Throws with the reason when it is not so.
 */
export async function readStamp(token: Buffer, note: string, trusted: readonly string[]): Promise<TimeStamp> {
  const { signed, info } = open(token);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== SHA256_OID || !imprint.equals(digest(note)))
    throw new Error('The time stamp is of another text');
  const trustedCerts = trusted.map((pem) => Certificate.fromBER(bytesOf(new X509Certificate(pem).raw)));
  await check(signed, note, [], info.genTime);
  const known =
    trustedCerts.length > 0 &&
    (await check(signed, note, trustedCerts, info.genTime).then(
      () => true,
      () => false,
    ));
  return { at: info.genTime.toISOString(), standing: known ? 'valid' : 'untrusted' };
}

async function check(signed: SignedData, note: string, trustedCerts: Certificate[], checkDate: Date): Promise<void> {
  const verified = await signed.verify({
    signer: 0,
    trustedCerts,
    checkDate,
    checkChain: trustedCerts.length > 0,
    extendedMode: true,
    // Of a time stamp the library checks the imprint too.
    data: bytesOf(Buffer.from(note)),
  });
  if (verified.signatureVerified !== true) throw new Error('The signature of the time stamp does not hold');
}

function open(token: Buffer): { readonly signed: SignedData; readonly info: TSTInfo } {
  const signed = new SignedData({ schema: new ContentInfo({ schema: parse(token) }).content });
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('The time stamp is empty');
  return { signed, info: new TSTInfo({ schema: parse(Buffer.from(content.getValue())) }) };
}

function parse(der: Buffer) {
  const { offset, result } = fromBER(bytesOf(der));
  if (offset === -1) throw new Error('This is no DER');
  return result;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Bytes in a memory of their own, which is what the libraries of WebCrypto take. */
function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
