/** What went wrong, as the API says it (RFC 9457), or `network` when there was no answer at all. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly legalBasis?: string;
  readonly instance: string;
}

/** The problem of an answer; one without a body of ours is known by its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return {
    code: body?.code ?? `http-${response.status}`,
    status: response.status,
    title: body?.title ?? '',
    detail: body?.detail ?? '',
    facts: body?.facts ?? {},
    ...(body?.legalBasis !== undefined && { legalBasis: body.legalBasis }),
    instance: body?.instance ?? response.headers.get('x-request-id') ?? '',
  };
}
