import { Injectable } from '@nestjs/common';
import { type Command, type CommandType } from '../domain/commands';
import { type Refusal } from '../domain/refusals';
import { readSentence, type SentenceRead } from '../store/read';
import { record } from '../store/record';
import { OpenStore } from './providers';

/** What was recorded, and the body that answers it. */
export interface Answered<Body> {
  readonly ok: true;
  readonly sentenceId: string;
  readonly version: number;
  readonly commandType: CommandType;
  readonly body: Body;
}
export type Answer<Body = unknown> = Answered<Body> | Refusal;

/**
 * Records a command and answers it from the sentence as the command left it, on the day that it then was: a repeat,
 * years later and after other decisions, is answered as the first time.
 */
@Injectable()
export class Recorder {
  constructor(private readonly store: OpenStore) {}

  /** For an answer of the version and what the command itself says. */
  async record<Body>(command: Command, answer: (version: number) => Body): Promise<Answer<Body>> {
    const recorded = await record(this.store, command);
    if (!recorded.ok) return recorded;
    const { sentenceId, version } = recorded;
    return { ok: true, sentenceId, version, commandType: command.type, body: answer(version) };
  }

  /** For an answer that also says what the law makes of it. */
  async recordAndRead<Body>(command: Command, answer: (left: SentenceRead) => Body): Promise<Answer<Body>> {
    const recorded = await record(this.store, command);
    if (!recorded.ok) return recorded;
    const { sentenceId, version } = recorded;
    const left = await readSentence(this.store, sentenceId, { version });
    if (!left) throw new Error(`${sentenceId} is recorded and cannot be read`);
    return { ok: true, sentenceId, version, commandType: command.type, body: answer(left) };
  }
}
