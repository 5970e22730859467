import { INFORMATION_BASIS, MONITORING_BASIS, RETENTION_BASIS } from '../retention';
import { SUMMONS_BASIS } from '../rule-sets';
import { sanctionDeadlines } from '../sanctions';
import { EXCLUSION_DEADLINES } from './exclusion-table';
import { REINTEGRATION_DEADLINES } from './reintegration-table';
import { kind, USUAL, type DeadlineKind } from './kind';

export { type DeadlineKind } from './kind';

/** Every kind of dated obligation (rules.md (c)), those that each sanction brings along among them. docs/law lists it. */
export const DEADLINE_KINDS = {
  'start-of-execution': kind('placement', SUMMONS_BASIS, true, {
    overdue: false,
    nb: 'Soningen begynner',
    en: 'The sentence begins',
    onExpiry: { nb: 'Dommen settes under gjennomføring.', en: 'The sentence is being served from that day.' },
  }),
  'begin-within-sixty-days': kind('placement', SUMMONS_BASIS, true, {
    nb: 'Soningen skal normalt ha begynt: 60 dager siden ordren kom',
    en: 'The sentence should normally have begun: 60 days since the order',
  }),
  'order-of-minor': kind('prosecution', 'strpl § 452 (3)', true, {
    daysBefore: [3],
    nb: 'Under 18 år: dommen skal være sendt til fullbyrding innen en uke',
    en: 'Under 18: the judgment is to have been sent for execution within a week',
  }),
  'monitoring-application': kind('placement', 'strgjfl § 16 a, forskrift § 7-8', true, {
    overdue: false,
    daysBefore: [3],
    nb: 'Siste dag for å søke om soning med elektronisk kontroll',
    en: 'Last day to apply for electronic monitoring',
    onExpiry: { nb: 'Innkallingen til fengsel går sin gang.', en: 'The summons to prison goes on.' },
  }),
  'decide-monitoring': kind('approver', 'strgjfl § 16 a, forskrift § 7-8', false, {
    daysBefore: [7, 3],
    nb: 'Avgjør søknad om elektronisk kontroll',
    en: 'Decide an application for electronic monitoring',
  }),
  'petition-after-suspension': kind('region', 'strgjfl § 44 (3)', false, {
    daysBefore: [3],
    nb: 'Prøvetiden er stanset lokalt: send begjæring til retten, eller la den løpe igjen',
    en: 'The probation was suspended locally: petition the court, or let it run again',
  }),
  'assess-lower-security': kind('caseworker', 'strgjfl § 15 (2)', true, {
    nb: 'Vurder overføring til lavere sikkerhet',
    en: 'Assess a move to lower security',
  }),
  'decide-probation': kind('caseworker', 'strgjfl §§ 41–42, forskrift § 3-41', true, {
    daysBefore: [90, ...USUAL],
    nb: 'Avgjør prøveløslatelse',
    en: 'Decide release on probation',
    onExpiry: {
      nb: 'Dagen kan gå tapt for den domfelte. Varsles leder, deretter regionen.',
      en: 'The day may be lost to the person. The leader is told, then the region.',
    },
  }),
  'erase-personal-data': kind('placement', RETENTION_BASIS, true, {
    nb: 'Slett personopplysningene: ti år siden avsluttet gjennomføring',
    en: 'Erase the personal data: ten years since the end',
    onExpiry: {
      nb: 'Står på listen til to personer har slettet opplysningene.',
      en: 'It stands in the list until two people have erased them.',
    },
  }),
  'settle-information': kind('approver', INFORMATION_BASIS, true, {
    nb: 'Bekreft eller slett ubekreftede opplysninger: fire måneder',
    en: 'Verify or delete unverified information: four months',
    onExpiry: {
      nb: 'Opplysningene skal slettes, med mindre et vedtak bygger på dem. Varsles leder, deretter regionen.',
      en: 'It must be deleted unless a decision rests on it. The leader is told, then the region.',
    },
  }),
  'delete-monitoring-data': kind('probation', MONITORING_BASIS, true, {
    daysBefore: [14, 3],
    nb: 'Slett kontrolldata fra elektronisk kontroll',
    en: 'Delete the data of electronic monitoring',
    onExpiry: {
      nb: 'Står på listen til slettingen er ført. Det som hører til en bruddsak, kan følge den.',
      en: 'It stands in the list until the deletion is recorded. What belongs to a case of breach may stay with it.',
    },
  }),
  ...EXCLUSION_DEADLINES,
  'full-term': kind('caseworker', 'forskrift § 3-2', true, {
    overdue: false,
    nb: 'Endt tid',
    en: 'Full term',
    onExpiry: { nb: 'Gjennomføringen er fullført.', en: 'The sentence is completed.' },
  }),
  'review-after-refusal': kind('approver', 'forskrift § 3-41 (2)–(3)', true, {
    nb: 'Ny vurdering etter avslag på prøveløslatelse',
    en: 'New decision after probation was refused',
  }),
  'review-stay': kind('caseworker', 'strgjfl § 15', false, {
    nb: 'Ny vurdering av fortsatt plassering',
    en: 'Take up again why the person stays where they are',
  }),
  'prosecution-deadline': kind('region', 'strl § 43 (1)', true, {
    daysBefore: [365, 270, 180, 90, ...USUAL],
    nb: 'Siste dag for å reise sak om forlenget forvaring',
    en: 'Last day to bring a case of prolonged preventive detention',
    onExpiry: {
      nb: 'Uten sak løslates den domfelte når tidsrammen utløper.',
      en: 'Without a case the person is released when the frame expires.',
    },
  }),
  'frame-expiry': kind('region', 'strl § 43 (1)', true, {
    overdue: false,
    daysBefore: [90, ...USUAL],
    nb: 'Tidsrammen utløper',
    en: 'The time frame expires',
    onExpiry: { nb: 'Den domfelte løslates.', en: 'The person is released.' },
  }),
  'minimum-expiry': kind('caseworker', 'strl § 44, forvaringsforskriften § 14', true, {
    daysBefore: [180, 90, ...USUAL],
    nb: 'Minstetiden utløper: vurder prøveløslatelse',
    en: 'The minimum period expires: assess release on probation',
  }),
  'assess-detention-progression': kind('caseworker', 'forvaringsforskriften §§ 4, 9', true, {
    nb: 'To tredeler av minstetiden: vurder lavere sikkerhet',
    en: 'Two thirds of the minimum period: assess lower security',
  }),
  'decide-proposal': kind('approver', 'strgjfl § 7', false, {
    daysBefore: [3],
    nb: 'Avgjør forslag',
    en: 'Decide a proposal',
  }),
  'transition-takes-effect': kind('caseworker', 'strgjfl § 15', false, {
    overdue: false,
    daysBefore: [14, 3],
    nb: 'Godkjent overføring tar til å gjelde',
    en: 'An approved transition takes effect',
    onExpiry: { nb: 'Personen er overført.', en: 'The person has been moved.' },
  }),
  'answer-breach': kind('approver', 'strgjfl §§ 14, 40, 44', false, {
    daysBefore: [3],
    nb: 'Avgjør reaksjon på brudd',
    en: 'Decide the response to a breach',
  }),
  complaint: kind('caseworker', 'strgjfl § 7 e', true, {
    overdue: false,
    daysBefore: [],
    nb: 'Klagefristen løper ut',
    en: 'The time to complain runs out',
    onExpiry: { nb: 'Vedtaket er endelig.', en: 'The decision is final.' },
  }),
  'especially-high-security-review': kind('region', 'strgjfl §§ 10 (2), 15 (1), forskrift § 6-1', true, {
    nb: 'Ny avgjørelse om særlig høyt sikkerhetsnivå',
    en: 'New decision on especially high security',
  }),
  'institution-stay': kind('approver', 'strgjfl § 12, forskrift § 3-5', true, {
    nb: 'Tolv måneder i institusjon: dispensasjon eller retur',
    en: 'Twelve months in an institution: dispensation or return',
  }),
  'detention-halfway-house-review': kind('region', 'forvaringsforskriften § 9', true, {
    nb: 'Ett år i overgangsbolig under forvaring',
    en: 'One year in a halfway house in preventive detention',
  }),
  'interruption-ends': kind('approver', 'strgjfl § 35, forskrift § 3-33', true, {
    daysBefore: [14, 3],
    nb: 'Straffavbruddet utløper',
    en: 'The interruption ends',
  }),
  limitation: kind('placement', 'strl §§ 93–95', true, {
    daysBefore: [365, 90, ...USUAL],
    nb: 'Straffen foreldes: rettslig kontroll',
    en: 'The sentence becomes time-barred: legal check',
  }),
  'court-ruling': kind('region', 'strgjfl § 44', false, {
    daysBefore: [],
    nb: 'Retten har begjæring om reststraff til behandling',
    en: 'The court has a petition for the remainder before it',
  }),
  'return-from-leave': kind('caseworker', 'strgjfl § 33, forskrift § 3-30', true, {
    daysBefore: [],
    nb: 'Tilbake fra permisjon',
    en: 'Back from leave',
  }),
  'review-condition': kind('caseworker', 'strgjfl §§ 16, 43', false, {
    nb: 'Er vilkåret fortsatt nødvendig?',
    en: 'Is the condition still needed?',
  }),
  'institution-condition-review': kind('region', 'strl § 45 (6), forvaringsforskriften § 22', true, {
    nb: 'Ett år med vilkår om opphold i institusjon: ny prøving kan kreves',
    en: 'A year under the condition of a stay in an institution: it may be looked at again',
  }),
  'decide-complaint': kind('region', 'strgjfl § 7 e', false, {
    daysBefore: [7],
    nb: 'Avgjør klage',
    en: 'Decide a complaint',
  }),
  'register-guardian': kind('caseworker', 'forskrift § 3-1 b', true, {
    daysBefore: [],
    nb: 'Registrer verge for mindreårig',
    en: 'Record the guardian of a person under 18',
  }),
  'youth-unit': kind('placement', 'forskrift § 3-4', true, {
    daysBefore: [],
    nb: 'Under 18 år: ungdomsenhet, eller vurdering fra tverrfaglig team',
    en: 'Under 18: a youth unit, or the opinion of the interdisciplinary team',
  }),
  'social-inquiry': kind('caseworker', 'strgjfl § 10 (5)', true, {
    nb: 'Personundersøkelsen er over ett år gammel: ny undersøkelse',
    en: 'The social inquiry is over a year old: a new one',
  }),
  'tell-about-transfer': kind('caseworker', 'forskrift § 3-4 (3)', true, {
    daysBefore: [],
    nb: 'Fortell om overføring til hjemlandet',
    en: 'Tell the person about transfer to their home country',
  }),
  'review-emergency-access': kind('approver', 'forskrift om personopplysninger i kriminalomsorgen § 7', false, {
    daysBefore: [3],
    nb: 'Nødtilgang er brukt: var den berettiget?',
    en: 'Emergency access was used: was it justified?',
  }),
  'review-not-counted': kind('region', 'strgjfl § 13, forskrift § 3-6', false, {
    daysBefore: [3],
    nb: 'Skal sykehusoppholdet fortsatt holdes utenfor straffetiden?',
    en: 'Should the stay in hospital still be left out of the time served?',
  }),
  'interim-reply': kind('region', 'strgjfl § 7 e', false, {
    daysBefore: [7],
    nb: 'Foreløpig svar på klage',
    en: 'Interim reply to a complaint',
  }),
  'correct-after-complaint': kind('placement', 'forskrift om personopplysninger i kriminalomsorgen §§ 6, 9', false, {
    daysBefore: [3],
    nb: 'Rett opplysningen: klagen ble tatt til følge',
    en: 'Correct the fact: the complaint was upheld against its refusal',
  }),
  'review-after-correction': kind('approver', 'forskrift § 3-2', false, {
    daysBefore: [3],
    nb: 'Avgjørelser som bygger på gamle datoer',
    en: 'Decisions that stand on the old dates',
  }),
  'find-place': kind('region', 'strgjfl § 11', false, {
    daysBefore: [],
    nb: 'Godkjent, men ingen plass',
    en: 'Approved, but no place',
  }),
  'petition-after-breach': kind('region', 'strgjfl § 44 (2), strl §§ 46 (2), 52 (4)', true, {
    overdue: false,
    nb: 'Siste dag for begjæring til retten etter brudd',
    en: 'Last day to petition the court after a breach',
    onExpiry: {
      nb: 'Begjæring er avskåret. Prøvetiden er fullført fra dagen den løp ut.',
      en: 'A petition is barred. The probation is completed as of the day it ended.',
    },
  }),
  'charge-new-offence': kind('prosecution', 'strgjfl § 45 (1)', true, {
    overdue: false,
    daysBefore: [90, ...USUAL],
    nb: 'Siste dag for tiltale for nytt straffbart forhold i prøvetiden',
    en: 'Last day to charge a new offence of the probation',
    onExpiry: {
      nb: 'Saken om reststraff er avskåret. Prøvetiden er fullført fra dagen den løp ut.',
      en: 'The case of the remainder is barred. The probation is completed as of the day it ended.',
    },
  }),
  'forward-own-petition': kind('caseworker', 'strl § 44 (4)', false, {
    daysBefore: [7, 3],
    nb: 'Send begjæringen om løslatelse til påtalemyndigheten',
    en: 'Send the petition for release to the prosecution',
  }),
  'own-petition-decided': kind('region', 'strl § 44 (4)', false, {
    daysBefore: [],
    nb: 'Begjæringen om løslatelse er ikke avgjort: spør påtalemyndigheten',
    en: 'The petition for release is undecided: ask the prosecution',
  }),
  'inform-prosecution': kind('region', 'strl § 46, forvaringsforskriften § 19', true, {
    daysBefore: [],
    rhythm: 'at-once',
    nb: 'Underrett påtalemyndigheten straks om brudd under forvaring',
    en: 'Tell the prosecution at once of a breach in preventive detention',
  }),
  'assess-new-probation': kind('caseworker', 'strgjfl § 44 (4)', false, {
    nb: 'Vurder ny prøveløslatelse etter gjeninnsettelse',
    en: 'Assess new release on probation after re-imprisonment',
  }),
  'consent-withdrawn': kind('probation', 'strgjfl § 16 a, forskrift § 7-3', true, {
    daysBefore: [],
    rhythm: 'at-once',
    nb: 'Samtykke til soning hjemme er trukket tilbake: avgjør retur, eller få nytt samtykke',
    en: 'A consent to serving at home was withdrawn: decide a return, or obtain a new consent',
  }),
  'report-to-police': kind('caseworker', 'strpl § 461, strgjfl § 40 (8), forskrift § 3-3', true, {
    daysBefore: [],
    rhythm: 'at-once',
    nb: 'Meld fraværet til politiet straks, med etterlysning',
    en: 'Report the absence to the police at once, as wanted',
  }),
  'review-placement': kind('approver', 'strgjfl §§ 14, 15, forskrift § 3-3', false, {
    daysBefore: [3],
    nb: 'Tilbake etter ulovlig fravær: vurder plasseringen på nytt',
    en: 'Back after an unlawful absence: look at the placement anew',
  }),
  'weekly-meeting': kind('probation', 'strgjfl §§ 16 (3), 16 a, forskrift §§ 3-8, 7-4', true, {
    daysBefore: [],
    nb: 'Ukentlig møte med den som soner hjemme',
    en: 'Weekly meeting with whoever serves at home',
    onExpiry: {
      nb: 'Kontroller om vilkåret er brutt. Varsles leder, deretter regionen.',
      en: 'Check whether the condition was broken. The leader is told, then the region.',
    },
  }),
  'end-of-work-release': kind('approver', 'forskrift § 3-14', true, {
    nb: 'Frigangen løper ut',
    en: 'The work release ends',
  }),
  'notify-victim': kind('victim-desk', 'strgjfl §§ 16 (6), 36 (3), 40 (8), 42 (6)–(7), strl § 45 (7)', true, {
    daysBefore: [3],
    nb: 'Varsle fornærmede eller etterlatte',
    en: 'Tell the victim or the bereaved',
    onExpiry: { nb: 'Varsles fornærmedes kontakt på nytt.', en: 'The victim desk is told again.' },
  }),
  'probation-ends': kind('probation', 'strgjfl § 42 (8)', true, {
    overdue: false,
    nb: 'Prøvetiden er ute',
    en: 'The probation period ends',
    onExpiry: { nb: 'Gjennomføringen er fullført.', en: 'The sentence is completed.' },
  }),
  ...REINTEGRATION_DEADLINES,
  ...sanctionDeadlines(),
} as const satisfies Record<string, DeadlineKind>;

