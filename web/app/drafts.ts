/** What somebody is writing, kept in this tab until it is sent, so that no error and no reload loses it. */
export const drafts = {
  read<T>(key: string): T | null {
    try {
      return JSON.parse(sessionStorage.getItem(`draft:${key}`) ?? 'null') as T | null;
    } catch {
      return null;
    }
  },
  keep(key: string, draft: unknown): void {
    try {
      sessionStorage.setItem(`draft:${key}`, JSON.stringify(draft));
    } catch {
      // A full store keeps no draft; the page itself still holds it.
    }
  },
  /** Whether anything is being written. */
  any(): boolean {
    return Object.keys(sessionStorage).some((key) => key.startsWith('draft:'));
  },
  forgetAll(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('draft:')) sessionStorage.removeItem(key);
  },
  forget(key: string): void {
    sessionStorage.removeItem(`draft:${key}`);
  },
};
