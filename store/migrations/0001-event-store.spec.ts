import { createHash } from 'node:crypto';
import { EVENT_STORE_SQL } from './0001-event-store.sql';

describe('the schema of the log', () => {
  it('is the one that was released: hashes that courts hold depend on it', () => {
    const sha256 = createHash('sha256').update(EVENT_STORE_SQL).digest('hex');
    expect(sha256).toBe('779ac08c4d35fc8e70d5b3fcf7070b5fc7815d0584bedf8995595d1d671c455e');
  });
});
