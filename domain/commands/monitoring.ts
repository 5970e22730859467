import { type IsoDate } from '../dates';
import { type Hearing, type HomeFacts, type Withholding } from '../events';

/** To serve the whole sentence on electronic monitoring: told of it, applied for, decided (forskrift § 7-8). */
export type MonitoringCommand =
  | { readonly type: 'InformOfMonitoring'; readonly informationId: string; readonly receivedOn: IsoDate }
  | { readonly type: 'RecordMonitoringApplication'; readonly applicationId: string; readonly receivedOn: IsoDate }
  | {
      readonly type: 'GrantMonitoring';
      readonly applicationId: string;
      /** Who follows the person up. */
      readonly unit: string;
      readonly facts: HomeFacts;
      readonly reason: string | null;
    }
  | (Withholding & {
      readonly type: 'RefuseMonitoring';
      readonly applicationId: string;
      readonly reason: string;
      readonly hearing?: Hearing;
    });

/** The types of them: what a switch over all commands may leave to their own room. */
export const MONITORING_COMMANDS = {
  InformOfMonitoring: true,
  RecordMonitoringApplication: true,
  GrantMonitoring: true,
  RefuseMonitoring: true,
} as const satisfies Readonly<Record<MonitoringCommand['type'], true>>;
