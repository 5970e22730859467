import { type EventType } from '../domain/events';

interface EventTitle {
  readonly nb: string;
  readonly en: string;
  /** The paragraph of an event that carries none of its own. */
  readonly legalBasis?: string;
}

/** Every event in plain words, for whoever reads the course of a case. */
export const EVENT_TITLES: Readonly<Record<EventType, EventTitle>> = {
  SentenceRegistered: t('Dommen er registrert', 'The sentence was registered', 'strgjfl § 11'),
  ServingStarted: t('Soningen begynte', 'The sentence began', 'strgjfl § 11'),
  DatesCalculated: t('Datoene ble beregnet', 'The dates were calculated', 'forskrift §§ 3-2, 3-3'),
  TransitionProposed: t('Forslag fremmet', 'A proposal was made'),
  TransitionApproved: t('Overføring innvilget', 'A move was approved'),
  TransitionDenied: t('Overføring avslått', 'A move was refused'),
  ProposalSentBack: t('Forslag sendt tilbake', 'A proposal was sent back'),
  ProposalRejected: t('Forslag ikke fulgt', 'A proposal was not followed'),
  StayDecided: t('Fortsatt plassering besluttet', 'It was decided that the person stays'),
  RegimeChanged: t('Overført', 'Moved'),
  ReleasedOnProbation: t('Prøveløslatt', 'Released on probation'),
  ReviewDue: t('Ny vurdering skal skje', 'A new decision falls due'),
  ReviewRecorded: t('Ny vurdering er gjort', 'The question was taken up again'),
  BreachRegistered: t('Brudd registrert', 'A breach was registered', 'strgjfl §§ 14, 40, 44'),
  BreachAnswered: t('Reaksjon på brudd besluttet', 'The response to a breach was decided'),
  ReactionActivated: t('Betinget reaksjon settes i verk', 'A conditional reaction is executed'),
  SentenceReopened: t('Gjenåpnet: brudd i prøvetiden', 'Reopened: a breach of the probation'),
  CourtProlonged: t('Forvaringen forlenget av retten', 'The court prolonged the detention'),
  AbsenceRegistered: t('Fravær: klokken står', 'Absent: the clock stands still'),
  AbsenceEnded: t('Tilbake fra fravær: klokken går', 'Back from absence: the clock runs', 'forskrift § 3-3'),
  RemandCredited: t('Varetekt godskrevet', 'Remand was credited'),
  PersonNotified: t('Underrettet om vedtak', 'Told of a decision'),
  DeadlineReached: t('Påminnelse om frist', 'A deadline made itself heard'),
  DayPassedUndecided: t('Dagen gikk uten avgjørelse', 'The day passed without a decision'),
  CourtPetitioned: t('Begjæring om reststraff sendt retten', 'The court was asked for the remainder'),
  CourtRuled: t('Retten har avgjort begjæringen', 'The court ruled on the petition'),
  ProlongationCaseBrought: t('Sak om forlengelse reist', 'A case of prolongation was brought'),
  PlaceAwaited: t('Venter på plass', 'Waits for a place'),
  PlaceFound: t('Plass funnet', 'A place was found', 'strgjfl § 11'),
  SentenceEnded: t('Gjennomføringen avsluttet', 'The execution was ended'),
  LeaveGranted: t('Permisjon innvilget', 'Leave was granted'),
  LeaveRevoked: t('Permisjonen er trukket tilbake', 'Leave was revoked'),
  InterruptionExtended: t('Avbruddet er forlenget', 'The interruption was extended'),
  InterruptionRevoked: t('Avbruddet er trukket tilbake', 'The interruption was revoked'),
  LeaveEnded: t('Permisjon avsluttet', 'Leave ended', 'strgjfl § 33, forskrift § 3-30'),
  ConditionSet: t('Vilkår satt', 'A condition was set'),
  ConditionEnded: t('Vilkår opphevet', 'A condition was lifted', 'strgjfl §§ 16, 43'),
  ComplaintReceived: t('Klage mottatt', 'A complaint was received'),
  GuardianRecorded: t('Verge registrert', 'A guardian was recorded'),
  CaseReassigned: t('Saken har fått ny saksbehandler', 'The case was given to somebody else'),
  DeadlineHeld: t('Frist stilt i bero', 'A deadline was put on hold'),
  HoldEnded: t('Fristen løper igjen', 'A deadline runs again'),
  GuardianEnded: t('Verge avsluttet', 'A guardian no longer acts', 'forskrift § 3-1 b'),
  InterimReplySent: t('Foreløpig svar sendt', 'An interim reply was sent'),
  CorrectionRefused: t('Retting avslått', 'A request to rectify was refused'),
  ComplaintDecided: t('Klage avgjort', 'A complaint was decided'),
  ConsentRecorded: t('Samtykke registrert', 'A consent was recorded'),
  ConsentWithdrawn: t('Samtykke trukket tilbake', 'A consent was withdrawn'),
  TimetableSet: t('Ukeplan fastsatt', 'The weekly timetable was set'),
  ChargeRecorded: t('Ny siktelse registrert', 'A new charge was recorded'),
  ChargeSettled: t('Siktelse avgjort', 'A charge was settled'),
  ExpulsionRecorded: t('Utvisning registrert', 'An expulsion was recorded'),
  ExpulsionLifted: t('Utvisning opphevet', 'The expulsion was lifted'),
  FactCorrected: t('Opplysning rettet', 'A fact was corrected'),
  RuleSetAdopted: t('Nytt regelsett', 'Another rule set was adopted'),
  LetterIssued: t('Brev om vedtaket er skrevet', 'The letter about the decision was written'),
  OwnPetitionReceived: t('Egen begjæring om løslatelse mottatt', 'The person asked for release'),
  OwnPetitionForwarded: t('Begjæringen sendt påtalemyndigheten', 'The petition was sent to the prosecution'),
  CourtRefusedRelease: t('Retten nektet løslatelse', 'The court refused release'),
  ProbationExtended: t('Prøvetiden forlenget av retten', 'The court extended the probation'),
  RecalledWithoutCourt: t('Gjeninnsatt uten dom', 'Recalled without a court'),
  OwnRecallRefused: t('Ønske om gjeninnsettelse avslått', 'The request to be taken back was refused'),
  SentenceCompleted: t('Straffen er gjennomført', 'The sentence was completed'),
};

function t(nb: string, en: string, legalBasis?: string): EventTitle {
  return { nb, en, ...(legalBasis !== undefined && { legalBasis }) };
}
