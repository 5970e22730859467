import { Injectable } from '@nestjs/common';
import { type Asked, type CommandType } from '../domain/commands';
import { type Role } from '../domain/permissions';
import { type Refusal } from '../domain/refusals';
import { NothingRecorded, OutcomeUnknown } from '../store/errors';
import { readLeft, type SentenceLeft } from '../store/read';
import { type Recorded } from '../store/deciding';
import { record } from '../store/record';
import { OpenStore } from './providers';
import { type Asking } from './request';
import { refusesRole } from './roles';

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

  /**
   * For an answer of the version and what the command itself says. `how`: what records it, where more than the log is
   * written.
   */
  async record<Body>(
    command: Asking & Asked,
    answer: (version: number) => Body,
    how: typeof record = record,
  ): Promise<Answer<Body>> {
    const recorded = await this.inRole(command, how);
    if (!recorded.ok) return recorded;
    const { sentenceId, version } = recorded;
    return { ok: true, sentenceId, version, commandType: command.type, body: answer(version) };
  }

  /**
   * For an answer that also says what the law makes of it. Throws `OutcomeUnknown` when it was recorded and the database
   * went away before it could be read: the same command again is answered.
   */
  async recordAndRead<Body>(command: Asking & Asked, answer: (left: SentenceLeft) => Body): Promise<Answer<Body>> {
    const recorded = await this.inRole(command, record);
    if (!recorded.ok) return recorded;
    const { sentenceId, version } = recorded;
    const left = await readLeft(this.store, sentenceId, version).catch((error: unknown) => {
      // It is in the log: what the database did to the reading must not be told as if it were not.
      if (error instanceof NothingRecorded) throw new OutcomeUnknown('It was recorded, and could not be read.', error);
      throw error;
    });
    if (!left) throw new Error(`${sentenceId} is recorded and cannot be read`);
    return { ok: true, sentenceId, version, commandType: command.type, body: answer(left) };
  }

  /** In the first of the asker's roles to which the command belongs; a refusal has written nothing, so the next may try. */
  private async inRole(
    { as: [role, ...others], standsIn = {}, ...command }: Asking & Asked,
    how: typeof record,
  ): Promise<Recorded> {
    const by = (acting: Role) => {
      const onBehalfOf = standsIn[acting];
      return { ...command.by, role: acting, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    };
    const first = await how(this.store, { ...command, by: by(role) });
    let recorded = first;
    for (const other of others) {
      if (recorded.ok || !refusesRole(recorded.code)) return recorded;
      recorded = await how(this.store, { ...command, by: by(other) });
    }
    return recorded.ok || !refusesRole(recorded.code) ? recorded : first;
  }
}
