import { type Actor } from '../events';
import { type AbsenceCommand } from './absence';
import { ACTIVITY_COMMANDS, type ActivityCommand } from './activity';
import { type BreachCommand } from './breach';
import { CASEWORK_COMMANDS, type CaseworkCommand } from './casework';
import { CASE_ACCESS_COMMANDS, type CaseAccessCommand } from './case-access';
import { type ChargeCommand } from './charge';
import { type ClockCommand } from './clock';
import { type ComplaintCommand } from './complaint';
import { type ConditionCommand } from './condition';
import { type CorrectionCommand } from './correction';
import { type CourtCommand } from './court';
import { DATA_CONSENT_COMMANDS, NEED_LEVELS, type DataConsentCommand, type NeedsAnswers } from './data-consent';
import { DETENTION_COMMANDS, type DetentionCommand } from './detention';
import { type EndCommand } from './end';
import { ERASURE_COMMANDS, type ErasureCommand } from './erasure';
import { EXCLUSION_COMMANDS, type ExclusionCommand } from './exclusion';
import { type HomeCommand } from './home';
import { type GuardianCommand } from './guardian';
import { LEAVE_COMMANDS, type LeaveCommand } from './leave';
import { type LetterCommand } from './letter';
import { MONITORING_COMMANDS, type MonitoringCommand } from './monitoring';
import { POSTPONEMENT_COMMANDS, type PostponementCommand } from './postponement';
import { PLAN_COMMANDS, type PlanCommand } from './plan';
import { type RegistrationCommand } from './registration';
import { REINTEGRATION_COMMANDS, type ReintegrationCommand } from './reintegration';
import { type ReleasePreparationCommand } from './release-preparation';
import { RETENTION_COMMANDS, type RetentionCommand } from './retention';
import { type ReviewCommand } from './review';
import { SUSPENSION_COMMANDS, type SuspensionCommand } from './suspension';
import { SANCTION_COMMANDS, type SanctionCommand } from './sanction';
import { type TransitionCommand } from './transition';
import { VICTIM_COMMANDS, type VictimCommand, type VictimContact } from './victim';

export {
  DATA_CONSENT_COMMANDS,
  NEED_LEVELS,
  type DataConsentCommand,
  type NeedsAnswers,
  ACTIVITY_COMMANDS,
  type ActivityCommand,
  CASEWORK_COMMANDS,
  DETENTION_COMMANDS,
  ERASURE_COMMANDS,
  EXCLUSION_COMMANDS,
  LEAVE_COMMANDS,
  MONITORING_COMMANDS,
  POSTPONEMENT_COMMANDS,
  SUSPENSION_COMMANDS,
  SANCTION_COMMANDS,
  PLAN_COMMANDS,
  REINTEGRATION_COMMANDS,
  RETENTION_COMMANDS,
  VICTIM_COMMANDS,
  type AbsenceCommand,
  type CaseworkCommand,
  CASE_ACCESS_COMMANDS,
  type CaseAccessCommand,
  type ChargeCommand,
  type ClockCommand,
  type DetentionCommand,
  type ErasureCommand,
  type ExclusionCommand,
  type LeaveCommand,
  type MonitoringCommand,
  type PostponementCommand,
  type SuspensionCommand,
  type SanctionCommand,
  type PlanCommand,
  type ReintegrationCommand,
  type ReleasePreparationCommand,
  type RetentionCommand,
  type VictimCommand,
  type VictimContact,
};

/** How the ids of commands begin that no account has given. An account of such a name could give them before their time. */
export const OWN_COMMANDS = [
  ...(['start', 'effect', 'deadline', 'undecided', 'back', 'victim', 'complete'] as const),
  ...(['letter', 'import', 'register'] as const),
] as const;
/** The id of a command that no account has given. */
export type OwnCommandId = `${(typeof OWN_COMMANDS)[number]}/${string}`;

/** Who asks, of which sentence, and the id that makes a repeated request harmless. */
export interface Envelope {
  /** The command id: whoever sends it again gets the first answer again. 1 to 200 characters. */
  readonly id: string;
  readonly sentenceId: string;
  readonly by: Actor;
  /** What the asker had seen (`If-Match`). Null for the clock, a registration and an import. */
  readonly expectedVersion: number | null;
  /** Which run of the sentence's workflow speaks. Null for everybody else. */
  readonly epoch: number | null;
}

/** What somebody asks for, by subject: one file each. Ids of new things come with it, so that `decide` needs no randomness. */
export type Asked =
  | AbsenceCommand
  | BreachCommand
  | CaseworkCommand
  | CaseAccessCommand
  | ChargeCommand
  | ClockCommand
  | ComplaintCommand
  | ConditionCommand
  | CorrectionCommand
  | CourtCommand
  | DetentionCommand
  | EndCommand
  | ErasureCommand
  | ExclusionCommand
  | GuardianCommand
  | HomeCommand
  | LeaveCommand
  | LetterCommand
  | MonitoringCommand
  | PostponementCommand
  | RegistrationCommand
  | ReintegrationCommand
  | RetentionCommand
  | ReviewCommand
  | SuspensionCommand
  | SanctionCommand
  | TransitionCommand
  | VictimCommand;

export type Command = Envelope & Asked;
export type CommandType = Asked['type'];
export type CommandOf<T extends CommandType> = Extract<Asked, { readonly type: T }>;
