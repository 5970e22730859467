import { r } from './row';

/** Of daily life and the way back. */
export const REINTEGRATION_REFUSALS = {
  'already-contact-officer': r(
    409,
    'Vedkommende er allerede kontaktbetjent i saken.',
    'That is the contact officer of the case already.',
  ),
  'plan-exists': r(
    409,
    'Det finnes allerede en slik plan. Sett et nytt mål i den, eller gå gjennom den og avslutt den først.',
    'There is such a plan already. Set a new goal in it, or go through it and end it first.',
  ),
  'no-such-plan': r(409, 'Det er ingen slik plan som gjelder.', 'There is no such plan that holds.'),
  'no-such-goal': r(
    409,
    'Det er ikke noe slikt mål som står åpent i en plan som gjelder.',
    'There is no such goal open in a plan that holds.',
  ),
  'review-not-ahead': r(
    422,
    'Dagen for neste gjennomgang må ligge frem i tid.',
    'The day on which it is looked at again must lie ahead.',
  ),
  'no-release-ahead': r(
    409,
    'Løslatelse forberedes for den som soner og har en dag å løslates på.',
    'Release is prepared for whoever serves and has a day of release ahead.',
  ),
  'preparation-begun': r(
    409,
    'Løslatelsen forberedes allerede. Gå til sjekklisten i saken.',
    'The release is being prepared already. See the checklist of the case.',
  ),
  'preparation-not-begun': r(
    409,
    'Start forberedelsen til løslatelse først.',
    'Begin the preparation of the release first.',
  ),
  'release-item-settled': r(
    409,
    'Punktet er avklart. Ta det opp igjen hvis det ikke holder lenger.',
    'That point is settled. Take it up again if it does not hold any more.',
  ),
  'activity-ends-before-it-begins': r(
    422,
    'Aktiviteten kan ikke slutte før den begynner. Rett datoene.',
    'The activity cannot end before it begins. Correct the dates.',
  ),
  'no-such-activity': r(409, 'Det er ingen slik aktivitet som pågår.', 'There is no such activity that goes on.'),
  'no-work-release': r(
    409,
    'Aktivitet utenfor fengselet krever frigang som gjelder fra den dagen. Innvilg frigang først.',
    'An activity outside the prison needs work release from that day on. Grant work release first.',
  ),
  'not-in-activity-on-day': r(422, 'Aktiviteten var ikke i gang den dagen.', 'The activity did not go on that day.'),
  'absent-on-day': r(409, 'Den innsatte var ikke i fengselet den dagen.', 'The person was not in the prison that day.'),
  'no-duty-of-activity': r(
    409,
    'Varetektsinnsatte har ikke plikt til aktivitet. Før dagen som gyldig fravær.',
    'Nobody on remand has a duty to take part. Record the day as excused.',
  ),
  'consent-names-provider': r(
    422,
    'Samtykke til deling gjelder én instans, som må oppgis. Samtykke til kartlegging gjelder ingen.',
    'A consent to sharing is about one provider, who must be named. A consent to an assessment names none.',
  ),
  'consent-stands': r(409, 'Samtykket er gitt og gjelder.', 'That consent is given and stands.'),
  'withdraw-instead': r(
    409,
    'Det er gitt et samtykke som gjelder. Før at det er trukket.',
    'A consent is given and stands. Record that it was withdrawn.',
  ),
  'no-consent': r(
    409,
    'Det er ikke samtykket til dette. Å si nei har ingen følger, og ingenting kan føres eller deles.',
    'There is no consent to this. To say no has no consequence, and nothing may be recorded or shared.',
  ),
  'release-item-open': r(409, 'Punktet er ikke avklart ennå.', 'That point is not settled yet.'),
} as const;
