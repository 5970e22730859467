import { ActionMenu, Alert, BodyShort, Button, Heading, Tag } from '@navikt/ds-react';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { stillTakes } from '../../../domain/still-taken';
import { type Sentence } from '../../api/queries';
import { ageOn, formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { mayBeProposed } from '../../forms/proposal';
import { useAccountName } from '../../ui/accounts';
import { Day } from '../../ui/dates';
import { useTitle } from '../../ui/page';
import { useUnitName } from '../../ui/units';
import { useForms } from '../../ui/use-forms';
import '../../texts/of-forms';

/** Who, where, and what is possible and next. */
export function SentenceHead({ sentence }: { readonly sentence: Sentence }) {
  const { t, term, say } = useWords();
  const unitName = useUnitName();
  const nameOf = useAccountName();
  useTitle(`${term('kind', sentence.kind)}, ${term('regime', sentence.regime)}`);
  const { person, regime, unit, regimeSince, status, today, sanction, completedOn } = sentence;
  return (
    <header className="stack">
      <div className="page-head">
        <div>
          <Heading level="1" size="large">
            {person.name ?? t('work.nameUnknown')}
          </Heading>
          <BodyShort className="muted">
            {term('kind', sentence.kind)}
            {person.birthDate !== null &&
              ` · ${t('sentence.born')} ${formatDate(person.birthDate)} (${t('sentence.age', { age: ageOn(person.birthDate, today) })})`}
            {` · ${t('sentence.caseworker')}: ${nameOf(sentence.caseworker)}`}
          </BodyShort>
        </div>
        <Actions sentence={sentence} />
      </div>
      <div className="case-head">
        <div className="card">
          <div className="row">
            <Tag variant="strong" data-color="accent">
              {term('regime', regime)}
            </Tag>
            {status !== 'serving' && (
              <Tag variant="moderate">{sanction ? say(sanction.stageTitle) : term('status', status)}</Tag>
            )}
            {sentence.minor && (
              <Tag variant="moderate" data-color="info">
                {t('sentence.minor')}
              </Tag>
            )}
          </div>
          <p>
            {unitName(unit)}
            {completedOn === null ? (
              <>
                , {t('sentence.since')} <Day date={regimeSince} today={today} />
              </>
            ) : (
              // Whoever never came has no days there.
              regimeSince <= completedOn &&
              `, ${t('sentence.fromTo', { from: formatDate(regimeSince), to: formatDate(completedOn) })}`
            )}
          </p>
          <Next sentence={sentence} />
        </div>
        <Possible sentence={sentence} />
      </div>
      <Notes sentence={sentence} />
      <Pending sentence={sentence} />
    </header>
  );
}

/** The least restrictive regime that the conditions of time allow now: what everybody who looks at a case should see first. */
function Possible({
  sentence: { eligibility, today, status, sanction, clockStopped },
}: {
  readonly sentence: Sentence;
}) {
  const { t, term } = useWords();
  // Nobody moves on while the clock stands still: the person is away, or waits for a court.
  if (sanction || clockStopped || (status !== 'serving' && status !== 'summoned')) return null;
  const now = eligibility.find(({ eligible }) => eligible);
  const next = [...eligibility]
    .filter(({ eligible, from }) => !eligible && from !== null)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0];
  return (
    <section className="possible" data-open={now !== undefined} aria-label={t('sentence.possibleNow')}>
      <BodyShort size="small" className="muted">
        {t('sentence.possibleNow')}
      </BodyShort>
      <Heading level="2" size="small">
        {now ? term('regime', now.regime) : t('sentence.possibleNone')}
      </Heading>
      {now && <BodyShort size="small">{t('sentence.possibleNowBody')}</BodyShort>}
      {next?.from && (
        <BodyShort size="small">
          {t('sentence.possibleNext', { regime: term('regime', next.regime), date: '' })}
          <Day date={next.from} today={today} />
        </BodyShort>
      )}
    </section>
  );
}

