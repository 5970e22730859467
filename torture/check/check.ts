import { Client } from 'pg';
import { checkpointsHold, readCheckpoints } from './checkpoints';
import { exactlyOnce, linearizable, recordedIn, toldIn } from './commands';
import { decidedByOthers } from './decisions';
import { nothingEarly } from './early';
import { readLines, type Entry, type MailEntry, type Violation } from './evidence';
import { readLog } from './log';
import { mailsFollow } from './mails';
import { modelsFollow } from './models';

/** Where the evidence is. */
export interface Evidence {
  readonly databaseUrl: string;
  readonly journal: string;
  readonly mail: string;
  /** Where the notary put its checkpoints, and its public key. */
  readonly checkpoints: { readonly folder: string; readonly publicKey: string };
}

/** What was found, and how much was looked at. */
export interface Verdict {
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly sentences: number;
  readonly checkpoints: number;
  readonly notices: number;
  readonly mails: number;
  /** Mails that came more than once, under one Message-ID. */
  readonly repeated: number;
  /** Commands that were acknowledged. */
  readonly acknowledged: number;
  /** Commands of which nobody was ever told the outcome, and how many of them are in the log. */
  readonly unknown: number;
  readonly unknownRecorded: number;
}

/**
 * Holds the log, the read models and the mails of a system that has come to rest against what its clerks wrote down. Reads
 * by SQL and files alone; whatever must follow from something else is computed here anew.
 */
export async function check({ databaseUrl, ...evidence }: Evidence): Promise<Verdict> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await checkOn(client, evidence);
  } finally {
    await client.end();
  }
}

/** The same on a connection that is at hand, and sees what it sees. */
export async function checkOn(client: Client, evidence: Omit<Evidence, 'databaseUrl'>): Promise<Verdict> {
  const journal = readLines<Entry>(evidence.journal);
  const mail = readLines<MailEntry>(evidence.mail);
  const { folder, publicKey } = evidence.checkpoints;
  const checkpoints = await readCheckpoints(client, folder, publicKey);
  const { facts, violations, roots } = await readLog(
    client,
    checkpoints.map(({ size }) => size),
  );
  const told = toldIn(journal);
  const recorded = await recordedIn(client);
  const mailed = await mailsFollow(client, facts, mail);
  const unknown = [...told.values()].filter(({ okAt, unknown: isUnknown }) => okAt === null && isUnknown);
  return {
    violations: [
      ...violations,
      ...checkpointsHold(checkpoints, roots),
      ...exactlyOnce(told, recorded, facts),
      ...linearizable(journal, told),
      ...decidedByOthers(facts),
      ...mailed.violations,
      ...nothingEarly(facts, journal, mail),
      ...(await modelsFollow(client, facts)),
      ...journal.flatMap(seenByClerks),
    ],
    ...{ events: facts.length, sentences: new Set(facts.map(({ streamId }) => streamId)).size },
    ...{ checkpoints: checkpoints.length, notices: mailed.notices, mails: mailed.mails, repeated: mailed.repeated },
    acknowledged: [...told.values()].filter(({ okAt }) => okAt !== null).length,
    unknown: unknown.length,
    unknownRecorded: unknown.filter(({ commandId }) => recorded.has(commandId)).length,
  };
}

function seenByClerks(entry: Entry): Violation[] {
  return entry.what === 'seen' ? [{ invariant: entry.invariant, what: entry.seen, evidence: entry.evidence }] : [];
}
