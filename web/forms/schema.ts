import { z } from 'zod';
import { parseDate } from '../app/format';
import { type Answers, type Field, type Values } from './spec';

/** The text of a wrong field is a key of the catalogue, so that it can be said in the reader's language. */
const REQUIRED = 'deciding.required';
const CHOOSE = 'deciding.chooseOne';

/** What the fields of a form must hold, and what becomes of it: numbers, ISO days, null for what was left out. */
export function schemaOf(fields: readonly Field[]) {
  return z.record(z.string(), z.string()).transform((values, context): Answers => {
    const answers: Record<string, string | number | boolean | null> = {};
    for (const field of fields) {
      if (field.onlyIf && !field.onlyIf(values)) continue;
      const text = (values[field.name] ?? '').trim();
      const fits = text === '' || (field.fitting?.(values).includes(text) ?? true);
      const answer = fits ? answerOf(field, text) : { wrong: CHOOSE };
      if (typeof answer === 'object' && answer !== null)
        context.issues.push({ code: 'custom', path: [field.name], message: answer.wrong, input: values });
      else answers[field.name] = answer;
    }
    return answers;
  });
}

type Answer = string | number | boolean | null | { readonly wrong: string };

function answerOf(field: Field, text: string): Answer {
  if (field.kind === 'yes-no') return text === 'true';
  if (text === '') return field.optional ? null : { wrong: field.choices ? CHOOSE : REQUIRED };
  if (field.check && !field.check.fits(text)) return { wrong: field.check.text };
  switch (field.kind) {
    case 'date':
      return parseDate(text) ?? { wrong: 'deciding.notADate' };
    case 'number':
      return /^\d{1,6}$/.test(text) ? Number(text) : { wrong: 'deciding.notANumber' };
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : { wrong: 'deciding.notATime' };
    case 'text':
    case 'words':
    case 'choice':
    case 'select':
    case 'unit':
    case 'account':
      return text;
  }
}

/** What the fields hold before anybody has written. */
export function initialOf(fields: readonly Field[], shown: (field: Field) => string): Values {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field)]));
}
