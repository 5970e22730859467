import { Tag } from '@navikt/ds-react';
import { CONDITIONS, isConditionCode, newestWords } from '../../../domain/condition-catalogue';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { decisions } from '../../forms/person';
import { Law } from '../../ui/dates';
import { Charges, Consents, Timetable } from './home';
import { Kept } from './kept';
import { Do, Listed, type Of } from './listed';
import { Reaction } from './reaction';

type Leave = Sentence['leaves'][number];

/** Conditions, breaches, absences, leaves, complaints, prolongations, guardians, and what serving at home rests on. */
export default function Measures({ sentence }: { readonly sentence: Sentence }) {
  return (
    <div className="columns" data-even>
      <div className="stack">
        <Conditions sentence={sentence} />
        <Breaches sentence={sentence} />
        <Complaints sentence={sentence} />
        <Guardians sentence={sentence} />
        <Kept sentence={sentence} />
      </div>
      <div className="stack">
        <Absences sentence={sentence} />
        <Leaves sentence={sentence} />
        <Prolongations sentence={sentence} />
        <Home sentence={sentence} />
      </div>
    </div>
  );
}

function Conditions({ sentence }: Of) {
  const { t, say } = useWords();
  return (
    <Listed title={t('sentence.conditions')} empty={t('sentence.noConditions')}>
      {sentence.conditions.map(({ conditionId, code, text, until, endedOn }) => (
        <li key={conditionId} className="deadline">
          <strong>{isConditionCode(code) ? say(newestWords(CONDITIONS[code])) : code}</strong>{' '}
          {isConditionCode(code) && <Law basis={CONDITIONS[code].legalBasis} />}
          {text !== null && text !== '' && <div>{text}</div>}
          <div className="muted small">
            {endedOn !== null
              ? t('sentence.ended', { date: formatDate(endedOn) })
              : until !== null && t('sentence.conditionUntil', { date: formatDate(until) })}
          </div>
          {endedOn === null && <Do sentence={sentence} form="end-condition" of={conditionId} />}
        </li>
      ))}
    </Listed>
  );
}

function Breaches({ sentence }: Of) {
  const { t, term } = useWords();
  return (
    <Listed title={t('sentence.breaches')} empty={t('sentence.noBreaches')}>
      {[...sentence.breaches].reverse().map(({ breachId, kind, occurredOn, description, answer, reaction }) => (
        <li key={breachId} className="deadline">
          <div className="row">
            <strong>{term('breach', kind)}</strong> <span className="muted">{formatDate(occurredOn)}</span>
            {!answer && (
              <Tag size="xsmall" variant="moderate" data-color="warning">
                {t('sentence.unanswered')}
              </Tag>
            )}
          </div>
          {description && <blockquote className="quote">{description}</blockquote>}
          {answer ? (
            <div>
              {t('sentence.answeredOn', { response: term('response', answer.response), date: formatDate(answer.on) })}{' '}
              <Law basis={answer.legalBasis} />
              <Reaction answer={answer} reaction={reaction} />
              <div>
                <Do sentence={sentence} form="notification" of={breachId} />
              </div>
            </div>
          ) : (
            <Do sentence={sentence} form="answer-breach" of={breachId} />
          )}
        </li>
      ))}
    </Listed>
  );
}

function Complaints({ sentence }: Of) {
  const words = useWords();
  const { t, term } = words;
  const about = new Map(decisions({ sentence, words }).map(({ value, label }) => [value, label]));
  return (
    <Listed title={t('sentence.complaints')} empty={t('sentence.noComplaints')}>
      {sentence.complaints.map(({ complaintId, of, receivedOn, inTime, decidedBy, outcome }) => (
        <li key={complaintId} className="deadline">
          {about.has(of) && <strong>{about.get(of)}</strong>}
          <div>
            {t('sentence.complainedOn', { date: formatDate(receivedOn) })} (
            {inTime ? t('sentence.inTime') : t('sentence.tooLate')})
          </div>
          <div className="muted small">
            {outcome ? term('complaint', outcome) : t('sentence.complaintOpen', { level: term('level', decidedBy) })}
          </div>
          {!outcome && <Do sentence={sentence} form="decide-complaint" of={complaintId} />}
        </li>
      ))}
    </Listed>
  );
}