export type DeadlineKindCode = keyof typeof DEADLINE_KINDS;

/** Days on which the law lets a person go on: passing one of them undecided is an event of its own. */
export const UNDECIDED_KINDS: readonly string[] = [
  'assess-lower-security',
  'assess-detention-progression',
  'decide-probation',
  'minimum-expiry',
] satisfies DeadlineKindCode[];

/** Terms of our own choice, where the law names none; days. */
export const CHOSEN_DAYS = {
  decideProposal: 14,
  answerBreach: 14,
  reviewStay: 180,
  courtRuling: 90,
  decideMonitoring: 14,
  reviewPlacement: 7,
  petitionAfterSuspension: 7,
  decideComplaint: 28,
  correctAfterComplaint: 14,
  tellAboutTransfer: 7,
  reviewNotCounted: 28,
  reviewAfterCorrection: 7,
  findPlace: 14,
  newProbation: 90,
  /** The longest hold of a deadline. */
  hold: 180,
  victimNotice: 14,
  forwardOwnPetition: 14,
  ownPetitionDecided: 90,
} as const;

/** A social inquiry older than this is made anew for whoever is under eighteen (strgjfl § 10 (5)). */
export const SOCIAL_INQUIRY_MONTHS = 12;

/** After so long a complainant is told that it takes longer, where it is not decided: our choice. */
export const INTERIM_REPLY_MONTHS = 1;

/** How often the necessity of a condition is looked at again: our choice. */
export const CONDITION_REVIEW_MONTHS = 6;
