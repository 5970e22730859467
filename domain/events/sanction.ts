import { type IsoDate } from '../dates';
import { type Standing, type Values } from '../sanctions/course';

/** What happened to a sanction that is no imprisonment (domain/sanctions). */
export type SanctionEvent =
  | {
      readonly type: 'StepTaken';
      readonly sanction: string;
      readonly stepId: string;
      /** Its name in the table of the kind. */
      readonly step: string;
      readonly on: IsoDate;
      readonly values: Values;
      readonly reason: string | null;
      /** Where it led, as the table had it then; null: it changed no stage. */
      readonly to: Standing | null;
      /** Of a decision about the person: who decided, and within which time they may complain; null: not at all. */
      readonly decision: { readonly level: 'local' | 'region'; readonly complaint: 'days' | 'hours' | null } | null;
      readonly legalBasis: string;
      readonly by: string;
    }
  | {
      /** A step that was recorded by mistake, or reversed on complaint, counts no more: it never did, from its own day. */
      readonly type: 'StepRetracted';
      readonly sanction: string;
      readonly stepId: string;
      readonly step: string;
      /** The day of the step. */
      readonly on: IsoDate;
      readonly retractedOn: IsoDate;
      /** Where the sanction stands without it; null: it had changed no stage. */
      readonly back: (Standing & { readonly since: IsoDate }) | null;
      readonly reason: string | null;
      readonly legalBasis: string;
      readonly by: string;
    };

export const SANCTION_EVENTS = {
  StepTaken: true,
  StepRetracted: true,
} as const satisfies Readonly<Record<SanctionEvent['type'], true>>;
