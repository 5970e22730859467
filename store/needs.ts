import { type Command, type NeedsAnswers } from '../domain/commands';
import { type Store } from './data-source';
import { open, seal, unwrapKey, type PersonKey } from './personal-data';
import { readSentence } from './read';
import { recordKnowing, type Recorded } from './record';
import { rows, type Session } from './session';

/**
 * Records an assessment of needs, or that a consent was withdrawn, and in the same transaction what was answered: sealed,
 * apart from the log, so that it goes when the consent does. Answers and throws as `record` does.
 */
export async function recordOfNeeds(store: Store, command: Command): Promise<Recorded> {
  const goes = command.type === 'WithdrawDataConsent' ? await assessedUnder(store, command) : [];
  const { recorded } = await recordKnowing(store, command, { beside: (tx, key) => keep(tx, key, command, goes) });
  return recorded;
}

/** What was assessed under a consent. None is added meanwhile: a command names the version that it has seen. */
async function assessedUnder(
  store: Store,
  { sentenceId, consentId }: Command & { readonly consentId: string },
): Promise<readonly string[]> {
  const read = await readSentence(store, sentenceId);
  const assessments = read?.state.reintegration.assessments ?? [];
  return assessments.filter((each) => each.consentId === consentId).map(({ assessmentId }) => assessmentId);
}

const ADD = 'INSERT INTO rm.needs_assessment (assessment_id, sentence_id, said) VALUES ($1, $2, $3)';
const DELETE = `
  UPDATE rm.needs_assessment SET said = NULL, deleted_at = clock_timestamp()
  WHERE assessment_id = ANY($1::uuid[]) AND sentence_id = $2`;

async function keep(tx: Session, key: PersonKey, command: Command, goes: readonly string[]): Promise<void> {
  const { sentenceId } = command;
  if (command.type === 'AssessNeeds') {
    const { assessmentId, answers } = command;
    await tx.rows(ADD, [assessmentId, sentenceId, seal(answers, whereIs(sentenceId, assessmentId), key)]);
  }
  if (goes.length > 0) await tx.rows(DELETE, [goes, sentenceId]);
}

function whereIs(personId: string, assessmentId: string) {
  return { personId, what: `needs ${assessmentId}` };
}

const READ = `
  SELECT n.assessment_id AS id, n.said, k.wrapped
  FROM rm.needs_assessment n LEFT JOIN rm.person_key k ON k.person_id = n.sentence_id
  WHERE n.sentence_id = $1 AND n.said IS NOT NULL`;

/** What was answered to the assessments of a sentence, by their ids; nothing that was deleted, and nothing once the key is destroyed. */
export async function readNeeds(store: Store, sentenceId: string): Promise<ReadonlyMap<string, NeedsAnswers>> {
  const found = await rows<{ id: string; said: string; wrapped: Buffer | null }>(store, READ, [sentenceId]);
  return new Map(
    found.flatMap(({ id, said, wrapped }) => {
      const key = unwrapKey(store, sentenceId, wrapped);
      return key === null ? [] : [[id, open(said, whereIs(sentenceId, id), key) as NeedsAnswers] as const];
    }),
  );
}
