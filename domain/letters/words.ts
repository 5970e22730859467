import { type IsoDate } from '../dates';
import { type LeaveType } from '../events';
import { type Level, type Regime } from '../regimes';

const MONTHS = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
];

/** `2026-03-02` → `2. mars 2026`. */
export function day(date: IsoDate): string {
  const [year, month, number] = date.split('-').map(Number);
  return `${number}. ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Where somebody is moved to, after «til». */
export const REGIME: Readonly<Record<Regime, string>> = {
  'especially-high-security': 'avdeling med særlig høyt sikkerhetsnivå',
  'high-security': 'fengsel med høyt sikkerhetsnivå',
  'lower-security': 'fengsel med lavere sikkerhetsnivå',
  'halfway-house': 'overgangsbolig',
  'treatment-institution': 'institusjon for behandling',
  hospital: 'sykehus',
  'home-detention': 'straffegjennomføring i hjemmet',
  'electronic-monitoring': 'straffegjennomføring med elektronisk kontroll',
  probation: 'prøveløslatelse',
  community: 'samfunnet',
};

/** Who decides; a complaint may be the directorate's. */
export const LEVEL: Readonly<Record<Level | 'directorate', string>> = {
  local: 'lokalt nivå i kriminalomsorgen',
  region: 'regionalt nivå i kriminalomsorgen',
  court: 'tingretten',
  directorate: 'Kriminalomsorgsdirektoratet',
};

export const LEAVE: Readonly<Record<LeaveType, string>> = {
  ordinary: 'ordinær permisjon',
  short: 'korttidspermisjon',
  welfare: 'velferdspermisjon',
  escorted: 'fremstilling',
  'work-release': 'frigang',
};

/** The answers to a breach, after «Reaksjonen er». */
export const RESPONSE: Readonly<Record<string, string>> = {
  'no-reaction': 'at det ikke gis noen reaksjon',
  'written-reprimand': 'skriftlig irettesettelse',
  'loss-of-daily-pay': 'tap av dagpenger',
  'loss-of-privileges': 'tap av goder',
  'exclusion-from-leisure-company': 'utelukkelse fra fritidsfellesskapet',
  'loss-of-leave': 'tap av permisjon',
  'oral-warning': 'muntlig advarsel',
  'warning-talk': 'innkalling til innskjerpingssamtale',
  'return-to-prison': 'overføring tilbake til fengsel',
  'revoke-leave': 'at resten av permisjonen trekkes tilbake',
  'revoke-interruption': 'at resten av avbruddet trekkes tilbake',
  'report-to-police': 'anmeldelse til politiet',
  'prosecution-case': 'at påtalemyndigheten bringer reststraffen inn for retten',
  'stricter-regime': 'overføring til mer restriktiv gjennomføring',
};

/** The dates of a sentence by the name that a calculation gives them; the last part after a dot counts prolongations. */
export const DATE: Readonly<Record<string, string>> = {
  startDate: 'Straffen begynte',
  oneThirdDate: 'En tredel er gjennomført',
  halfDate: 'Halvparten er gjennomført',
  twoThirdsDate: 'To tredeler er gjennomført',
  probationEligibleDate: 'Tidligst prøveløslatelse',
  compellingReasonsFrom: 'Prøveløslatelse av tungtveiende grunner',
  halfTimeReleaseFrom: 'Prøveløslatelse av særlige grunner (halv tid)',
  proposedReleaseDate: 'Foreslått dag for prøveløslatelse',
  expectedReleaseDate: 'Forventet løslatelse',
  fullTermDate: 'Endt tid',
  endsOn: 'Siste dag av straffen',
  ordinaryLeaveFrom: 'Ordinær permisjon tidligst',
  workReleaseFrom: 'Frigang tidligst',
  monitoringFrom: 'Elektronisk kontroll tidligst',
  homeFrom: 'Straffegjennomføring i hjemmet tidligst',
  assessLowerSecurityOn: 'Lavere sikkerhetsnivå vurderes',
  frameExpiryDate: 'Tidsrammen er ute',
  minimumExpiryDate: 'Minstetiden er ute',
  prosecutionDeadline: 'Påtalemyndighetens frist for å kreve forlengelse',
  lowerSecurityFrom: 'Lavere sikkerhetsnivå tidligst',
  ownPetitionFrom: 'Du kan selv begjære prøveløslatelse fra',
};

const LAWS: readonly (readonly [RegExp, string])[] = [
  [/\bstrgjfl\b/g, 'straffegjennomføringsloven'],
  [/\bstrpl\b/g, 'straffeprosessloven'],
  [/\bstrl\b/g, 'straffeloven'],
  [/\bdata regs\b/g, 'forskrift om behandling av personopplysninger i kriminalomsorgen'],
  [/(?<!\S)forskrift (?=§)/g, 'forskrift om straffegjennomføring '],
];

/** A legal basis with the acts by their names. */
export function lawText(basis: string): string {
  return LAWS.reduce((said, [short, name]) => said.replace(short, name), basis);
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
