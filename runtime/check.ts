/** What `doctor` found out about one thing. */
export interface Check {
  readonly name: string;
  /** `note`: worth knowing, nothing is missing. */
  readonly state: 'ok' | 'note' | 'missing';
  readonly detail: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Runs a check; what it throws is what is missing. */
export async function check(
  name: string,
  run: () => string | Omit<Check, 'name'> | Promise<string | Omit<Check, 'name'>>,
  remedy: string,
): Promise<Check> {
  try {
    const found = await run();
    return typeof found === 'string' ? { name, state: 'ok', detail: found } : { name, ...found };
  } catch (error) {
    return { name, state: 'missing', detail: error instanceof Error ? error.message : String(error), remedy };
  }
}
