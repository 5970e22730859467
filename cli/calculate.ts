import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { CalculationBody } from '../api/schemas/calculation';
import { calculate, type Calculation } from '../domain/calculation';

/** An input of the wrong shape: where, and what is the matter. */
export interface InvalidInput {
  readonly refusal: 'invalid-input';
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

const DONE = 0;
const NOT_JSON = 2;

/**
 * `calculate`: reads one input, or an array of them, as JSON, and writes one answer, or an array. Answers the exit
 * code: 2, and nothing written, when the text is not JSON; a refused or misshapen input is an answer like any other.
 */
export async function calculateCommand(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  const parsed = parseJson(await text(input));
  if (!parsed.ok) {
    process.stderr.write(`calculate: the input is not JSON: ${parsed.message}\n`);
    return NOT_JSON;
  }
  const { value } = parsed;
  const answer = Array.isArray(value) ? value.map(answerTo) : answerTo(value);
  await written(output, `${JSON.stringify(answer, null, 2)}\n`);
  return DONE;
}

/** The answer to one input of whatever shape. */
export function answerTo(input: unknown): Calculation | InvalidInput {
  const body = CalculationBody.safeParse(input);
  if (body.success) return calculate(body.data);
  return { refusal: 'invalid-input', issues: issuesOf(body.error) };
}

function issuesOf(error: z.ZodError): InvalidInput['issues'] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

function parseJson(source: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(source) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function written(output: NodeJS.WritableStream, answer: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(answer, (error) => (error ? reject(error) : resolve()));
  });
}
