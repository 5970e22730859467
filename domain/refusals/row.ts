/** A reason to refuse: its HTTP status, and what the reader should do. */
export function r(status: number, nb: string, en: string) {
  return { status, nb, en } as const;
}
