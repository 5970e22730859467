import { LAW } from '../rule-sets';
import { count, explain, type Explained, type Reason } from './explanation';
import type { PreventiveDetentionFrameInput } from './inputs';

/** Whether the frame and the minimum are within the law, and what a court should usually not exceed. strl § 43 (1) */
export interface PreventiveDetentionFrame {
  readonly valid: boolean;
  readonly warnings: readonly { readonly code: 'frame-above-usual'; readonly nb: string; readonly en: string }[];
}

const CAPS: Reason = {
  rule: 'R-FORV',
  legalBasis: 'strl § 43 (1)',
  nb: 'Tidsrammen og minstetiden må holde seg innenfor lovens grenser.',
  en: 'The time frame and the minimum period must keep within the limits of the law.',
};

/** Checks a frame and minimum, in years, against the caps of the law. strl § 43 (1) */
export function preventiveDetentionFrame(input: PreventiveDetentionFrameInput): Explained<PreventiveDetentionFrame> {
  const { frameYears, minimumYears } = input;
  const frameMax = frameMaxYears(input);
  const minimumMax = minimumMaxYears(frameYears);
  const valid = frameYears > 0 && frameYears <= frameMax && minimumYears <= minimumMax;
  const steps = [
    `frame ${count(frameYears, 'year')}: must be above 0 and at most ${frameMax}`,
    `minimum ${count(minimumYears, 'year')}: at most ${minimumMax} with this frame`,
  ];
  return { valid, warnings: warningsOf(input), explanations: [explain('valid', valid, CAPS, ...steps)] };
}

function frameMaxYears({ under18, offenceMaximum30Years }: PreventiveDetentionFrameInput): number {
  const { under18: young, gravest, ordinary } = LAW.preventiveDetention.frameMaxYears;
  if (under18) return young;
  return offenceMaximum30Years ? gravest : ordinary;
}

function minimumMaxYears(frameYears: number): number {
  return LAW.preventiveDetention.minimumMax.find(({ frameOverYears }) => frameYears > frameOverYears)?.years ?? 0;
}

function warningsOf({ under18, frameYears }: PreventiveDetentionFrameInput): PreventiveDetentionFrame['warnings'] {
  const usual = LAW.preventiveDetention.frameUsualYears[under18 ? 'under18' : 'adult'];
  if (frameYears <= usual) return [];
  return [
    {
      code: 'frame-above-usual',
      nb: `Tidsrammen bør vanligvis ikke overstige ${usual} år.`,
      en: `The time frame should usually not exceed ${usual} years.`,
    },
  ];
}
