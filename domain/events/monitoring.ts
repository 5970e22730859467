import { type IsoDate } from '../dates';
import { type Level } from '../regimes';
import { type Place } from './order';
import { type Hearing, type HomeFacts, type Withholding } from './transition';

/** Whoever is summoned may apply to serve the whole sentence on electronic monitoring (strgjfl § 16 a, forskrift § 7-8). */
export type MonitoringEvent =
  | {
      /** The information letter has come to the person: the three weeks run. */
      readonly type: 'MonitoringInformed';
      readonly informationId: string;
      readonly receivedOn: IsoDate;
      readonly applyBy: IsoDate;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      readonly type: 'MonitoringApplied';
      readonly applicationId: string;
      readonly receivedOn: IsoDate;
      readonly inTime: boolean;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** The sentence begins on monitoring, on the day of the summons. */
      readonly type: 'MonitoringGranted';
      readonly applicationId: string;
      readonly to: Place;
      readonly facts: HomeFacts | null;
      readonly reason: string | null;
      readonly grantedOn: IsoDate;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    }
  | (Withholding & {
      /** The summons goes on. */
      readonly type: 'MonitoringRefused';
      readonly applicationId: string;
      readonly reason: string | null;
      readonly hearing?: Hearing;
      readonly refusedOn: IsoDate;
      readonly decidedBy: Level;
      readonly legalBasis: string;
      readonly by: string;
    });

/** The types of them: what a switch over all events may leave to their own room. */
export const MONITORING_EVENTS = {
  MonitoringInformed: true,
  MonitoringApplied: true,
  MonitoringGranted: true,
  MonitoringRefused: true,
} as const satisfies Readonly<Record<MonitoringEvent['type'], true>>;
