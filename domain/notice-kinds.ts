import { DEADLINE_KINDS, type DeadlineKind } from './deadlines/table';

/** What somebody may hear of: reminders of each kind of deadline, and that a case was given to them. */
export interface NoticeKind {
  readonly kind: string;
  readonly title: { readonly nb: string; readonly en: string };
  /** The law sets it: whoever must act hears of it by mail. */
  readonly lawBound: boolean;
  /** Null: it is no matter of the law. */
  readonly legalBasis: string | null;
}

const CASE_ASSIGNED: NoticeKind = {
  kind: 'case-assigned',
  title: { nb: 'Du får en sak', en: 'You are given a case' },
  lawBound: false,
  legalBasis: null,
};

/** Every kind of notice that a person can be sent in their own name. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  ...Object.entries<DeadlineKind>(DEADLINE_KINDS).map(([kind, { title, lawBound, legalBasis }]) => ({
    ...{ kind, title, lawBound, legalBasis },
  })),
  CASE_ASSIGNED,
];

/** Whether somebody may choose how they hear of it. What is of no kind leaves no choice. */
export function mayBeSilenced(kind: string | null): boolean {
  return NOTICE_KINDS.some((known) => known.kind === kind && !known.lawBound);
}
