import { type SanctionKind } from '../domain/regimes';

/** Penal sanctions of 2023 by kind, as Statistics Norway has published them (ssb.no/en/straff). */
export const JUDGED_2023 = {
  imprisonment: 7386,
  'community-sentence': 1490,
  'youth-sentence': 65,
  'compulsory-care': 62 + 5,
} as const;
/** People in prison at the beginning of December 2022, and those on remand among them (key figures of the directorate). */
const IN_PRISON_2022 = { all: 3009, remand: 645 } as const;

const judged = Object.values(JUDGED_2023).reduce((sum, n) => sum + n, 0);

/**
 * Of the programme, the fine service and the pre-sentence report no share of those open at a time was found: they are small
 * among what is served in the community (583 begun in November 2022, of them 165 community sentences and 311 on monitoring),
 * and how small is our choice.
 */
const OUTSIDE = {
  'community-sentence': JUDGED_2023['community-sentence'] / judged,
  'youth-sentence': JUDGED_2023['youth-sentence'] / judged,
  'compulsory-care': JUDGED_2023['compulsory-care'] / judged,
  programme: 0.02,
  'fine-service': 0.005,
  'pre-sentence-report': 0.01,
} as const;

const outside = Object.values(OUTSIDE).reduce((sum, share) => sum + share, 0);

/** Of all people of a sample. */
export const SANCTION_SHARES: Readonly<Record<SanctionKind, number>> = {
  ...OUTSIDE,
  remand: ((1 - outside) * IN_PRISON_2022.remand) / IN_PRISON_2022.all,
};

/** From 1 January 2024 to 26 May 2025, in quarters. */
const QUARTERS_AT_SKIEN = 17 / 3;
const PLACES_AT_SKIEN = 65;

/**
 * Exclusions in a quarter, of those in prison. Full: 6,765 in 2020 (the Service’s own figures, by VG of January 2021,
 * vg.no/i/7Kqlk4), an epidemic year; 6,161 in 2015 (Advokatbladet, rbnett.no of 24 January 2017), of all kinds of prisoners.
 * Security cell and bed: 49 and 9 in one prison of high security for women, Skien, in 17 months (Sivilombudet, report of the visit
 * of 2025); of all prisons no figure was found. Of partial exclusion none was: our choice.
 */
export const EXCLUSIONS_A_QUARTER = {
  full: 6161 / 4 / 3_700,
  partial: 0.1,
  'security-cell': 49 / PLACES_AT_SKIEN / QUARTERS_AT_SKIEN,
  'security-bed': 9 / PLACES_AT_SKIEN / QUARTERS_AT_SKIEN,
} as const;
export type SampleExclusion = keyof typeof EXCLUSIONS_A_QUARTER;

/**
 * Days from the least to the most. Full: eight on the average (1,188,210 hours of 6,161, as above); the spread is our choice, short
 * of the fourteen after which the region decides, which a story of its own tells. Few of the cell are shorter than a day
 * (Sivilombudet, theme report of 2025); here it ends before the region must decide. The bed: some hours, our choice.
 */
export const EXCLUSION_DAYS: Readonly<Record<SampleExclusion, readonly [number, number]>> = {
  full: [3, 13],
  partial: [3, 13],
  'security-cell': [1, 2],
  'security-bed': [0, 0],
};
/** Going on at a time: 127 at the end of March 2020 (VG, as above), of 3,009 in prison. */
export const EXCLUDED_NOW = 127 / IN_PRISON_2022.all;

/**
 * In 2006 leave was 16,020 of 1,186,292 days in prison (Statistics Norway, table 63), and 63 did not come back from one (table 62):
 * of leaves of two nights, eight in a thousand. How many came back late, and how many are granted leave of those who may be, was
 * not found: our choice.
 */
export const LEAVE = {
  nights: 2,
  defaulted: 63 / (16_020 / 2),
  late: 0.01,
  ofThoseOpen: 0.6,
  welfare: 0.05,
} as const;

/** No figure was found of contact officers and plans, nor of attendance but its target (domain/activity.ts): our choice. */
export const PLANS = { contactOfficer: 0.95, future: 0.85, implementation: 0.4 } as const;
export const ACTIVITY = {
  attended: 0.84,
  excused: 0.04,
  /** Of days of work: a breach each, which is answered. */
  refused: 0.01,
  /** Of those in prison: each working day of a quarter and more is an event. */
  recordedOf: 0.05,
  /** So that a small sample shows a figure, too. */
  leastRecorded: 24,
} as const;

/**
 * Of those who serve in prison, who was asked for an assessment of needs (BRIK) and for sharing with one provider, and how many
 * said yes and took it back. No figure was found: our choice.
 */
export const CONSENTS = { asked: 0.6, given: 0.75, withdrawn: 0.05, askedToShare: 0.3, shared: 0.7 } as const;
