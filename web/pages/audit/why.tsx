import { Alert, BodyLong, Chips, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { type Sentence } from '../../api/queries';
import { whyQuery, type NamedEvent, type WhyAnswer, type WhyTree } from '../../api/reasons';
import { useWords, type Words } from '../../app/language';
import { Law } from '../../ui/dates';
import { Card, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { byVersion, EventName } from './event-name';
import { shownValue } from './shown-value';
import '../../texts/of-sanctions';

const KINDS = ['date', 'eligibility', 'decision'] as const;
type Kind = (typeof KINDS)[number];
type Answer = Omit<WhyAnswer, 'because'> & { readonly because: readonly unknown[] };

/** Each date, regime and decision as a tree: what it follows from, recomputed now and held against what was stored. */
export function WhyAnswers({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(whyQuery(sentence.id, sentence.version));
  const [kind, setKind] = useState<Kind>('date');
  const answers = data?.answers.filter(({ kind: is }) => is === kind || (kind === 'date' && is === 'end')) ?? [];
  return (
    <Card title={t('audit.why')}>
      <div className="stack-tight">
        <BodyLong size="small" className="muted">
          {t('audit.whyAbout')}
        </BodyLong>
        {data ? (
          <>
            <Agreement tree={data} />
            <Chips size="small">
              {KINDS.map((each) => (
                <Chips.Toggle key={each} selected={each === kind} onClick={() => setKind(each)}>
                  {t(`audit.why-${each}`)}
                </Chips.Toggle>
              ))}
            </Chips>
            {answers.length === 0 ? (
              <p className="muted">{t('audit.whyNone')}</p>
            ) : (
              answers.map((answer) => <Tree key={answer.id} answer={answer} tree={data} />)
            )}
          </>
        ) : error ? (
          <ProblemBox error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting rows={3} />
        )}
      </div>
    </Card>
  );
}

function Agreement({ tree: { disagreeing, ruleSet, answers } }: { readonly tree: WhyTree }) {
  const words = useWords();
  const { t } = words;
  const stored = answers.filter(({ agrees }) => agrees !== null).length;
  if (disagreeing.length === 0)
    return (
      <Alert variant="success" size="small">
        {t('audit.agrees', { count: stored, ruleSet })}
      </Alert>
    );
  return (
    <Alert variant="error" size="small">
      {t('audit.disagrees', { count: disagreeing.length, ruleSet })}
      <ul>
        {disagreeing.map((id) => (
          <li key={id}>{nameOf(id, words)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Tree({ answer, tree }: { readonly answer: Answer; readonly tree: WhyTree }) {
  const words = useWords();
  const { t, say } = words;
  const { id, value, agrees, legalBasis, rule, text, steps, stored, because } = answer;
  const eventOf = byVersion(tree.events);
  return (
    <details className="reason">
      <summary>
        <strong>{nameOf(id, words)}</strong>: {valueOf(answer, words)} <Law basis={legalBasis} />{' '}
        {agrees === false && (
          <Tag size="xsmall" data-color="danger">
            {t('audit.differsFromStored', { value: shownValue(stored?.value, words) })}
          </Tag>
        )}
      </summary>
      <div className="stack-tight reason-body">
        {text && <p>{say(text)}</p>}
        {steps.length > 0 && (
          <ol className="small">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {because.map((below) => (
          <Tree key={(below as Answer).id} answer={below as Answer} tree={tree} />
        ))}
        <Inputs answer={answer} tree={tree} eventOf={eventOf} />
        {stored && agrees === true && (
          <p className="small muted">
            {t('audit.asStored')} <EventName event={eventOf(stored.version)} />
          </p>
        )}
        {rule && <p className="small muted">{t('audit.rule', { rule })}</p>}
        {typeof value === 'object' && value !== null && <pre className="mono">{JSON.stringify(value, null, 2)}</pre>}
      </div>
    </details>
  );
}

const SHOWN_MAX = 12;

function Inputs({
  answer: { inputs },
  tree,
  eventOf,
}: {
  readonly answer: Answer;
  readonly tree: WhyTree;
  readonly eventOf: (version: number) => NamedEvent | undefined;
}) {
  const words = useWords();
  const { t } = words;
  const used = tree.inputs.filter(({ path }) => inputs.some((input) => path === input || path.startsWith(`${input}.`)));
  if (used.length === 0) return null;
  return (
    <details className="reason">
      <summary className="small">{t('audit.inputs', { count: used.length })}</summary>
      <dl className="facts small reason-body">
        {used.slice(0, SHOWN_MAX).map(({ path, value, setBy }) => (
          <Fragment key={path}>
            <dt className="mono">{path}</dt>
            <dd>
              {shownValue(value, words)} – <EventName event={eventOf(setBy)} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {used.length > SHOWN_MAX && (
        <p className="small muted">{t('audit.inputsMore', { count: used.length - SHOWN_MAX })}</p>
      )}
    </details>
  );
}

/** `date/halfDate`, `eligibility/halfway-house`, `criterion/…/code`, `decision/<id>`, `end`. */
function nameOf(id: string, { t, term }: Words): string {
  const [kind = '', ...rest] = id.split('/');
  if (kind === 'date') return term('date', rest[0] ?? '');
  if (kind === 'eligibility') return term('regime', rest[0] ?? '');
  if (kind === 'criterion') return rest.at(-1) ?? id;
  return kind === 'end' ? t('audit.why-end') : t('audit.why-decision-one');
}

function valueOf({ kind, value }: Answer, words: Words): string {
  const { t } = words;
  if (value === 'needs-assessment') return t('sentence.needsAssessment');
  if (kind === 'criterion') return value === true ? t('sentence.met') : t('sentence.unmet');
  if (typeof value !== 'object' || value === null) return shownValue(value, words);
  const { eligible, from, on, outcome } = value as Readonly<Record<string, unknown>>;
  if (typeof eligible === 'boolean')
    return eligible ? t('audit.openNow') : t('audit.openFrom', { date: shownValue(from, words) });
  return shownValue(on ?? outcome ?? null, words);
}
