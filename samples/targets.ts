/** Shares of all whom somebody might want to see on each regime. Invented: no law and no owner names them. */
export const SAMPLE_TARGETS = {
  'lower-security': 0.35,
  'halfway-house': 0.05,
  'home-detention': 0.04,
  'electronic-monitoring': 0.1,
} as const;
