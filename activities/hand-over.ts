import { markFailed, markSent, type QueuedNotice } from '../store/notices/deliveries';
import { CORRELATION } from '../store/notices/notices';
import { type Post } from './post';
import { sendByMail, sendByWebhook, type Problem } from './send';

export interface HandingOver {
  /** Told to stop, or late: what is left is handed out again when its lease ends. */
  readonly stop: AbortSignal;
  /** How many are under way beside each other; one, where nothing is said. */
  readonly atOnce?: number;
  /** For the log, of each that was taken: nothing personal. */
  readonly onSent?: (about: { readonly channel: 'webhook' | 'mail'; readonly correlationId?: string }) => void;
}

export interface HandedOverNow {
  readonly sent: number;
  readonly failed: readonly QueuedNotice[];
  /** How many were not tried. */
  readonly left: number;
}

/**
 * Hands claimed notices to their servers. At least once: a message that went out just before a crash goes out again, under
 * the same Message-ID or webhook-id. Every attempt is recorded; a bad address holds up no other, nor does a server that is
 * down hold up another one.
 */
export async function handOver(
  post: Post,
  notices: readonly QueuedNotice[],
  { stop, atOnce = 1, onSent = () => undefined }: HandingOver,
): Promise<HandedOverNow> {
  const [failed, down]: [QueuedNotice[], Map<string, Problem>] = [[], new Map()];
  let sent = 0;
  for (let n = 0; n < notices.length; n += atOnce) {
    if (stop.aborted) return { sent, failed, left: notices.length - n };
    // More attempts at a dead server would take longer than there is time.
    const tried = await Promise.all(
      notices.slice(n, n + atOnce).map(async (notice) => {
        const done = down.get(serverOf(notice)) ?? (await send(post, notice));
        return { notice, done };
      }),
    );
    const taken = tried.flatMap(({ notice, done }) => (typeof done === 'string' ? [{ notice, id: done }] : []));
    await markSent(
      post.store,
      taken.map(({ notice: { key }, id }) => ({ key, id })),
    );
    for (const { notice } of taken) onSent(aboutOf(notice));
    sent += taken.length;
    for (const { notice, done: problem } of tried) {
      if (typeof problem === 'string') continue;
      await markFailed(post.store, notice.key, problem.why, problem);
      failed.push(notice);
      if (problem.ofServer) down.set(serverOf(notice), problem);
    }
  }
  return { sent, failed, left: 0 };
}

/** All mail goes by one server. */
function serverOf({ webhook }: QueuedNotice): string {
  return webhook?.id ?? 'mail';
}

/** Under which id it was taken, or why it was not. */
function send(post: Post, notice: QueuedNotice): Promise<string | Problem> {
  return notice.webhook ? sendByWebhook(post, notice, notice.webhook) : sendByMail(post, notice);
}

function aboutOf({ webhook, headers }: QueuedNotice) {
  const correlationId = headers[CORRELATION];
  return { channel: webhook ? 'webhook' : 'mail', ...(correlationId && { correlationId }) } as const;
}