function Next({ sentence: { next, deadlines, today } }: { readonly sentence: Sentence }) {
  const { t, say } = useWords();
  const first = deadlines[0];
  return (
    <p className="lead">
      <span className="muted small">{t('sentence.nextStep')}</span>
      {first ? (
        <span>
          <strong>{say(first.title)}</strong> <Day date={first.dueOn} today={today} />
        </span>
      ) : (
        <span>{next ? <Day date={next.on} today={today} /> : t('sentence.nextNone')}</span>
      )}
    </p>
  );
}

function Notes({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const { clockStopped, awaitingPlace, daysAwaitingPlace, status, completedOn, erased } = sentence;
  return (
    <>
      {clockStopped && completedOn === null && (
        <Alert variant="warning" size="small">
          <strong>{t('sentence.clockStopped')}.</strong>{' '}
          {t('sentence.clockStoppedBody', {
            why: term('absence', clockStopped.type),
            date: formatDate(clockStopped.since),
          })}
        </Alert>
      )}
      {awaitingPlace && (
        <Alert variant="info" size="small">
          <strong>{t('sentence.awaitingPlace')}</strong> {t('sentence.since')} {formatDate(awaitingPlace.since)} ·{' '}
          {t('sentence.daysAwaited', { count: daysAwaitingPlace })}
        </Alert>
      )}
      {completedOn !== null && (
        <Alert variant={status === 'completed' ? 'success' : 'info'} size="small">
          {t('sentence.completed', { date: formatDate(completedOn) })}
        </Alert>
      )}
      {erased && (
        <Alert variant="info" size="small">
          {t('sentence.erased')}
        </Alert>
      )}
    </>
  );
}

function Pending({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const session = useSession();
  const pending = sentence.proposals.find(({ status }) => status === 'pending');
  if (!pending || !stillTakes('DecideProposal', sentence)) return null;
  return (
    <div className="pending">
      <div>
        <strong>{t('sentence.pendingTitle')}</strong>
        <BodyShort size="small">
          {t('sentence.pendingBody', {
            what: term('proposal', pending.type),
            regime: term('regime', pending.to.regime),
            date: formatDate(pending.effectiveOn),
            level: term('level', pending.decidedBy.level),
          })}
        </BodyShort>
      </div>
      {permits(session, 'DecideProposal') && (
        <Button as={Link} role="link" size="small" to={`/sentences/${sentence.id}/decide/${pending.proposalId}`}>
          {t('sentence.decide')}
        </Button>
      )}
    </div>
  );
}

function Actions({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const session = useSession();
  const { forms } = useForms(sentence);
  const usual = forms.filter((form) => form.usual);
  const mayPropose = permits(session, 'ProposeTransition') && mayBeProposed(sentence);
  return (
    <div className="row no-print">
      {mayPropose && (
        <Button as={Link} role="link" to={`/sentences/${sentence.id}/propose`}>
          {t('sentence.propose')}
        </Button>
      )}
      {forms.length > 0 && (
        <ActionMenu>
          <ActionMenu.Trigger>
            <Button variant="secondary" icon={<ChevronDownIcon aria-hidden />} iconPosition="right">
              {t('sentence.do')}
            </Button>
          </ActionMenu.Trigger>
          <ActionMenu.Content>
            {usual.map((form) => (
              <ActionMenu.Item key={form.id} as={Link} to={`/sentences/${sentence.id}/do/${form.id}`}>
                {t(`forms.${form.id}` as 'forms.breach')}
              </ActionMenu.Item>
            ))}
            {usual.length > 0 && <ActionMenu.Divider />}
            <ActionMenu.Item as={Link} to={`/sentences/${sentence.id}/do`}>
              {t('forms.all')}
            </ActionMenu.Item>
          </ActionMenu.Content>
        </ActionMenu>
      )}
    </div>
  );
}
