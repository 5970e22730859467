import { requestStamp, tokenOf } from '../proof/time-stamp';

/** Has notes stamped by somebody else, with the time of somebody else. */
export interface Stamper {
  /** A token over the note; null: the authority could not be had, and the checkpoint goes without. */
  stamp(note: string): Promise<Buffer | null>;
}

const ANSWER_MS = 10_000;

/** A time-stamp authority of RFC 3161, asked by HTTP. `tried`: what went wrong each time, or null. */
export function stamper(url: string, tried: (error: unknown) => void): Stamper {
  return {
    async stamp(note) {
      try {
        const request = requestStamp(note);
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
          body: new Uint8Array(request.body),
          signal: AbortSignal.timeout(ANSWER_MS),
          redirect: 'error',
        });
        if (!answer.ok) throw new Error(`The time-stamp authority answers ${answer.status}`);
        const token = await tokenOf(Buffer.from(await answer.arrayBuffer()), note, request);
        tried(null);
        return token;
      } catch (error) {
        tried(error);
        return null;
      }
    },
  };
}
