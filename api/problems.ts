import { CALCULATION_REFUSALS, type RefusalOfCalculation } from '../domain/calculation';
import { REFUSALS, refuse, type Refusal, type RefusalCode } from '../domain/refusals';

interface Words {
  readonly status: number;
  readonly nb: string;
  readonly en: string;
}

/** What can go wrong with HTTP itself, with the log or with a supposition: no command is refused by these. */
const OF_HTTP = {
  'malformed-json': p(400, 'Forespørselen er ikke gyldig JSON.', 'The request is not valid JSON.'),
  'bad-request': p(400, 'Forespørselen kan ikke leses.', 'The request cannot be read.'),
  csrf: p(
    403,
    'Siden som sendte dette, er ikke vår, eller den er for gammel. Last siden på nytt og prøv igjen.',
    'This was not sent by a page of ours, or by one that is too old. Reload the page and try again.',
  ),
  'sign-in-again': p(
    403,
    'Logg inn på nytt først, så vi vet at det er deg.',
    'Sign in again first, so that we know that it is you.',
  ),
  'method-not-allowed': p(
    405,
    'Adressen finnes, men tar ikke imot dette. Allow sier hva den tar imot.',
    'There is such an address, but it does not take this. Allow says what it takes.',
  ),
  'sign-in-failed': p(
    400,
    'Innloggingen ble ikke fullført. Ingenting er endret. Prøv å logge inn på nytt.',
    'The sign-in was not completed. Nothing has changed. Try to sign in again.',
  ),
  'uri-too-long': p(414, 'Adressen er for lang.', 'The address is too long.'),
  'headers-too-large': p(431, 'Hodefeltene er for store.', 'The header fields are too large.'),
  'request-timed-out': p(
    408,
    'Forespørselen kom ikke frem i tide. Ingenting er registrert. Prøv igjen.',
    'The request did not arrive in time. Nothing was recorded. Try again.',
  ),
  'body-too-large': p(413, 'Forespørselen er for stor.', 'The request is too large.'),
  'unsupported-media-type': p(
    415,
    'Send JSON, med Content-Type: application/json.',
    'Send JSON, with Content-Type: application/json.',
  ),
  'too-many-people': p(
    429,
    'Du har sett svært mange personer den siste timen. Vent litt, eller be om en eksport.',
    'You have seen very many people within the hour. Wait a little, or ask for an export.',
  ),
  'access-not-logged': p(
    503,
    'Innsynet kunne ikke loggføres, og derfor vises ingenting. Prøv igjen.',
    'The access could not be put on record, so nothing is shown. Try again.',
  ),
  'no-such-event': p(422, 'Hendelsen finnes ikke i saken.', 'There is no such event in the case.'),
  'letter-erased': p(
    410,
    'Brevet kan ikke leses lenger: personopplysningene i saken er slettet. Kontrollsummen står i loggen.',
    'The letter can no longer be read: the personal data of the case have been erased. Its hash stands in the log.',
  ),
  'not-yet-signed': p(
    409,
    'Notaren har ikke signert så langt i loggen ennå. Prøv igjen om noen minutter.',
    'The notary has not signed that far into the log yet. Try again in some minutes.',
  ),
  'log-damaged': p(
    409,
    'Loggen mangler hendelser, så den beviser ingenting her. Kjør kontrollen: den navngir dem.',
    'Events are missing from the log, so it proves nothing here. Run the verification: it names them.',
  ),
  'no-file': p(
    409,
    'Filen er ikke klar, eller den er slettet. Se tilstanden til eksporten; be om en ny om den er utløpt.',
    'The file is not ready, or is gone. See the state of the export; ask for another if it has expired.',
  ),
  'history-makes-no-sense': p(
    422,
    'Uten disse hendelsene henger resten ikke sammen. Utelat også det som bygger på dem.',
    'Without these events the rest does not hold together. Leave out what rests on them as well.',
  ),
  'clock-runs-forward': p(
    422,
    'Klokken til en sak går bare fremover. Velg en senere dag.',
    'The clock of a sentence runs forward only. Choose a later day.',
  ),
  stopping: p(
    503,
    'Tjenesten stopper eller startes på nytt. Ingenting er registrert. Prøv igjen om litt.',
    'The service is stopping, or starting anew. Nothing was recorded. Try again in a moment.',
  ),
  'timers-wait': p(
    503,
    'Temporal svarer ikke, så tidsfrister venter. Ingenting er tapt: loggen er hel, og klokken går videre når Temporal er tilbake.',
    'Temporal does not answer, so timers wait. Nothing is lost: the log is whole, and time goes on when Temporal is back.',
  ),
  'identity-provider-unavailable': p(
    503,
    'Innloggingstjenesten svarer ikke. Ingenting er registrert. Prøv igjen.',
    'The identity provider does not answer. Nothing was recorded. Try again.',
  ),
} as const satisfies Record<string, Words>;

type HttpCode = keyof typeof OF_HTTP;
export type ProblemCode = RefusalCode | RefusalOfCalculation | HttpCode;

/** Every code that this API answers with: its status and its words. The calculator's refusals are all 422. */
export const PROBLEMS: Readonly<Record<ProblemCode, Words>> = { ...ofCalculation(), ...REFUSALS, ...OF_HTTP };

/** What leaves as `application/problem+json`, and with which headers. */
export interface Problem extends Pick<Refusal, 'facts' | 'legalBasis'> {
  readonly code: ProblemCode;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of its own beside the standard ones. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** The way out for a refusal: the only exception that this API throws by itself. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem | ProblemCode, facts: Refusal['facts'] = {}, cause?: unknown) {
    const whole = typeof problem === 'string' ? { code: problem, facts } : problem;
    super(whole.code, { cause });
    this.name = 'Refused';
    this.problem = whole;
  }
}

/** The provider does not answer: nothing was recorded, and whoever asked is told when to come back; why, is in our log alone. */
export function providerUnavailable(cause: unknown): Refused {
  const problem = { code: 'identity-provider-unavailable', facts: {}, headers: { 'Retry-After': '5' } } as const;
  return new Refused(problem, {}, cause);
}

/** The fields of a body or query that have the wrong shape, each by its path. Never their values. */
export function invalidInput(fields: readonly { readonly path: string; readonly message: string }[]): Refused {
  return new Refused(refuse('invalid-input', { fields }));
}

function ofCalculation(): Record<RefusalOfCalculation, Words> {
  const words = Object.entries(CALCULATION_REFUSALS).map(([code, { nb, en }]) => [code, p(422, nb, en)]);
  return Object.fromEntries(words) as Record<RefusalOfCalculation, Words>;
}

function p(status: number, nb: string, en: string): Words {
  return { status, nb, en };
}
