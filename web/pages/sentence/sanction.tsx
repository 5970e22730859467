import { Tag } from '@navikt/ds-react';
import { Link } from '@tanstack/react-router';
import { type Sentence } from '../../api/queries';
import { isDate } from '../../../domain/dates';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { permits, useSession } from '../../app/session';
import { useAccountName } from '../../ui/accounts';
import { Law } from '../../ui/dates';
import { Card } from '../../ui/page';
import { Do } from './listed';

type Sanction = NonNullable<Sentence['sanction']>;

/** A sanction that is no imprisonment: where it stands, how far it has come, and what has happened, the newest first. */
export function SanctionCourse({ sentence, sanction }: { readonly sentence: Sentence; readonly sanction: Sanction }) {
  const { t, say } = useWords();
  const session = useSession();
  return (
    <Card title={say(sanction.title)}>
      <div className="stack">
        <div className="row">
          <Tag variant="moderate" data-color="accent">
            {say(sanction.stageTitle)}
          </Tag>
          <span className="muted small">
            {t('sentence.since')} {formatDate(sanction.since)}
          </span>
          <Law basis={sanction.legalBasis} />
        </div>
        {sanction.figures.map((figure) => (
          <Figure key={figure.code} figure={figure} />
        ))}
        <Steps sentence={sentence} steps={sanction.steps} />
        {sanction.followedBy !== null && permits(session, 'RegisterSentence') && (
          <Link to="/register" search={{ from: sentence.id }} className="no-print">
            {t('sentence.registerFollowing')}
          </Link>
        )}
      </div>
    </Card>
  );
}

/** How far it has come, as a bar and in words. */
function Figure({ figure: { code, text, done, of } }: { readonly figure: Sanction['figures'][number] }) {
  const { t, say } = useWords();
  const id = `figure-${code}`;
  return (
    <div className="stack-tight">
      <div id={id}>
        {say(text)}: <strong>{t('sentence.doneOf', { done, of })}</strong>
      </div>
      <progress aria-labelledby={id} className="progress" value={Math.min(done, of)} max={of} />
    </div>
  );
}

function Steps({ sentence, steps }: { readonly sentence: Sentence; readonly steps: Sanction['steps'] }) {
  const { t, say } = useWords();
  const nameOf = useAccountName();
  if (steps.length === 0) return <p className="muted">{t('sentence.noSteps')}</p>;
  return (
    <ul className="plain">
      {steps.toReversed().map(({ stepId, on, text, said, reason, retracted, by, legalBasis }) => (
        <li key={stepId} className="deadline">
          <div className="row">
            <strong>{say(text)}</strong> <span className="muted">{formatDate(on)}</span>
            {retracted && (
              <Tag size="xsmall" variant="moderate" data-color="neutral">
                {t('sentence.retracted')}
              </Tag>
            )}
            <Law basis={legalBasis} />
          </div>
          <div className="muted small">
            {nameOf(by)}
            {said.map(({ label, value, text: words }) => ` · ${say(label)}: ${shown(value, words && say(words))}`)}
          </div>
          {reason !== null && reason !== '' && <blockquote className="quote">{reason}</blockquote>}
          {!retracted && <Do sentence={sentence} form="retract-step" of={stepId} />}
        </li>
      ))}
    </ul>
  );
}

function shown(value: string | number, words: string | null): string {
  if (words !== null) return words;
  return typeof value === 'string' && isDate(value) ? formatDate(value) : String(value);
}
