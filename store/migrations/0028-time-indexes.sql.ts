// Each its own statement, outside of a transaction: CONCURRENTLY builds beside the writers, and waits for those that have
// begun. What an attempt that was broken off left behind is not valid, and is made anew.

/** The partitions of the log: a partitioned table takes no CONCURRENTLY, so the index of each is built first. */
export const PARTITIONS_SQL = `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'es.event'::regclass ORDER BY 1`;

/** In the order in which rows lie: a few pages for millions of events, where a tree would be as large as a column. */
export const eventIndexSql = (partition: string) => [
  `DROP INDEX CONCURRENTLY IF EXISTS ${partition}_recorded_at`,
  `CREATE INDEX CONCURRENTLY ${partition.replace(/^es\./, '')}_recorded_at ON ${partition} USING brin (recorded_at)`,
];

export const DEADLINE_INDEX_SQL = [
  'DROP INDEX CONCURRENTLY IF EXISTS rm.deadline_due_on',
  'CREATE INDEX CONCURRENTLY deadline_due_on ON rm.deadline (due_on)',
];

/** Takes the indexes of the partitions for its own, and builds nothing; partitions to come have it from the start. */
export const LOG_INDEX_SQL = 'CREATE INDEX event_recorded_at ON es.event USING brin (recorded_at)';
