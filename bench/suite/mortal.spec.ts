import { recoveryIn } from './mortal';

const START = `
2026-11-29 10:00:00.100 UTC [1] LOG:  starting PostgreSQL 18.4 on x86_64
2026-11-29 10:00:00.150 UTC [1] LOG:  database system is ready to accept connections`;
const RECOVERY = `
2026-11-29 10:00:09.000 UTC [7] LOG:  starting PostgreSQL 18.4 on x86_64
2026-11-29 10:00:09.200 UTC [9] LOG:  database system was not properly shut down; automatic recovery in progress
2026-11-29 10:00:09.300 UTC [9] LOG:  redo done at 0/1D0B6F8
2026-11-29 10:00:10.250 UTC [7] LOG:  database system is ready to accept connections`;

describe('the recovery of PostgreSQL, in its log', () => {
  it('is that of the last start', () => {
    expect([recoveryIn(START), recoveryIn(START + RECOVERY)]).toEqual([50, 1_250]);
  });

  it('is not that of a start which came to nothing', () => {
    const inVain = '\n2026-11-29 10:00:08.000 UTC [6] LOG:  starting PostgreSQL 18.4 on x86_64';
    expect(recoveryIn(START + inVain + RECOVERY)).toBe(1_250);
  });
});
