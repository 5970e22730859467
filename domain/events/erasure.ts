/** Why personal data are erased: the time for which they may be kept is over. A list, for words would be personal data. */
export const ERASURE_GROUNDS = ['retention-ended'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** The personal data of a case are erased. What stays is which event there was, when, by whom, and its hash. */
export type ErasureEvent =
  | {
      readonly type: 'ErasureProposed';
      readonly erasureId: string;
      readonly ground: ErasureGround;
      readonly legalBasis: string;
      readonly by: string;
    }
  | { readonly type: 'ErasureRejected'; readonly erasureId: string; readonly legalBasis: string; readonly by: string }
  | {
      readonly type: 'PersonErased';
      readonly erasureId: string;
      readonly ground: ErasureGround;
      readonly legalBasis: string;
      readonly proposedBy: string;
      readonly by: string;
    };

/** The types of them: what a switch over all events may leave to their own room. */
export const ERASURE_EVENTS = {
  ErasureProposed: true,
  ErasureRejected: true,
  PersonErased: true,
} as const satisfies Readonly<Record<ErasureEvent['type'], true>>;
