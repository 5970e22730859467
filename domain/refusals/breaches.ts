import { r } from './row';

/** Of breaches, probation, the courts and preventive detention. */
export const BREACHES_REFUSALS = {
  'probation-years-required': r(
    422,
    'Oppgi prøvetiden: ett til fem år.',
    'State the probation period: one to five years.',
  ),
  'not-preventive-detention': r(409, 'Dette gjelder bare forvaring.', 'That is for preventive detention only.'),
  'final-before-judged': r(
    422,
    'En avgjørelse kan ikke bli rettskraftig før den er truffet.',
    'A decision cannot be final before it was made.',
  ),
  'prolongation-before-order': r(
    422,
    'Forlengelsen kan ikke være eldre enn forvaringsdommen.',
    'The prolongation cannot be older than the detention judgment.',
  ),
  'no-such-breach': r(409, 'Bruddet finnes ikke i saken.', 'There is no such breach in the case.'),
  'breach-answered': r(409, 'Bruddet er allerede avgjort.', 'The breach has been answered.'),
  'response-not-allowed': r(
    422,
    'Reaksjonen er ikke tillatt for dette bruddet der personen er. Se «options».',
    'That response is not open for this breach where the person is. See `options`.',
  ),
  'own-petition-too-early': r(
    422,
    'Begjæring om løslatelse kan fremmes ett år etter at forvaringsdommen, eller siste avslag, er rettskraftig. Se dagen.',
    'Release may be asked for a year after the order, or the last refusal, is final. See the day.',
  ),
  'own-petition-pending': r(
    409,
    'En tidligere begjæring om løslatelse er ikke avgjort ennå. Vent til den er det.',
    'An earlier petition for release has not been decided yet. Wait until it has.',
  ),
  'no-such-own-petition': r(
    409,
    'Ingen slik begjæring om løslatelse venter på å bli sendt.',
    'No such petition for release waits to be sent.',
  ),
  'forwarded-before-received': r(
    422,
    'Begjæringen kan ikke være sendt før den kom inn.',
    'The petition cannot have been sent before it came in.',
  ),
  'not-on-probation': r(409, 'Den domfelte er ikke prøveløslatt.', 'The person is not on probation.'),
  'no-local-suspension': r(
    409,
    'Prøvetid fra forvaring stanses av retten. Underrett påtalemyndigheten straks.',
    'A probation from preventive detention is suspended by the court. Tell the prosecution at once.',
  ),
  'already-suspended': r(
    409,
    'Prøvetiden står alt stille. Send begjæring til retten, eller la den løpe igjen.',
    'The probation stands still already. Petition the court, or let it run again.',
  ),
  'no-such-suspension': r(409, 'Det er ingen slik stans i prøvetiden.', 'The probation is under no such suspension.'),
  'outside-probation': r(422, 'Dagen ligger utenfor prøvetiden.', 'That day lies outside the probation.'),
  'probation-over-five-years': r(
    422,
    'Prøvetiden kan bare bli lengre, og til høyst fem år i alt fra løslatelsen.',
    'The probation can only be made longer, and to at most five years in all from the release.',
  ),
  'consent-required': r(
    422,
    'Gjeninnsettelse etter eget ønske krever skriftlig samtykke. Oppgi dagen.',
    'To be taken back at their own request needs the person’s consent. State its day.',
  ),
  'recall-request-too-early': r(
    422,
    'Et nytt ønske om gjeninnsettelse kan behandles seks måneder etter at avslaget er endelig. Se dagen.',
    'A new request to be taken back is open six months after the refusal is final. See the day.',
  ),
  'test-period-too-long': r(
    422,
    'Bare en reaksjon i fengsel kan gjøres betinget, med en prøvetid på høyst tre måneder fra i dag.',
    'Only a reaction in prison may be conditional, for a test period of at most three months from today.',
  ),
  'deduction-too-long': r(
    422,
    'Det kan ikke trekkes fra flere dager enn reaksjonen varer.',
    'No more days can be deducted than the reaction lasts.',
  ),
  'daily-pay-percent': r(
    422,
    'Bare ved tap av dagpenger sies det hvor mye som tapes: fra én til femti prosent.',
    'Only for loss of daily pay is it said how much is lost: from one to fifty per cent.',
  ),
  'not-joint': r(
    422,
    'En felles reaksjon svarer på flere ubesvarte brudd som den er tillatt for, og som en annen har registrert.',
    'A joint reaction answers several open breaches for which it is allowed, registered by somebody else.',
  ),
  'charge-barred': r(
    422,
    'Tiltale måtte vært tatt ut senest seks måneder etter prøvetidens utløp.',
    'The charge had to be brought within six months of the end of the probation.',
  ),
  'petition-pending': r(
    409,
    'Retten har saken til behandling. Vent på avgjørelsen.',
    'The case is before the court. Wait for its ruling.',
  ),
  'no-such-petition': r(
    409,
    'Ingen begjæring om reststraff venter på retten.',
    'No petition for the remainder awaits the court.',
  ),
  'ruling-before-petition': r(
    422,
    'Kjennelsen kan ikke være eldre enn begjæringen, og ikke gjelde før den er avsagt.',
    'The ruling cannot be older than the petition, nor hold before it was given.',
  ),
  'remainder-exceeded': r(
    422,
    'Oppgi hvor mange dager av reststraffen som skal sones; ikke flere enn resten.',
    'State how many days of the remainder are to be served; no more than the remainder.',
  ),
  'prolongation-case-too-late': r(
    422,
    'Saken måtte vært reist senest tre måneder før tidsrammen utløper.',
    'The case had to be brought at least three months before the frame expires.',
  ),
  'not-lapsed': r(422, 'Straffen er ikke foreldet.', 'The sentence is not time-barred.'),
  'petition-barred': r(
    422,
    'Begjæringen måtte vært sendt senest tre måneder etter prøvetidens utløp.',
    'The petition had to be sent within three months of the end of the probation.',
  ),
  'hearing-required': r(
    422,
    'Den innsatte skal få uttale seg før en reaksjon besluttes. Oppgi når, hvordan og hva som ble sagt; fra bruddet skjedde og senest i dag.',
    'The inmate is heard before a reaction is imposed. Say when, how and what was said: after the breach, and today at the latest.',
  ),
  'reaction-length': r(
    422,
    'Oppgi hvor mange dager reaksjonen varer, innenfor lovens grense.',
    'State how many days the reaction lasts, within the limit of the law.',
  ),
} as const;
