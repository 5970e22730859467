import { type IsoDate } from './dates';
import { sanctionView } from './sanctions/of-sentence';
import { type Measure, type Sentence } from './state';

interface Words {
  readonly nb: string;
  readonly en: string;
}

/**
 * A decision that the person is told of and may complain of (strgjfl § 7 e), besides those on proposals and breaches, which
 * are shown where they stand.
 */
export interface OpenToComplaint {
  /** The id under which it is told and complained of. */
  readonly of: string;
  readonly title: Words;
  /** Null: an event of before that was recorded. */
  readonly on: IsoDate | null;
  /** The leave that was granted, refused or taken back; null: it is about none. */
  readonly leaveId: string | null;
  /** Within which time: a time of hours needs the minute. */
  readonly within: 'days' | 'hours';
}

/** What may be complained of, in the order in which it was decided. What a court decides may not. */
export function openToComplaint(sentence: Sentence): readonly OpenToComplaint[] {
  const steps = sanctionView(sentence)?.steps ?? [];
  const measures = sentence.measures
    .filter(({ level, complaint }) => level !== 'court' && complaint !== null)
    .flatMap((measure): OpenToComplaint[] => {
      const { of, what, about, on, complaint = 'days' } = measure;
      const step = what === 'step' ? steps.find(({ stepId }) => stepId === about) : undefined;
      if (step?.retracted) return [];
      const title = step?.text ?? MEASURE_TITLES[what];
      const within = complaint === 'hours' ? complaint : 'days';
      return [{ of, title, on, leaveId: what.startsWith('leave') ? about : null, within }];
    });
  const corrections = sentence.refusedCorrections.map(({ requestId: of, refusedOn: on }): OpenToComplaint => ({
    ...{ of, on, leaveId: null, within: 'days' },
    title: { nb: 'Avslag på retting', en: 'Refusal to correct' },
  }));
  return [...measures, ...corrections];
}

const t = (nb: string, en: string): Words => ({ nb, en });

/** Each decision in plain words; a step of a sanction has those of its table. */
const MEASURE_TITLES: Readonly<Record<Measure['what'], Words>> = {
  leave: t('Permisjon innvilget', 'Leave granted'),
  'leave-refused': t('Avslag på permisjon', 'Leave refused'),
  'leave-revoked': t('Permisjon trukket tilbake', 'Leave taken back'),
  interruption: t('Straffavbrudd', 'Interruption'),
  'interruption-extended': t('Straffavbrudd forlenget', 'Interruption extended'),
  'interruption-revoked': t('Straffavbrudd trukket tilbake', 'Interruption taken back'),
  'interruption-refused': t('Avslag på straffavbrudd', 'Interruption refused'),
  'not-counted': t('Dager som ikke regnes som soning', 'Days that do not count as served'),
  condition: t('Vilkår', 'Condition'),
  recall: t('Gjeninnsettelse uten dom', 'Recall without a court'),
  'recall-refused': t('Avslag på gjeninnsettelse', 'Recall refused'),
  correction: t('Opplysning rettet', 'A fact was corrected'),
  'rule-set': t('Datoene beregnet på nytt', 'The dates were calculated anew'),
  exclusion: t('Utelukkelse fra fellesskapet', 'Exclusion from company'),
  'exclusion-continued': t('Utelukkelsen fortsetter', 'The exclusion goes on'),
  suspension: t('Prøvetiden er stanset', 'The probation stands still'),
  'suspension-lifted': t('Prøvetiden løper igjen', 'The probation runs again'),
  monitoring: t('Elektronisk kontroll innvilget', 'Electronic monitoring granted'),
  'monitoring-refused': t('Avslag på elektronisk kontroll', 'Electronic monitoring refused'),
  postponement: t('Soningen utsatt', 'The first day was put off'),
  'postponement-refused': t('Avslag på utsettelse', 'To put off the first day was refused'),
  step: t('Vedtak', 'Decision'),
};
