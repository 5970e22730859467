/**
 * Every reason to refuse: its HTTP status, and what the reader should do, in both languages. Codes are stable and never
 * reused; one that no longer arises stays, because answers of the past refer to it. docs/refusals.md is generated.
 */
export const REFUSALS = {
  // Shape and identity: nothing has been looked at yet.
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
  // The log and its versions.
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
  'internal-error': r(
    500,
    'En feil hos oss. Den er loggført; oppgi referansen.',
    'A fault of ours. It is logged; please quote the reference.',
  ),
  // Who may see a case.
  'already-restricted': r(409, 'Saken er alt strengt skjermet.', 'The case is strictly restricted already.'),
  'not-restricted': r(409, 'Saken er ikke skjermet.', 'The case is not restricted.'),
  'conflict-known': r(409, 'Inhabiliteten er alt registrert.', 'The conflict of interest is recorded already.'),
  'conflict-of-another': r(
    403,
    'Bare leder eller region kan registrere inhabilitet for andre enn seg selv.',
    'Only a leader or the region may record a conflict of interest of somebody else.',
  ),
  'no-such-conflict': r(409, 'Det er ikke registrert slik inhabilitet.', 'No such conflict of interest is recorded.'),
  'no-such-emergency-access': r(404, 'Det finnes ingen slik nødtilgang i saken.', 'There is no such emergency access.'),
  'already-reviewed': r(409, 'Nødtilgangen er alt gjennomgått.', 'The emergency access has been reviewed already.'),
  'own-emergency-access': r(
    403,
    'Den som brukte nødtilgangen, kan ikke selv gjennomgå den. En annen leder må gjøre det.',
    'Whoever used the emergency access does not review it. Another leader must.',
  ),
  'own-calculation': r(
    403,
    'Den som registrerte eller sist endret grunnlaget, kan ikke selv bekrefte beregningen (fire øyne).',
    'Whoever registered the sentence, or last changed what its dates rest on, does not confirm them (four eyes).',
  ),
  'already-confirmed': r(
    409,
    'Beregningen er alt bekreftet, og ikke endret siden.',
    'The calculation has been confirmed, and not changed since.',
  ),
  // The end of keeping.
  'sentence-not-ended': r(
    409,
    'Saken er ikke avsluttet. Personopplysningene kan slettes ti år etter at gjennomføringen er avsluttet.',
    'The sentence has not ended. The personal data may be erased ten years after its end.',
  ),
  'retention-runs': r(
    409,
    'Personopplysningene skal oppbevares til den dagen som er nevnt. Foreslå sletting da.',
    'The personal data are kept until the day that is named. Propose the erasure then.',
  ),
  'complaint-undecided': r(
    409,
    'En klage er ikke avgjort. Avgjør den før personopplysningene slettes.',
    'A complaint is undecided. Decide it before the personal data are erased.',
  ),
  'erasure-pending': r(
    409,
    'Sletting er allerede foreslått. En annen må bekrefte eller avvise forslaget.',
    'An erasure is proposed already. Somebody else confirms or rejects it.',
  ),
  'no-such-erasure': r(
    404,
    'Det er ikke foreslått en slik sletting, eller forslaget er avvist.',
    'No such erasure is proposed, or it was rejected.',
  ),
  'own-erasure': r(
    403,
    'Den som foreslo slettingen, kan ikke bekrefte den. En annen må gjøre det.',
    'Whoever proposed the erasure cannot confirm it. Somebody else must.',
  ),
  'person-erased': r(
    410,
    'Personopplysningene i saken er slettet. Ingenting kan registreres lenger.',
    'The personal data of the case are erased. Nothing can be recorded any more.',
  ),
  // Registration and calculation.
  'already-registered': r(409, 'Dommen er allerede registrert.', 'The sentence is already registered.'),
  'unknown-unit': r(422, 'Enheten finnes ikke. Se /api/units.', 'There is no such unit. See /api/units.'),
  'unknown-rule-set': r(422, 'Regelsettet finnes ikke.', 'There is no such rule set.'),
  'rule-set-not-in-force': r(
    422,
    'Loven er vedtatt, men ikke satt i kraft. Den kan ikke tas i bruk.',
    'The law is passed but not in force. It cannot be adopted.',
  ),
  'sentence-too-long': r(
    422,
    'Straffen er lengre enn loven tillater. Kontroller lengden mot dommen; er den riktig, registrer med «override» og en grunn.',
    'The sentence is longer than the law permits. Check the length against the judgment; if it is right, register it with an `override` and a reason.',
  ),
  'no-sentence': r(
    422,
    'Minst én ubetinget straff på minst én dag må oppgis.',
    'State at least one unconditional sentence of at least one day.',
  ),
  'frame-outside-law': r(
    422,
    'Tidsrammen eller minstetiden er utenfor det loven tillater.',
    'The time frame or the minimum period is outside what the law permits.',
  ),
  'first-regime-not-allowed': r(422, 'Soningen kan ikke begynne der.', 'The sentence cannot begin there.'),
  'not-transferred': r(
    422,
    'En straff overføres fra et annet land, og etter at den utenlandske dommen er rettskraftig. Kontroller land og dag.',
    'A sentence is taken over from another country, and after the foreign judgment is final. Check the country and the day.',
  ),
  'summons-too-short': r(
    422,
    'Innkallingen må være mottatt minst tre uker før soningen begynner: velg en senere startdato.',
    'The summons must be received at least three weeks before the sentence begins: choose a later start.',
  ),
  'birth-date-in-future': r(
    422,
    'Fødselsdatoen kan ikke ligge etter dommen.',
    'The date of birth cannot be later than the judgment.',
  ),
  'prolongation-over-five-years': r(
    422,
    'Forvaring kan forlenges med inntil fem år om gangen.',
    'Preventive detention may be prolonged by at most five years at a time.',
  ),
  'hours-outside-30-to-420': r(
    422,
    'Samfunnsstraff er fra 30 til 420 timer.',
    'A community sentence is from 30 to 420 hours.',
  ),
  'remand-covers-subsidiary': r(
    422,
    'Varetekten dekker hele den subsidiære straffen.',
    'The remand covers the whole subsidiary sentence.',
  ),
  'absence-before-start': r(
    422,
    'Fraværet kan ikke begynne før soningen.',
    'An absence cannot begin before the sentence.',
  ),
  'overlapping-absences': r(422, 'Fravær kan ikke overlappe.', 'Absences cannot overlap.'),
  'counted-days-exceed-absence': r(
    422,
    'Flere dager regnes som sonet enn fraværet varte.',
    'More days are counted as served than the absence lasted.',
  ),
  'absence-ends-before-it-begins': r(
    422,
    'Fraværet kan ikke slutte før det begynner.',
    'An absence cannot end before it begins.',
  ),
  // State.
  'not-serving': r(409, 'Dommen er ikke under gjennomføring.', 'The sentence is not being served.'),
  'sentence-ended': r(
    409,
    'Gjennomføringen er avsluttet. Rett en feil med en rettelse, ikke med en ny hendelse.',
    'The sentence has ended. Mend a mistake by a correction, not by a new event.',
  ),
  'clock-stopped': r(
    409,
    'Klokken står (avbrudd eller fravær). Registrer tilbakekomst først.',
    'The clock stands still (interruption or absence). Register the return first.',
  ),
  'proposal-pending': r(
    409,
    'Et annet forslag venter på avgjørelse. Avgjør det først.',
    'Another proposal awaits a decision. Decide it first.',
  ),
  'transition-approved': r(409, 'En godkjent overføring venter på sin dag.', 'An approved transition awaits its day.'),
  'no-such-proposal': r(409, 'Forslaget venter ikke på avgjørelse.', 'The proposal does not await a decision.'),
  'no-such-transition': r(422, 'Loven kjenner ingen slik overføring.', 'The law knows no such transition.'),
  'not-yet-eligible': r(
    422,
    'Vilkåret om tid er ikke oppfylt den dagen.',
    'The condition of time is not met on that day.',
  ),
  'never-eligible': r(
    422,
    'Vilkåret om tid oppfylles ikke før løslatelse.',
    'The condition of time is not met before release.',
  ),
  'conditions-not-met': r(
    422,
    'Vilkår mangler. Se hvilke, og send fakta som viser at de er oppfylt.',
    'Conditions are missing. See which, and send the facts that show them to be met.',
  ),
  'effective-before-present-regime': r(
    422,
    'Dagen ligger før personen kom dit han eller hun nå er.',
    'The day lies before the person came to where they are.',
  ),
  'victim-contact-required': r(
    422,
    'Den som vil varsles, må kunne nås: oppgi e-post, telefon eller adresse.',
    'Whoever wants to be told must be reached: give an e-mail address, a telephone number or an address.',
  ),
  'no-such-victim': r(409, 'Det er ikke registrert noe slikt ønske om varsling.', 'There is no such wish to be told.'),
  'nothing-to-tell-victim': r(
    409,
    'Det er ikke noe slikt å varsle om. Det som skal varsles, står i listen over varsler.',
    'There is nothing of that kind to tell. What is to be told stands in the list of notices.',
  ),
  'too-little-remains': r(
    422,
    'Det ville gjenstå så få dager at løslatelse krever tungtveiende grunner. Foreslå med ground «compelling-reasons», og begrunn det.',
    'So few days would remain that a release needs compelling reasons. Propose it with ground `compelling-reasons`, and say them.',
  ),
  'effective-after-end': r(
    422,
    'Dagen ligger etter at straffen er sonet.',
    'The day lies after the end of the sentence.',
  ),
  'reason-required': r(
    422,
    'Avslag, fortsatt plassering og retur skal begrunnes, kriterium for kriterium. Løslatelse av særlige eller tungtveiende grunner skal si hvilke.',
    'A refusal, a stay and a return need reasons, criterion by criterion. A release for special or compelling reasons says which.',
  ),
  'reason-too-short': r(
    422,
    'Begrunnelsen er for kort. Skriv hva som er lagt vekt på, i minst to ord og minst tolv tegn.',
    'The reason is too short. Say what it rests on, in at least two words and at least twelve characters.',
  ),
  'unknown-criterion': r(
    422,
    'Begrunn minst ett kriterium som loven kjenner. Kodene som finnes, er nevnt.',
    'Argue at least one criterion that the law knows. The codes that there are are named.',
  ),
  'unknown-point': r(
    422,
    'Et punkt gjelder et kriterium som forslaget ikke har.',
    'A point is about a criterion that the proposal does not have.',
  ),
  'points-contradict-outcome': r(
    422,
    'Punktene passer ikke med utfallet: godkjenning krever at ingen punkter skal vurderes på nytt, retur krever minst ett.',
    'The points do not fit the outcome: an approval has none to reconsider, a return at least one.',
  ),
  'wrong-level': r(403, 'Avgjørelsen hører under et annet nivå.', 'The decision belongs to another level.'),
  'proposer-decides': r(
    403,
    'Den som foreslo, kan ikke avgjøre. Be en annen.',
    'Whoever proposed may not decide. Ask somebody else.',
  ),
  'probation-years-required': r(
    422,
    'Oppgi prøvetiden: ett til fem år.',
    'State the probation period: one to five years.',
  ),
  'date-in-future': r(422, 'Dagen har ikke vært ennå.', 'That day has not come yet.'),
  'date-before-start': r(422, 'Dagen ligger før soningen begynte.', 'That day lies before the sentence began.'),
  'not-preventive-detention': r(409, 'Dette gjelder bare forvaring.', 'That is for preventive detention only.'),
  'no-interruption-of-detention': r(409, 'Forvaring kan ikke avbrytes.', 'Preventive detention cannot be interrupted.'),
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
  'no-such-absence': r(409, 'Det er ikke noe slikt åpent fravær.', 'There is no such open absence.'),
  'interruption-length': r(
    422,
    'Et avbrudd forlenges med høyst fire uker om gangen, fra den dagen det ellers ville løpe ut.',
    'An interruption is extended by at most four weeks at a time, from the day on which it would else end.',
  ),
  'nothing-to-revoke': r(
    409,
    'Personen skal være tilbake den dagen uansett. Registrer tilbakekomsten, eller at den uteble.',
    'The person is due back that day in any case. Register the return, or that there was none.',
  ),
  'has-appeared': r(
    422,
    'Den som har møtt til soning, har ikke uteblitt fra den. Registrer fraværet som rømning, unnvikelse eller uteblivelse fra retur.',
    'Whoever has appeared has not failed to appear. Register the absence as an escape, absconding or a failure to return.',
  ),
  'purpose-of-work-release': r(
    422,
    'Bare frigang har et formål (arbeid eller utdanning). Utelat feltet.',
    'Only work release has a purpose (work or education). Leave the field out.',
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
  'not-summoned': r(
    409,
    'Hele straffen kan bare sones med elektronisk kontroll av den som er innkalt og ikke har begynt. For siste del: foreslå overføring.',
    'Only whoever is summoned and has not begun may serve the whole sentence on monitoring. For the last part: propose a move.',
  ),
  'not-postponed': r(
    422,
    'En utsettelse er til en senere dag enn den som gjelder, og ikke til en som har vært.',
    'The first day is put off to a later one, and not to one that has been.',
  ),
  'application-pending': r(
    409,
    'En søknad om elektronisk kontroll venter på avgjørelse. Avgjør den først.',
    'An application for monitoring awaits a decision. Decide it first.',
  ),
  'no-such-application': r(409, 'Søknaden venter ikke på avgjørelse.', 'That application does not await a decision.'),
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
  'no-such-deadline': r(409, 'Fristen finnes ikke eller er ikke åpen.', 'There is no such open deadline.'),
  'not-met-by-review': r(
    409,
    'Fristen møtes ikke av en gjennomgang, men av det den heter: se tittelen, og registrer det.',
    'That deadline is not met by a review but by what it is named after: see its title, and record that.',
  ),
  'nothing-to-notify': r(
    409,
    'Det er ingen slik avgjørelse å underrette om.',
    'There is no such decision to notify of.',
  ),
  'not-due': r(409, 'Dagen er ikke kommet.', 'The day has not come.'),
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
  'release-waits-for-no-place': r(
    422,
    'Prøveløslatelse kan ikke vente på plass.',
    'A release on probation cannot wait for a place.',
  ),
  'leave-lost': r(
    409,
    'Permisjon er utelukket som reaksjon på brudd i denne perioden.',
    'Leave is lost in that period as a reaction to a breach.',
  ),
  'overlapping-leaves': r(409, 'En annen permisjon er gitt for de samme dagene.', 'Another leave covers those days.'),
  'leave-too-long': r(
    422,
    'Permisjonen varer lenger enn forskriften tillater, eller ut over straffen.',
    'The leave is longer than the regulation allows, or lasts beyond the sentence.',
  ),
  'leave-in-the-past': r(422, 'Permisjon gis for dager som kommer.', 'Leave is granted for days to come.'),
  'travel-exceeds-leave': r(
    422,
    'Reisedagene er flere enn permisjonen varer: oppgi færre.',
    'There are more days of travel than the leave lasts: enter fewer.',
  ),
  'leave-quota-used': r(422, 'Årets permisjonsdager er brukt.', 'The days of leave of the year have been used.'),
  'no-such-leave': r(409, 'Det er ingen slik åpen permisjon.', 'There is no such open leave.'),
  'not-on-time': r(
    422,
    'Tilbakekomsten var etter fristen; registrer den som for sen.',
    'The return was after its day; register it as late.',
  ),
  'return-was-in-time': r(
    422,
    'Tilbakekomsten var innen fristen; registrer den som rettidig.',
    'The return was in time; register it as on time.',
  ),
  'condition-beyond-law': r(422, 'Loven åpner ikke for vilkåret her.', 'The law does not allow that condition here.'),
  'no-such-condition': r(409, 'Vilkåret gjelder ikke.', 'That condition does not hold.'),
  'no-such-consent': r(
    409,
    'Det er ikke noe slikt samtykke som gjelder. Se samtykkene i saken.',
    'There is no such consent that stands. See the consents of the case.',
  ),
  'no-such-charge': r(409, 'Det er ingen slik åpen siktelse.', 'There is no such open charge.'),
  'no-expulsion': r(409, 'Det er ikke registrert noe utvisningsvedtak.', 'No expulsion is recorded.'),
  'not-at-home': r(
    409,
    'Personen soner ikke hjemme. En ukeplan fastsettes når overføringen har skjedd.',
    'The person does not serve at home. A timetable is set once the move has taken effect.',
  ),
  'timetable-invalid': r(
    422,
    'Ukeplanen går ikke opp: oppgi ukedag 1–7 og tider der fra er før til, uten overlapp.',
    'The timetable does not work out: give weekdays 1–7 and times with from before to, none overlapping.',
  ),
  'no-complaint': r(422, 'Avgjørelsen kan ikke påklages.', 'There is no complaint against that decision.'),
  'minute-required': r(
    422,
    'Klagefristen er på timer og løper ut den dagen. Oppgi klokkeslettet da klagen kom inn.',
    'The time to complain is one of hours and runs out on that day. Give the minute at which the complaint came in.',
  ),
  'no-such-complaint': r(409, 'Klagen venter ikke på avgjørelse.', 'That complaint does not await a decision.'),
  'deadline-bound-by-law': r(
    422,
    'Fristen er satt i loven og kan ikke stilles i bero.',
    'The law sets this deadline: it cannot be put on hold.',
  ),
  'deadline-settles-itself': r(
    422,
    'Dagen inntrer av seg selv. Det er ingenting å stille i bero.',
    'The day itself settles it: there is nothing to put on hold.',
  ),
  'already-on-hold': r(
    409,
    'Fristen er alt stilt i bero. Avslutt det først, eller vent til den kommer tilbake.',
    'The deadline is on hold already. End that first, or wait until it comes back.',
  ),
  'hold-out-of-range': r(
    422,
    'Velg en dag fra i morgen og til og med den siste som er nevnt.',
    'Choose a day from tomorrow to the last one named.',
  ),
  'hold-note-required': r(422, 'Skriv hva som ventes.', 'Say what is waited for.'),
  'no-such-hold': r(409, 'Fristen er ikke stilt i bero.', 'There is no such hold.'),
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
  'no-such-guardian': r(
    409,
    'Det er ingen slik verge registrert som virker den dagen.',
    'No such guardian is recorded who acts on that day.',
  ),
  'not-in-hospital': r(
    409,
    'Bare opphold i sykehus kan holdes utenfor straffetiden på denne måten.',
    'Only a stay in hospital can be left out of the time served in this way.',
  ),
  'expected-in-the-past': r(
    422,
    'Dagen da svaret ventes, må ligge fram i tid.',
    'The day on which the answer is to be expected must lie ahead.',
  ),
  'nothing-to-correct': r(422, 'Rettelsen passer ikke på saken.', 'The correction does not fit the case.'),
  'webhook-target-not-allowed': r(
    422,
    'Dit kan ikke meldinger sendes. Bruk https til en vert som er tillatt i WEBHOOK_HOSTS.',
    'Messages may not be sent there. Use https, to a host that WEBHOOK_HOSTS allows.',
  ),
  'training-only': r(404, 'Finnes bare i opplæringsmodus.', 'Exists in training mode only.'),
} as const satisfies Record<string, { status: number; nb: string; en: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A command that the law or the state forbids. A value: whoever asked decides what to do with it. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** What the refusal turned on: dates, limits, names of fields. Never personal data. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The paragraph, when it is the law that refuses. */
  readonly legalBasis?: string;
}

/** Makes a refusal. `legalBasis` is given when it is the law that refuses. */
export function refuse(code: RefusalCode, facts: Refusal['facts'] = {}, legalBasis?: string): Refusal {
  return { ok: false, code, facts, ...(legalBasis !== undefined && { legalBasis }) };
}

function r(status: number, nb: string, en: string) {
  return { status, nb, en } as const;
}
