/** A rule of the field by its name: what it says, under which paragraph, and the numbers that it turns on. */
export interface Rule {
  readonly legalBasis: string;
  readonly text: { readonly nb: string; readonly en: string };
  /** Names of the numbers and conventions in rule-sets.ts and statutory.ts. */
  readonly parameters: readonly string[];
}

/**
 * Every named rule that the engine counts by. Explanations refer to these names, and
 * docs/law/rules.md says of each where in the code it is and which cases and tests hold it.
 */
export const RULES = {
  'R-CAL': rule(
    'domstolloven § 148 (2)',
    'En måned ender på samme tall, eller på månedens siste dag når tallet ikke finnes.',
    'A month ends on the same number, or on the last day of a month that has no such number.',
    'monthArithmetic',
  ),
  'R-DL': rule(
    'domstolloven §§ 148–149',
    'Dagen for underretning regnes ikke med; en frist på dager eller måneder som ender på en lørdag, søndag eller helligdag, ender neste virkedag; i en frist på timer regnes søndager og helligdager ikke med.',
    'The day of notice is not counted; a deadline in days or months that ends on a Saturday, Sunday or holiday ends on the next working day; a deadline in hours skips Sundays and holidays.',
    'complaintDays',
    'complaintHours',
  ),
  'R-VER': rule(
    'forskrift § 3-2, strpl § 462',
    'Hver dom regnes etter ett regelsett, som er tidfestet og aldri endres; et nytt tas i bruk ved en hendelse.',
    'Each sentence is calculated under one rule set, which is dated and never edited; a new one is adopted by an event.',
    'dayCount',
    'monthArithmetic',
    'fractionMethod',
    'rounding',
    'remandAnchor',
    'longLeaveCountsRemand',
    'evesAreWorkingDays',
  ),
  'R-FRAC': rule(
    'strgjfl §§ 16 (1), 42, forskrift §§ 3-14, 3-30 og 7-2 (2)',
    'En tredel, halvparten og to tredeler regnes av hele straffen; varetekt og fravær flytter datoen.',
    'One third, half and two thirds are counted of the whole sentence; remand and absences move the date.',
    'fractionMethod',
    'rounding',
    'dayCount',
  ),
  'R-LEN': rule(
    'forskrift § 3-2, strl § 31 (3)',
    'Straffer som gjennomføres i sammenheng, legges sammen; subsidiær fengselsstraff kommer i tillegg, i sin helhet.',
    'Sentences served in one run are added; subsidiary imprisonment is added to them, in full.',
    'monthArithmetic',
  ),
  'R-REM': rule(
    'strl § 83, strpl § 460',
    'Varetekt trekkes fra: et døgn for hvert påbegynte døgn utover fire timer, og ett til for hver påbegynte periode på to døgn i full isolasjon.',
    'Remand is deducted: a day for every begun 24 hours beyond four, and one more for every begun 48 hours of full isolation.',
    'remandCredit',
    'remandAnchor',
  ),
  'R-SUSP': rule(
    'forskrift § 3-3',
    'Avbrudd, rømning, unnvikelse og uteblivelse regnes ikke som soning; politiarrest under fraværet gis tilbake.',
    'Interruption, escape, absconding and failure to return are not served time; police custody within them is given back.',
  ),
  'R-PROB': rule(
    'strgjfl § 42 (1)',
    'Prøveløslatelse når to tredeler og minst 60 dager er gjennomført, og minst 14 dager gjenstår.',
    'Release on probation when two thirds and at least 60 days have been served, and at least 14 days remain.',
    'minServed',
    'minRemaining',
    'foreignSentenceYears',
    'foreignSentenceOverYears',
  ),
  'R-HALF': rule(
    'strgjfl § 42 (3)',
    'Prøveløslatelse på halv tid når halvparten og minst 60 dager er gjennomført, og særlige grunner taler for det.',
    'Release at half time when half and at least 60 days have been served, for special reasons.',
    'halfTimeFloorDays',
    'minRemaining',
  ),
  'R-WE': rule(
    'strgjfl § 42 (4)',
    'En løslatelse som faller på en helg eller helligdag, foreslås til siste virkedag før den.',
    'A release that falls on a weekend or holiday is proposed for the last working day before it.',
    'proposedReleaseFloorDays',
    'evesAreWorkingDays',
  ),
  'R-LEAVE': rule(
    'forskrift §§ 3-14 og 3-30',
    'Permisjon og frigang etter en tredel og fire måneders sammenhengende frihetsberøvelse; over tolv år: permisjon etter fire år.',
    'Leave and work release after one third and four months of unbroken custody; above twelve years: leave after four years.',
    'unbrokenCustodyMonths',
    'longSentenceYears',
    'longSentenceLeaveMonths',
    'longLeaveCountsRemand',
  ),
  'R-LOWER': rule(
    'strgjfl § 15 (2)',
    'Lavere sikkerhetsnivå skal vurderes senest når ett år gjenstår til mulig prøveløslatelse.',
    'A move to lower security must be assessed when one year remains to possible probation.',
    'lowerSecurityMonths',
  ),
  'R-EM': rule(
    'strgjfl § 16 a, forskrift §§ 7-2 og 7-3',
    'Elektronisk kontroll av hele straffen inntil seks måneder, eller av de siste seks månedene når en tredel er gjennomført; alle vilkår om bolig, samtykke, sysselsetting, lovbrudd og møter må være oppfylt.',
    'Electronic monitoring of a whole sentence up to six months, or of the last six months when one third has been served; every gate of home, consent, occupation, offence and meetings must be passed.',
    'wholeMonitoringMonths',
    'partMonitoringMonths',
  ),
  'R-HOME': rule(
    'strgjfl § 16 (1), forskrift § 3-8',
    'Gjennomføring i hjemmet når halve straffen er gjennomført, for å videreføre en særlig positiv utvikling.',
    'Home detention when half of the sentence has been served, to go on with a specially positive development.',
  ),
  'R-FORV': rule(
    'strl §§ 43–46, forvaringsforskriften',
    'Forvaring har en tidsramme, som retten kan forlenge med inntil fem år om gangen, og en minstetid; to tredeler av den åpner for lavere sikkerhet.',
    'Preventive detention has a time frame, which the court may prolong by at most five years at a time, and a minimum period; two thirds of it open lower security.',
    'prolongationMaxYears',
    'prolongationCaseMonths',
    'ownPetitionMonths',
    'preventiveDetention',
    'detentionProbationYears',
  ),
  'R-COMM': rule(
    'strl §§ 49 og 83 (7)',
    'Varetekt trekkes fra den subsidiære straffen, og timer og gjennomføringstid settes ned i samme forhold.',
    'Remand is deducted from the subsidiary sentence, and hours and period are reduced in proportion.',
    'communityHours',
  ),
  'R-FINE': rule(
    'strgjfl § 16 b, forskrift § 8-2',
    'Bøtetjeneste er to timer for hver dag subsidiær fengselsstraff, innenfor 20 dager til åtte måneder.',
    'A fine service is two hours for each day of subsidiary imprisonment, within 20 days to eight months.',
  ),
  'R-RK': rule(
    'forskrift om program mot ruspåvirket kjøring §§ 6, 8',
    'Programmet varer i ti måneder, med samtale hver fjortende dag og et kurs på 20 til 30 timer.',
    'The programme lasts ten months, with a talk each fortnight and a course of 20 to 30 hours.',
  ),
  'R-CAP': rule(
    'strl §§ 31, 33 og 79',
    'Lengder som loven ikke kjenner, må et menneske stå inne for.',
    'Lengths that the law does not know need a person to answer for them.',
  ),
  'R-PLACE': rule(
    'strgjfl § 11, forskrift § 3-4',
    'Innsettelse i fengsel med høyt sikkerhetsnivå; lavere vurderes inntil to år, overgangsbolig inntil ett år.',
    'Placement in a high-security prison; lower security is assessed up to two years, a halfway house up to one.',
  ),
  'R-REVIEW': rule(
    'forskrift § 3-41 (2)–(3)',
    'Et avslag på prøveløslatelse vurderes på nytt etter tre, seks eller tolv måneder, etter straffens lengde.',
    'A refusal of probation is reviewed after three, six or twelve months, by the length of the sentence.',
    'review',
  ),
  'R-SUM': rule(
    'forskrift om innkalling § 3',
    'Soningen begynner tidligst tre uker etter at innkallingen ventes mottatt, og normalt innen 60 dager etter ordren.',
    'The sentence begins three weeks after the summons is expected to be received at the earliest, and normally within 60 days of the order.',
    'summonsDays',
    'normalStartDays',
  ),
  'R-PRIV': rule(
    'forskrift om personopplysninger i kriminalomsorgen § 6',
    'Personopplysningene slettes senest ti år etter avsluttet gjennomføring, hvis ikke arkivloven sier noe annet.',
    'Personal data are erased ten years after the end at the latest, unless the archive law says otherwise.',
  ),
  'R-LIFE': rule(
    'strgjfl §§ 3–4',
    'VALG: kontaktbetjent ved innsettelse, framtidsplan innen 30 dager, forberedelse av løslatelse 180 dager før. Ingen lov nevner dager; hver kan settes på vent, og ingenting av det flytter en dato.',
    'CHOICE: a contact officer at admission, a future plan within 30 days, release prepared from 180 days before. No law names days; each may be put on hold, and none of it moves a date.',
  ),
  'R-PROBC': rule(
    'forskrift §§ 3-42 og 3-43',
    'Møteplikten varer normalt tre måneder, ellers en måned til ett år, aldri lenger enn prøvetiden.',
    'The duty to report normally lasts three months, else one month to one year, never longer than the probation.',
    'usualReportingMonths',
    'reportingMonths',
  ),
  'R-INT': rule(
    'strgjfl § 35, forskrift § 3-33',
    'Straffavbrudd inntil fire uker, forlenget én gang med fire; deretter neste nivå. Ikke i forvaring.',
    'An interruption of at most four weeks, extended once by four; then the next level. Not in preventive detention.',
    'interruptionDays',
  ),
  'R-SHS': rule(
    'strgjfl §§ 10 (2) og 15 (1), forskrift § 6-1',
    'Særlig høyt sikkerhetsnivå avgjøres på nytt innen seks måneder.',
    'Especially high security is decided anew within six months.',
    'especiallyHighSecurityMonths',
  ),
  'R-INST': rule(
    'strgjfl § 12, forskrift § 3-5',
    'Institusjon normalt inntil tolv måneder; lenger krever dispensasjon.',
    'An institution normally for at most twelve months; longer needs a dispensation.',
    'institutionMonths',
  ),
  'R-BREACH': rule(
    'strgjfl §§ 44–45, strl §§ 46 (2), 52 (4)',
    'Begjæring til retten innen tre måneder etter prøvetidens utløp; etter full gjeninnsettelse er det ingen minstetid for ny prøveløslatelse.',
    'A petition to the court within three months of the end of probation; after a full recall new probation has no minimum times.',
    'petitionMonths',
  ),
  'R-LIM': rule(
    'strl §§ 93–94',
    'En idømt straff foreldes etter 5 til 30 år, etter lengden; etter et fravær løper fristen på det som gjenstår.',
    'A sentence is time-barred after 5 to 30 years, by its length; after an absence the time runs on what remains.',
    'limitation',
  ),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

function rule(legalBasis: string, nb: string, en: string, ...parameters: readonly string[]): Rule {
  return { legalBasis, text: { nb, en }, parameters };
}
