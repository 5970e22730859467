import { Accordion, BodyLong, Heading, ReadMore, Tag } from '@navikt/ds-react';
import { CheckmarkCircleFillIcon, QuestionmarkDiamondIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { UNBROKEN_CUSTODY_BASIS } from '../../../domain/rule-sets';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { SentenceBar } from '../../charts/sentence-bar';
import { Day, Law } from '../../ui/dates';
import { Card } from '../../ui/page';
import { SanctionCourse } from './sanction';
import { useForms } from '../../ui/use-forms';
import { useWays, Ways } from '../../ui/ways';
import { Dates } from './calculation';
import { Exclusions } from './exclusions';
import '../../texts/of-forms';

type Eligible = Sentence['eligibility'][number];

/** The sentence bar, what is possible, what must be done, and every date with its reason. */
export function Overview({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <div className="stack">
      {sentence.sanction ? (
        <SanctionCourse sentence={sentence} sanction={sentence.sanction} />
      ) : (
        <Card title={t('sentence.bar')}>
          <SentenceBar sentence={sentence} />
        </Card>
      )}
      <div className="columns">
        <div className="stack">
          <Exclusions sentence={sentence} />
          <Eligibility sentence={sentence} />
          <Deadlines sentence={sentence} />
        </div>
        <div className="stack">
          <Dates sentence={sentence} />
          <About sentence={sentence} />
        </div>
      </div>
    </div>
  );
}

function Eligibility({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  if (sentence.eligibility.length === 0) return null;
  const first =
    sentence.eligibility.find(({ eligible }) => eligible) ?? sentence.eligibility.find(({ almost }) => almost);
  return (
    <Card title={t('sentence.eligibility')}>
      <Accordion size="small">
        {sentence.eligibility.map((each) => (
          <Accordion.Item key={each.regime} defaultOpen={each === first}>
            <Accordion.Header>
              <span className="row">
                {term('regime', each.regime)} <EligibleTag of={each} />
              </span>
            </Accordion.Header>
            <Accordion.Content>
              <Criteria of={each} />
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion>
    </Card>
  );
}

function EligibleTag({ of }: { readonly of: Eligible }) {
  const { t } = useWords();
  if (of.eligible)
    return (
      <Tag size="xsmall" variant="moderate" data-color="success">
        {t('sentence.eligibleNow')}
      </Tag>
    );
  return (
    <Tag size="xsmall" variant="moderate" data-color={of.almost ? 'warning' : 'neutral'}>
      {of.almost ? `${t('sentence.almost')}: ` : ''}
      {of.from === null ? t('sentence.never') : t('sentence.eligibleFrom', { date: formatDate(of.from) })}
    </Tag>
  );
}

/** Each condition: met, not met and from when, or for people to assess; always with words, never by colour alone. */
function Criteria({ of }: { readonly of: Eligible }) {
  const { t, say } = useWords();
  return (
    <ul className="criteria">
      {of.criteria.map(({ code, met, from, legalBasis, text }) => {
        const state = met === 'needs-assessment' ? 'assess' : met ? 'met' : 'unmet';
        const Icon = { assess: QuestionmarkDiamondIcon, met: CheckmarkCircleFillIcon, unmet: XMarkOctagonIcon }[state];
        const words = {
          assess: t('sentence.needsAssessment'),
          met: t('sentence.met'),
          unmet: from === null ? t('sentence.unmet') : t('sentence.unmetFrom', { date: formatDate(from) }),
        }[state];
        return (
          <li key={code}>
            <Icon className={state} aria-hidden fontSize="1.25rem" />
            <span>
              {say(text)} <span className="muted small">· {words}</span> <Law basis={legalBasis} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Deadlines({ sentence }: { readonly sentence: Sentence }) {
  const { t, say, term } = useWords();
  const forms = new Set(useForms(sentence).forms.map(({ id }) => id));
  const { waysOf } = useWays(sentence);
  if (sentence.deadlines.length === 0)
    return (
      <Card title={t('sentence.deadlines')}>
        <BodyLong className="muted">{t('sentence.noDeadlines')}</BodyLong>
      </Card>
    );
  return (
    <Card title={t('sentence.deadlines')}>
      <ul className="plain stack-tight">
        {sentence.deadlines.map((deadline) => {
          const { id, title, dueOn, owner, legalBasis, state, onExpiry, nextReminderOn, snoozable, hold } = deadline;
          return (
            <li key={id} className="deadline">
              <div className="row">
                <strong>{say(title)}</strong>
                {state === 'overdue' && (
                  <Tag size="xsmall" variant="moderate" data-color="danger">
                    {t('work.overdue')}
                  </Tag>
                )}
              </div>
              <Day date={dueOn} today={sentence.today} />
              {hold && (
                <div className="small">
                  {t('casework.onHold', { date: formatDate(hold.until), why: term('hold', hold.reason) })}
                </div>
              )}
              <div className="muted small">
                {t('sentence.owner')}: {term('role', owner.role)} · <Law basis={legalBasis} />
              </div>
              <ReadMore size="small" header={t('sentence.ifNothing')}>
                {say(onExpiry)}
                {nextReminderOn !== null && (
                  <>
                    {' '}
                    {t('sentence.reminder')}: {formatDate(nextReminderOn)}.
                  </>
                )}
              </ReadMore>
              <Ways sentence={sentence} ways={waysOf(deadline)} />
              {snoozable && !hold && forms.has('hold') && (
                <Link to="/sentences/$id/do/$form" params={{ id: sentence.id, form: 'hold' }} search={{ of: id }}>
                  {t('casework.hold')}
                </Link>
              )}
              {hold && forms.has('end-hold') && (
                <Link
                  to="/sentences/$id/do/$form"
                  params={{ id: sentence.id, form: 'end-hold' }}
                  search={{ of: hold.holdId }}
                >
                  {t('forms.end-hold')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function About({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <section className="card small">
      <Heading level="2" size="xsmall" className="visually-hidden">
        {t('sentence.version')}
      </Heading>
      <dl className="facts">
        <dt>{t('sentence.today')}</dt>
        <dd>{formatDate(sentence.today)}</dd>
        {sentence.unbrokenCustodySince !== null && (
          <>
            <dt>{t('sentence.unbrokenSince')}</dt>
            <dd>
              {formatDate(sentence.unbrokenCustodySince)} <Law basis={UNBROKEN_CUSTODY_BASIS} />
            </dd>
          </>
        )}
        <dt>{t('sentence.ruleSet')}</dt>
        <dd>{sentence.ruleSet}</dd>
        <dt>{t('sentence.version')}</dt>
        <dd>{sentence.version}</dd>
      </dl>
    </section>
  );
}
