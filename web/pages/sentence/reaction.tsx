import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';

/** A reaction in prison: how long and how much it is, and from when to when it holds, or why it does not. */
export function Reaction({ answer, reaction }: Pick<Sentence['breaches'][number], 'answer' | 'reaction'>) {
  const { t, term } = useWords();
  if (!answer || !reaction) return null;
  const { state, from, until } = reaction;
  const said = [
    answer.days !== null && t('shell.days', { count: answer.days }),
    answer.dailyPayPercent !== null && t('sentence.ofDailyPay', { percent: answer.dailyPayPercent }),
    answer.deductDays > 0 && t('sentence.daysDeducted', { count: answer.deductDays }),
    term('reaction', state),
    from && until && `${formatDate(from)} – ${formatDate(until)}`,
    from && !until && t('sentence.fromDay', { date: formatDate(from) }),
    !from && until && t('sentence.toDay', { date: formatDate(until) }),
  ];
  return <div className="muted small">{said.filter(Boolean).join(' · ')}</div>;
}
