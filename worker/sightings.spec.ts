import { Sightings } from './sightings';

const at = (version: number) => [{ sentenceId: 's1', version }];
const dueAt = (sightings: Sightings, nowMs: number, version = 3) => {
  const due = sightings.due(at(version), nowMs);
  sightings.woken(due, nowMs);
  return due.length > 0;
};

describe('an overlooked sentence', () => {
  it('is woken at the second sighting: at the first its signal may be under way', () => {
    const sightings = new Sightings();
    expect([0, 1_000].map((ms) => dueAt(sightings, ms))).toEqual([false, true]);
  });

  it('is woken ever more rarely while nothing comes of it', () => {
    const sightings = new Sightings();
    const woken: number[] = [];
    for (let s = 0; s <= 3_600; s++) if (dueAt(sightings, s * 1_000)) woken.push(s);
    expect(woken.slice(0, 7)).toEqual([1, 6, 16, 36, 76, 156, 316]);
    expect(woken.at(-1)! - woken.at(-2)!).toBe(600);
  });

  it('was woken in vain when nothing came of it for more than a minute, and no more once its log has moved on', () => {
    const sightings = new Sightings();
    const inVain = new Map<number, boolean>();
    for (let s = 0; s <= 80; s++) {
      dueAt(sightings, s * 1_000);
      inVain.set(s, sightings.inVain('s1'));
    }
    expect([35, 36, 75].map((s) => inVain.get(s))).toEqual([false, true, true]);
    dueAt(sightings, 81_000, 4);
    expect(sightings.inVain('s1')).toBe(false);
    expect(sightings.inVain('unseen')).toBe(false);
  });

  it('is woken soon again when its log has moved on, and forgotten when it has been followed', () => {
    const sightings = new Sightings();
    for (let s = 0; s <= 100; s++) dueAt(sightings, s * 1_000);
    expect(dueAt(sightings, 101_000, 4)).toBe(true);
    sightings.due([], 102_000);
    expect([103_000, 104_000].map((ms) => dueAt(sightings, ms, 5))).toEqual([false, true]);
  });

  it('that could not be woken is tried at every look', () => {
    const sightings = new Sightings();
    const due = [0, 1_000, 2_000, 3_000].map((ms) => sightings.due(at(3), ms).length);
    expect(due).toEqual([0, 1, 1, 1]);
  });
});
