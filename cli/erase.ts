import { Api, Refused } from './http';
import { findRunning } from './running';

export interface EraseOptions {
  readonly confirm?: string;
  readonly reject?: string;
  /** A client of the development identity provider; otherwise PROGRESJON_TOKEN says who asks. */
  readonly client?: string;
}

/**
 * `erase <sentence>`: proposes to erase its personal data; with `--confirm` by somebody else, erases them. Over HTTP, for
 * it is the API that knows who asks, and that the two are two.
 */
export async function eraseCommand(sentence: string, { confirm, reject, client }: EraseOptions): Promise<number> {
  const token = process.env['PROGRESJON_TOKEN'];
  if (!client && !token) throw new Error('Who asks? Put an access token in PROGRESJON_TOKEN, or name a --client.');
  const api = new Api(findRunning().url, token);
  const as = client ?? '';
  const path = `/api/sentences/${sentence}/erasures`;
  try {
    const { version } = await api.get<{ version: number }>(as, `/api/sentences/${sentence}`);
    if (confirm !== undefined || reject !== undefined) {
      const [id, outcome] = confirm === undefined ? [reject, 'reject'] : [confirm, 'confirm'];
      await api.post(as, `${path}/${id}`, { version, body: { outcome } });
      process.stdout.write(outcome === 'confirm' ? 'The personal data are erased.\n' : 'The proposal is rejected.\n');
      return 0;
    }
    const { body } = await api.post<{ erasureId: string }>(as, path, { version, body: { ground: 'retention-ended' } });
    const next = `progresjon erase ${sentence} --confirm ${body.erasureId}`;
    process.stdout.write(`Proposed. Somebody else confirms it:\n  ${next}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`erase: ${error.message}\n`);
    return 1;
  }
}
