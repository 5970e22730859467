import { EXCLUSION_TITLES, KIND_TITLES, REGIME_TITLES, RETURN_TITLES } from '../regime-titles';
import { type Column, type SIGNS, type TableId } from './tables';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/** What a table is called, what its rows are, and how its figures are defined: what they count, and what they do not. */
interface TableWords {
  readonly title: Words;
  readonly row: Words;
  readonly definition: Words;
}

export const TABLE_WORDS: Readonly<Record<TableId, TableWords>> = {
  open: {
    title: t('Personer etter straff', 'People by sanction'),
    row: t('Straff', 'Sanction'),
    definition: t(
      'Alle straffegjennomføringer som ikke er avsluttet, også de som ikke er begynt.',
      'All sentences that have not ended, those that have not begun among them.',
    ),
  },
  regimes: {
    title: t('Andel i hvert regime', 'Share in each regime'),
    row: t('Regime', 'Regime'),
    definition: t(
      'Fengselsstraff og forvaring som gjennomføres, også på prøveløslatelse. De som er innkalt, er ikke med.',
      'Imprisonment and preventive detention being served, on probation included. Those summoned are not counted.',
    ),
  },
  leaves: {
    title: t('Tilbake fra permisjon i tide', 'Back from leave in time'),
    row: t('Utfall', 'Outcome'),
    definition: t(
      'Permisjoner, fremstillinger og frigang som tok slutt i kvartalet. I tide: senest den siste dagen.',
      'Leaves of every kind that ended in the quarter. In time: no later than the last day.',
    ),
  },
  moves: {
    title: t('Dager fra lovens dag til overføring', 'Days from the day of the law to the move'),
    row: t('Til', 'To'),
    definition: t(
      'Overføringer etter forslag i kvartalet, målt fra dagen loven åpner for regimet eller ber om at det vurderes, slik den var beregnet da. Under null: før den dagen. Regimer uten en slik dag er ikke med.',
      'Moves on a proposal in the quarter, from the day on which the law opens the regime, or asks that it be assessed, as it was calculated then. Below zero: before that day. Regimes without such a day are not counted.',
    ),
  },
  exclusions: {
    title: t('Utelukkelse fra fellesskapet', 'Exclusion from company'),
    row: t('Slag', 'Kind'),
    definition: t(
      'Utelukkelser og bruk av sikkerhetscelle og sikkerhetsseng som tok slutt i kvartalet, med hele døgn fra begynnelse til slutt. De som varer, er ikke med.',
      'Exclusions and uses of the security cell and bed that ended in the quarter, with whole days from their beginning to their end. Those that last are not counted.',
    ),
  },
  reminders: {
    title: t('Påminnelser i tide', 'Reminders in time'),
    row: t('Når', 'When'),
    definition: t(
      'Påminnelser om frister som loggen har fra kvartalet. I tide: senest dagen de er satt til, eller den første dagen saken var kjent. En frist som flyttes slik at dagen alt er passert, teller som for sent.',
      'Reminders of deadlines that the log has of the quarter. In time: no later than their day, or the first day on which the case was known. When a deadline moves so that the day has passed, it counts as late.',
    ),
  },
  activity: {
    title: t('Dager i aktivitet', 'Days in activity'),
    row: t('Mål og resultat', 'Target and result'),
    definition: t(
      'Andelen av arbeidsdagene i fengsel i kvartalet med arbeid, opplæring eller program, for dem som har fått det planlagt. Dager som det ikke er ført noe om, teller som tomme; gyldig fravær er ikke med. Målet er kriminalomsorgens.',
      'The share of working days in prison in the quarter with work, education or a programme, of those for whom it is planned. Days of which nothing is recorded count as empty; excused ones are left out. The target is the Service’s.',
    ),
  },
  relapse: {
    title: t('Tilbakefall', 'Reoffending'),
    row: t('Innen', 'Within'),
    definition: t(
      'Andelen som får en ny dom om straff gjennomført av kriminalomsorgen for en handling etter løslatelsen, avsagt innen to år. Krever opplysninger fra domstolene som ikke er her: ikke kjent, og ikke null.',
      'The share of those released who are sentenced anew, for an act after the release and within two years of it, to a sanction that the Correctional Service executes. It needs facts of the courts that are not here: not known, and not zero.',
    ),
  },
};

export const COLUMN_WORDS: Readonly<Record<Column, Words>> = {
  people: t('Personer', 'People'),
  share: t('Andel', 'Share'),
  leaves: t('Permisjoner', 'Leaves'),
  moves: t('Overføringer', 'Moves'),
  late: t('Etter lovens dag', 'After the day of the law'),
  'median-days': t('Dager (median)', 'Days (median)'),
  exclusions: t('Utelukkelser', 'Exclusions'),
  days: t('Døgn', 'Days'),
  reminders: t('Påminnelser', 'Reminders'),
};

export const SIGN_WORDS: Readonly<Record<(typeof SIGNS)[number], Words>> = {
  ':': t('vises ikke av hensyn til personvern', 'not shown, for confidentiality'),
  '..': t('ikke målt eller ikke kjent', 'not measured or not known'),
  '.': t('finnes ikke', 'there is none'),
};

export const TOTAL: Words = t('I alt', 'Total');

const ROW_WORDS: Readonly<Record<string, Words>> = {
  ...REGIME_TITLES,
  ...KIND_TITLES,
  ...EXCLUSION_TITLES,
  ...RETURN_TITLES,
  target: t('Mål', 'Target'),
  reached: t('Resultat', 'Result'),
  'within-two-years': t('To år', 'Two years'),
};
const REMINDER_ROWS: Readonly<Record<string, Words>> = {
  'on-time': t('I tide', 'In time'),
  late: t('For sent', 'Late'),
};

/** What a row of a table is called; its code where it has no words. */
export function rowWords(table: TableId, code: string): Words {
  return (table === 'reminders' ? REMINDER_ROWS[code] : undefined) ?? ROW_WORDS[code] ?? { nb: code, en: code };
}

function t(nb: string, en: string): Words {
  return { nb, en };
}
