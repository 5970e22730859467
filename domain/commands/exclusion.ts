import { type ExclusionGround, type ExclusionKind, type Hearing } from '../events';
import { type LocalMinute } from '../holidays';
import { type IsoDate } from '../dates';

/** Exclusion from the company of others, security cell and security bed (strgjfl §§ 37–39). */
export type ExclusionCommand =
  | {
      readonly type: 'DecideExclusion';
      readonly exclusionId: string;
      readonly exclusion: ExclusionKind;
      readonly ground: ExclusionGround;
      readonly startedAt: LocalMinute;
      readonly reason: string;
      readonly lessIsNotEnough: string;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
    }
  | {
      readonly type: 'ContinueExclusion';
      readonly exclusionId: string;
      readonly reason: string;
      readonly withheldReason?: string;
      readonly hearing?: Hearing;
    }
  | {
      readonly type: 'RecordSupervision';
      readonly exclusionId: string;
      readonly supervisedAt: LocalMinute;
      readonly who: 'staff' | 'health';
      readonly note: string | null;
    }
  | {
      readonly type: 'InformSupervisoryCouncil';
      readonly exclusionId: string;
      readonly informedOn: IsoDate;
    }
  | {
      readonly type: 'EndExclusion';
      readonly exclusionId: string;
      readonly endedAt: LocalMinute;
      readonly reason: string | null;
    };

export const EXCLUSION_COMMANDS = {
  DecideExclusion: true,
  ContinueExclusion: true,
  RecordSupervision: true,
  InformSupervisoryCouncil: true,
  EndExclusion: true,
} as const satisfies Record<ExclusionCommand['type'], true>;
