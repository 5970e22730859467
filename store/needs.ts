import { type Command, type NeedsAnswers } from '../domain/commands';
import { type Store } from './data-source';
import { type PersonKey } from './keys/personal-data';
import { readSentence } from './read';
import { type Recorded } from './deciding';
import { recordKnowing } from './record';
import { sealedWords } from './keys/sealed-words';
import { type Session } from './session';

const words = sealedWords({ table: 'needs_assessment', idColumn: 'assessment_id', what: 'needs' });

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

async function keep(tx: Session, key: PersonKey, command: Command, goes: readonly string[]): Promise<void> {
  const { sentenceId } = command;
  if (command.type === 'AssessNeeds')
    await words.keep(tx, key, { sentenceId, id: command.assessmentId }, command.answers);
  await words.delete(tx, sentenceId, goes);
}

/** What was answered to the assessments of a sentence, by their ids; nothing that was deleted, and nothing once the key is destroyed. */
export async function readNeeds(store: Store, sentenceId: string): Promise<ReadonlyMap<string, NeedsAnswers>> {
  return (await words.read(store, sentenceId)) as ReadonlyMap<string, NeedsAnswers>;
}
