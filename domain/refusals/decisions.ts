import { r } from './row';

/** Of where a person should be: the state of the case, its criteria, reasons and levels. */
export const DECISIONS_REFUSALS = {
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
  'date-in-future': r(422, 'Dagen har ikke vært ennå.', 'That day has not come yet.'),
  'date-before-start': r(422, 'Dagen ligger før soningen begynte.', 'That day lies before the sentence began.'),
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
  'not-due': r(409, 'Dagen er ikke kommet.', 'The day has not come.'),
  'release-waits-for-no-place': r(
    422,
    'Prøveløslatelse kan ikke vente på plass.',
    'A release on probation cannot wait for a place.',
  ),
} as const;
