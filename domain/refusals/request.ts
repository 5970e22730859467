import { r } from './row';

/** Of a request before anybody has looked at its case: shape, identity, the log and its versions. */
export const REQUEST_REFUSALS = {
  'invalid-input': r(
    400,
    'Noe i forespørselen har feil form. Rett feltene som er nevnt.',
    'Something in the request has the wrong shape. Correct the fields named.',
  ),
  'idempotency-key-required': r(
    400,
    'Send en Idempotency-Key (1–100 tegn) med hver endring, og den samme når du prøver igjen.',
    'Send an Idempotency-Key (1–100 characters) with each change, and the same one when you try again.',
  ),
  'if-match-required': r(
    428,
    'Send If-Match med versjonen du har sett (ETag fra siste lesing).',
    'Send If-Match with the version that you have seen (the ETag of your last read).',
  ),
  unauthenticated: r(
    401,
    'Logg inn: et gyldig tilgangsbevis mangler eller er utløpt.',
    'Sign in: a valid access token is missing or has expired.',
  ),
  forbidden: r(403, 'Rollen din gir ikke adgang til dette.', 'Your role does not permit this.'),
  'not-found': r(404, 'Finnes ikke, eller er ikke din sak.', 'Does not exist, or is not your case.'),
  restricted: r(
    403,
    'Saken er strengt skjermet. Be lederen eller regionen om tilgang.',
    'The case is strictly restricted. Ask the leader or the region for access.',
  ),
  'conflict-of-interest': r(
    403,
    'Du er registrert som inhabil i saken (egen eller nærståendes sak). En annen må ta den.',
    'You are recorded as partial in this case (your own, or a relative’s). Somebody else must take it.',
  ),
  'too-many-requests': r(
    429,
    'For mange forespørsler. Vent litt og prøv igjen.',
    'Too many requests. Wait a little and try again.',
  ),
  'stale-version': r(
    412,
    'Saken er endret siden du leste den. Les den på nytt, og send If-Match med den nye versjonen.',
    'The sentence has changed since you read it. Read it again and send If-Match with the new version.',
  ),
  'idempotency-key-reused': r(
    422,
    'Denne Idempotency-Key er brukt til en annen forespørsel. Bruk en ny.',
    'This Idempotency-Key was used for another request. Use a new one.',
  ),
  'nothing-recorded': r(
    503,
    'Databasen svarer ikke. Ingenting er registrert. Prøv igjen med samme Idempotency-Key.',
    'The database does not answer: nothing was recorded. Try again with the same Idempotency-Key.',
  ),
  'outcome-unknown': r(
    503,
    'Forbindelsen ble brutt i det forespørselen ble lagret. Spør /api/commands/<id>, eller send den igjen med samme Idempotency-Key.',
    'The connection was lost in the very commit. Ask /api/commands/<id>, or send it again with the same Idempotency-Key.',
  ),
  'case-unreadable': r(
    500,
    'Saken har en hendelse som denne versjonen av programmet ikke kjenner. Ingenting er registrert og ingenting er tapt. Si fra til drift.',
    'The case has an event that this version of the program does not know. Nothing was recorded, and nothing is lost. Tell operations.',
  ),
  'internal-error': r(
    500,
    'En feil hos oss. Den er loggført; oppgi referansen.',
    'A fault of ours. It is logged; please quote the reference.',
  ),
  'preference-bound-by-law': r(
    422,
    'Loven setter denne fristen. Varsler om den kommer på e-post.',
    'The law sets this deadline: you hear of it by mail.',
  ),
  'cover-not-valid': r(
    422,
    'En annen må stå inn, fra en dag til en annen, for noe som du selv har ved enheten.',
    'Somebody else must stand in, from one day to another, for what you yourself hold at the unit.',
  ),
  'webhook-target-not-allowed': r(
    422,
    'Dit kan ikke meldinger sendes. Bruk https til en vert som er tillatt i WEBHOOK_HOSTS.',
    'Messages may not be sent there. Use https, to a host that WEBHOOK_HOSTS allows.',
  ),
  'training-only': r(404, 'Finnes bare i opplæringsmodus.', 'Exists in training mode only.'),
} as const;