function Absences({ sentence }: Of) {
  const { t, term } = useWords();
  return (
    <Listed title={t('sentence.absences')} empty={t('sentence.noAbsences')}>
      {sentence.absences.map(({ absenceId, type, from, to, countedDays }) => (
        <li key={absenceId} className="deadline">
          <strong>{term('absence', type)}</strong>{' '}
          {to === null
            ? t('sentence.sinceOngoing', { date: formatDate(from) })
            : t('sentence.fromTo', { from: formatDate(from), to: formatDate(to) })}
          {countedDays > 0 && <div className="muted small">{t('sentence.counted', { count: countedDays })}</div>}
          {to === null && (
            <div>
              <Do sentence={sentence} form="return" of={absenceId} />
            </div>
          )}
        </li>
      ))}
    </Listed>
  );
}

function Leaves({ sentence }: Of) {
  const { t, term } = useWords();
  const { leaves, leavesOnTime, leaveYear, today } = sentence;
  const items = [...leaves].reverse().map((leave) => (
    <li key={leave.leaveId} className="deadline">
      <strong>{term('leave', leave.leave)}</strong>{' '}
      {leave.from === leave.to
        ? formatDate(leave.from)
        : t('sentence.fromTo', { from: formatDate(leave.from), to: formatDate(leave.to) })}
      <div className="muted small">
        {leave.purpose !== null && `${term('purpose', leave.purpose)} · `}
        <LeaveStands leave={leave} today={today} />
      </div>
      {leave.returned === null && (
        <div className="row">
          {leave.from <= today && <Do sentence={sentence} form="end-leave" of={leave.leaveId} />}
          {leave.to > today && <Do sentence={sentence} form="revoke-leave" of={leave.leaveId} />}
        </div>
      )}
    </li>
  ));
  return (
    <Listed title={t('sentence.leaves')} empty={t('sentence.noLeaves')}>
      {[
        ...items,
        leaveYear && (
          <li key="year" className="small">
            {t('sentence.leaveDays', { ...leaveYear, from: formatDate(leaveYear.from) })}
          </li>
        ),
        leavesOnTime !== null && (
          <li key="share" className="small">
            {t('sentence.onTime', { percent: Math.round(100 * leavesOnTime) })}
          </li>
        ),
      ].filter(Boolean)}
    </Listed>
  );
}

/** Whether somebody is back, is out, is yet to leave, or should have been back. */
function LeaveStands({
  leave: { from, to, returned, endedOn },
  today,
}: {
  readonly leave: Leave;
  readonly today: string;
}) {
  const { t, term } = useWords();
  if (returned !== null) return `${term('returned', returned)}${endedOn === null ? '' : ` ${formatDate(endedOn)}`}`;
  if (to < today)
    return (
      <Tag size="xsmall" variant="moderate" data-color="danger">
        {t('sentence.leaveLate')}
      </Tag>
    );
  return t(from > today ? 'sentence.leaveAhead' : 'sentence.ongoing');
}

function Prolongations({ sentence: { prolongations, kind } }: Of) {
  const { t } = useWords();
  if (kind !== 'preventive-detention') return null;
  return (
    <Listed title={t('sentence.prolongations')} empty={t('shell.none')}>
      {prolongations.map(({ years, finalOn }) => (
        <li key={finalOn} className="deadline">
          {t('sentence.prolongedYears', { years, date: formatDate(finalOn) })}
        </li>
      ))}
    </Listed>
  );
}

function Guardians({ sentence }: Of) {
  const { t, term } = useWords();
  if (sentence.guardians.length === 0 && !sentence.minor) return null;
  return (
    <Listed title={t('casework.guardians')} empty={t('casework.noGuardians')}>
      {sentence.guardians.map(({ guardianId, name, contact, relation, from, endedOn }) => (
        <li key={guardianId} className="deadline">
          <strong>{name ?? term('guardian', relation)}</strong> · {term('guardian', relation)}{' '}
          <span className="muted">
            {t('casework.guardianNow', { date: formatDate(from) })}
            {endedOn !== null && ` ${t('casework.guardianEnded', { date: formatDate(endedOn) })}`}
          </span>
          {contact && <div>{contact}</div>}
          {endedOn === null && <Do sentence={sentence} form="end-guardian" of={guardianId} />}
        </li>
      ))}
    </Listed>
  );
}

/** Only where somebody serves at home, or something of it is recorded. */
function Home({ sentence }: Of) {
  const atHome = ['home-detention', 'electronic-monitoring'].includes(sentence.regime);
  return (
    <>
      {(atHome || sentence.consents.length > 0) && <Consents sentence={sentence} />}
      {(atHome || sentence.timetables.length > 0) && <Timetable sentence={sentence} />}
      {(sentence.charges.length > 0 || sentence.expulsion !== null) && <Charges sentence={sentence} />}
    </>
  );
}
