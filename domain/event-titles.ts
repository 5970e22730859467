import { type EventType, type SentenceEvent } from './events';
import { sanctionOf } from './sanctions';

interface EventTitle {
  readonly nb: string;
  readonly en: string;
  /** The paragraph of an event that carries none of its own. */
  readonly legalBasis?: string;
}

/** An event in plain words; a step of a sanction in those of its table. */
export function titleOf(event: SentenceEvent): EventTitle {
  if (event.type !== 'StepTaken' && event.type !== 'StepRetracted') return EVENT_TITLES[event.type];
  const happened = sanctionOf(event.sanction)?.steps[event.step]?.happened ?? EVENT_TITLES.StepTaken;
  return event.type === 'StepTaken'
    ? happened
    : { nb: `Gjelder ikke lenger: ${happened.nb}`, en: `Counts no more: ${happened.en}` };
}

/** Whether this program knows such an event: each has its title. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_TITLES, type);
}

/** Every event in plain words, for whoever reads the course of a case. */
export const EVENT_TITLES: Readonly<Record<EventType, EventTitle>> = {
  SentenceRegistered: t('Dommen er registrert', 'The sentence was registered', 'strgjfl § 11'),
  ErasureProposed: t('Sletting av personopplysninger foreslått', 'The erasure of the personal data was proposed'),
  ErasureRejected: t('Sletting avvist', 'The erasure was rejected'),
  PersonErased: t('Personopplysningene er slettet', 'The personal data were erased'),
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
  CaseRestricted: t('Strengt skjermet', 'Strictly restricted'),
  RestrictionLifted: t('Skjermingen er opphevet', 'The restriction was lifted'),
  ConflictOfInterestRecorded: t('Inhabilitet registrert', 'A conflict of interest was recorded'),
  ConflictOfInterestEnded: t('Inhabilitet opphørt', 'A conflict of interest has ended'),
  EmergencyAccessOpened: t('Nødtilgang tatt i bruk', 'Emergency access was used'),
  EmergencyAccessReviewed: t('Nødtilgang er gjennomgått', 'Emergency access was reviewed'),
  CalculationConfirmed: t('Beregningen er bekreftet', 'The calculation was confirmed'),
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
  LeaveRefused: t('Søknad om permisjon er avslått', 'An application for leave was refused'),
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
  MeetingRecorded: t('Ukentlig møte', 'Weekly meeting'),
  ChargeRecorded: t('Ny siktelse registrert', 'A new charge was recorded'),
  ChargeSettled: t('Siktelse avgjort', 'A charge was settled'),
  ExpulsionRecorded: t('Utvisning registrert', 'An expulsion was recorded'),
  ExpulsionLifted: t('Utvisning opphevet', 'The expulsion was lifted'),
  FactCorrected: t('Opplysning rettet', 'A fact was corrected'),
  RuleSetAdopted: t('Nytt regelsett', 'Another rule set was adopted'),
  UnverifiedInformationRecorded: t('Ubekreftede opplysninger ført', 'Unverified information was recorded'),
  UnverifiedInformationSettled: t('Ubekreftede opplysninger avklart', 'Unverified information was settled'),
  MonitoringDataDeleted: t('Kontrolldata fra elektronisk kontroll slettet', 'Data of monitoring were deleted'),
  ExclusionDecided: t('Utelukket fra fellesskapet', 'Excluded from the company of others'),
  ExclusionContinued: t('Utelukkelsen fortsetter', 'The exclusion goes on'),
  ExclusionSupervised: t('Tilsyn under utelukkelse', 'Looked after during exclusion', 'strgjfl § 37 (7)'),
  SupervisoryCouncilInformed: t('Tilsynsrådet er underrettet', 'The Supervisory Council was told'),
  ExclusionEnded: t('Utelukkelsen er opphevet', 'The exclusion has ended'),
  LetterIssued: t('Brev om vedtaket er skrevet', 'The letter about the decision was written'),
  OwnPetitionReceived: t('Egen begjæring om løslatelse mottatt', 'The person asked for release'),
  OwnPetitionForwarded: t('Begjæringen sendt påtalemyndigheten', 'The petition was sent to the prosecution'),
  CourtRefusedRelease: t('Retten nektet løslatelse', 'The court refused release'),
  ProbationExtended: t('Prøvetiden forlenget av retten', 'The court extended the probation'),
  RecalledWithoutCourt: t('Gjeninnsatt uten dom', 'Recalled without a court'),
  OwnRecallRefused: t('Ønske om gjeninnsettelse avslått', 'The request to be taken back was refused'),
  InterruptionRefused: t('Søknad om straffavbrudd er avslått', 'An application for interruption was refused'),
  ProbationSuspended: t('Prøvetiden er stanset', 'The probation was suspended'),
  SuspensionEnded: t('Prøvetiden løper igjen', 'The probation runs again'),
  StartPostponed: t('Soningsstart er utsatt', 'The first day was put off'),
  PostponementRefused: t('Søknad om utsettelse er avslått', 'Putting off the first day was refused'),
  MonitoringInformed: t('Informert om elektronisk kontroll', 'Informed of electronic monitoring'),
  MonitoringApplied: t('Søknad om elektronisk kontroll mottatt', 'An application for monitoring was received'),
  MonitoringGranted: t('Elektronisk kontroll er innvilget', 'Electronic monitoring was granted'),
  MonitoringRefused: t('Elektronisk kontroll er avslått', 'Electronic monitoring was refused'),
  VictimWishRecorded: t('Varsling registrert', 'A wish to be told was recorded'),
  VictimWishWithdrawn: t('Varsling avsluttet', 'A wish to be told was withdrawn'),
  VictimNoticeSent: t('Varsel gitt', 'A notice was given'),
  ActivityPlanned: t('Aktivitet planlagt', 'An activity was planned'),
  ActivityEnded: t('Aktivitet avsluttet', 'An activity has ended'),
  AttendanceRecorded: t('Oppmøte ført', 'Attendance was recorded'),
  DataConsentRecorded: t('Svar på spørsmål om samtykke', 'A consent was asked for and answered'),
  DataConsentWithdrawn: t('Samtykke til behandling trukket', 'A consent to the use of data was withdrawn'),
  NeedsAssessed: t('Behov og ressurser kartlagt', 'Needs were assessed'),
  InformationShared: t('Opplysninger delt etter samtykke', 'Information was shared by consent'),
  ContactOfficerAppointed: t('Kontaktbetjent oppnevnt', 'A contact officer was appointed'),
  PlanMade: t('Plan laget', 'A plan was made'),
  GoalSet: t('Mål satt', 'A goal was set'),
  GoalSettled: t('Mål avklart', 'A goal was settled'),
  PlanReviewed: t('Planen er gått gjennom', 'The plan was gone through'),
  ReleasePreparationBegun: t('Løslatelsen forberedes', 'The release is being prepared'),
  ReleaseItemSettled: t('Punkt før løslatelse avklart', 'A point before release was settled'),
  ReleaseItemReopened: t('Punkt før løslatelse tatt opp igjen', 'A point before release was taken up again'),
  StepTaken: t('Et steg er tatt', 'A step was taken'),
  StepRetracted: t('Et steg gjelder ikke lenger', 'A step counts no more'),
  SentenceCompleted: t('Straffen er gjennomført', 'The sentence was completed'),
};

function t(nb: string, en: string, legalBasis?: string): EventTitle {
  return { nb, en, ...(legalBasis !== undefined && { legalBasis }) };
}
