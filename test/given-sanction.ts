import { type Asked } from '../domain/commands';
import { type IsoDate } from '../domain/dates';
import { type Actor, type EventOf, type SentenceEvent } from '../domain/events';
import { type SanctionKind } from '../domain/regimes';
import { sanctionOf } from '../domain/sanctions';
import { type Values } from '../domain/sanctions/course';
import { given, imprisonment, registered, type Register } from './given';

export const probation: Actor = { id: 'pia', role: 'probation', unit: 'friomsorgen-oslo' };

/** The terms of a judgment of each kind, of which the tests work out the days by hand. */
export const TERMS = {
  /** With nine days of remand: 108 hours, 81 days, within 108 days (case J07). */
  'community-sentence': { hours: 120, subsidiaryDays: 90, periodDays: 120 },
  programme: { months: 10 },
  'fine-service': { subsidiaryDays: 60, periodDays: 90 },
  'youth-sentence': { months: 12, subsidiaryDays: 240 },
  remand: { arrestedOn: '2026-02-01', arrestedAtHour: 12, until: '2026-03-01', over6Years: 'no', under18: 'no' },
  'pre-sentence-report': { orderedBy: 'court', dueOn: '2026-03-02' },
  'compulsory-care': { care: 'psychiatric-care' },
} as const satisfies Readonly<Record<SanctionKind, Values>>;

/** The order of a sanction, to begin on 2 March 2026. */
export function sanction(kind: SanctionKind, terms: Values = TERMS[kind], remandDays = 0): Register {
  const judgment = { court: 'oslo-tingrett', caseNumber: '26-012345MED-TOSL/01', finalOn: '2026-02-01', remandDays };
  return imprisonment({
    order: { kind, judgments: [{ ...judgment, offences: ['strl § 321'], terms }] },
    placement: { regime: sanctionOf(kind)?.regimes[0] ?? 'community', unit: 'friomsorgen-oslo' },
    caseworker: 'pia',
  });
}

/** A community sentence of which nothing has happened: the one of case J07. */
export const community = () => given(...registered(sanction('community-sentence', undefined, 9)));

/** A step as somebody asks for it; its id is its name and its day, unless it is given. */
export function step(name: string, on: IsoDate, values: Values = {}, more: Partial<Take> = {}): Take {
  return { type: 'TakeStep', stepId: `${name}/${on}`, step: name, on, values, reason: 'Slik ble det.', ...more };
}
type Take = Extract<Asked, { type: 'TakeStep' }>;

type Past = ReturnType<typeof given>;
type Happened = Partial<SentenceEvent> & { type: SentenceEvent['type'] };

/** A step that is granted, and what is recorded with it. */
export function took(
  past: Past,
  by: Actor,
  asked: Take,
  more: Partial<EventOf<'StepTaken'>> = {},
  ...also: readonly Happened[]
): Past {
  return past
    .on(asked.on)
    .when(by, asked)
    .then({ type: 'StepTaken', step: asked.step, ...more }, ...also);
}

/** After the first meeting, on 2 March 2026. */
export function begun(past: Past, on: IsoDate = '2026-03-02'): Past {
  return took(past, probation, step('hold-first-meeting', on), {}, { type: 'ServingStarted', startDate: on });
}

const COME = 'no-show';
/** A breach that nobody has answered. */
export function broken(past: Past, on: IsoDate, kind = COME): Past {
  return took(past, probation, step('register-breach', on, { kind }));
}
