import {
  Alert,
  BodyLong,
  Button,
  Heading,
  Link as AkselLink,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { levelOf } from '../../domain/permissions';
import { sentenceQuery, type Sentence } from '../api/queries';
import { useChange } from '../api/writing';
import { useDone } from '../app/done';
import { drafts } from '../app/drafts';
import { useLeave } from '../app/from-list';
import { formatDate } from '../app/format';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { criterionOf } from '../forms/proposal';
import { type Key } from '../texts';
import { useAccountName } from '../ui/accounts';
import { CaseLink } from '../ui/case-link';
import { Day, Law } from '../ui/dates';
import { Card, PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { SendProblem, useSeen } from '../ui/stale';
import { useUnitName } from '../ui/units';
import { useWhatIf, WhatFollows } from '../ui/what-follows';
import '../texts/of-forms';

const route = getRouteApi('/sentences/$id/decide/$proposalId');
const CAUSES = ['wrong-facts', 'wrong-understanding', 'wrong-application', 'other'];
type Proposal = Sentence['proposals'][number];

interface Point {
  readonly verdict: 'accepted' | 'reconsider' | '';
  readonly cause: string;
  readonly comment: string;
}
type Outcome = 'approve' | 'deny' | 'send-back';

interface Decision {
  readonly points: Readonly<Record<string, Point>>;
  readonly outcome: Outcome | '';
  readonly reason: string;
}

/** A proposal, decided point by point, by somebody else than whoever made it. */
export function DecidePage() {
  const { id, proposalId } = route.useParams();
  const { t } = useWords();
  const { data: sentence, error, refetch } = useQuery(sentenceQuery(id));
  if (!sentence) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  const proposal = sentence.proposals.find((each) => each.proposalId === proposalId && each.status === 'pending');
  if (!proposal)
    return (
      <div className="stack">
        <PageHead title={t('deciding.decideTitle')} />
        <Alert variant="info">{t('deciding.gone')}</Alert>
      </div>
    );
  return <Deciding sentence={sentence} proposal={proposal} />;
}

function Deciding({ sentence, proposal }: { readonly sentence: Sentence; readonly proposal: Proposal }) {
  const { t, term } = useWords();
  const hindrance = useHindrance(proposal);
  const to = term('regime', proposal.to.regime);
  return (
    <div className="stack">
      <PageHead
        title={t('deciding.decideTitle')}
        lead={
          <>
            <CaseLink sentence={sentence} /> {`– ${term('proposal', proposal.type)}: ${to}`}
          </>
        }
      />
      <FourEyes proposal={proposal} hindrance={hindrance} />
      <div className="columns">
        <Decide sentence={sentence} proposal={proposal} blocked={hindrance !== null} />
        <Proposed proposal={proposal} sentence={sentence} />
      </div>
    </div>
  );
}

/** Why the reader may not decide this one; null: they may. */
function useHindrance(proposal: Proposal): string | null {
  const { t, term } = useWords();
  const session = useSession();
  if (proposal.proposedBy === session.account.id) return t('deciding.fourEyesOwn');
  const levels = session.roles.map(levelOf);
  const may =
    permits(session, 'DecideProposal') &&
    (levels.includes(proposal.decidedBy.level as 'local') || levels.includes('local'));
  return may ? null : t('deciding.wrongLevel', { level: term('level', proposal.decidedBy.level) });
}

function FourEyes({ proposal, hindrance }: { readonly proposal: Proposal; readonly hindrance: string | null }) {
  const { t, term } = useWords();
  const { roles } = useSession();
  const nameOf = useAccountName();
  const body = t('deciding.fourEyesBody', {
    who: nameOf(proposal.proposedBy),
    when: formatDate(proposal.proposedOn),
    role: roles.map((role) => term('role', role)).join(', '),
  });
  return (
    <Alert variant={hindrance === null ? 'info' : 'warning'}>
      <strong>{t('deciding.fourEyes')}.</strong> {hindrance ?? body}
    </Alert>
  );
}

function Proposed({ proposal, sentence }: { readonly proposal: Proposal; readonly sentence: Sentence }) {
  const { t, term } = useWords();
  return (
    <Card title={t('deciding.stepWhat')}>
      <dl className="facts">
        <dt>{t('deciding.type')}</dt>
        <dd>{term('proposal', proposal.type)}</dd>
        <dt>{t('work.regime')}</dt>
        <dd>
          {term('regime', sentence.regime)} → {term('regime', proposal.to.regime)}
        </dd>
        <dt>{t('deciding.unit')}</dt>
        <dd>{useUnitName()(proposal.to.unit)}</dd>
        <dt>{t('deciding.effectiveOn')}</dt>
        <dd>
          <Day date={proposal.effectiveOn} today={sentence.today} />
        </dd>
        <dt>{t('sentence.decidedBy')}</dt>
        <dd>
          {term('level', proposal.decidedBy.level)} <Law basis={proposal.legalBasis} />
        </dd>
        {proposal.ground !== null && (
          <>
            <dt>{t('deciding.ground')}</dt>
            <dd>{term('ground', proposal.ground)}</dd>
          </>
        )}
      </dl>
      {proposal.reason && <blockquote className="quote">{proposal.reason}</blockquote>}
      {proposal.type !== 'stay' && (
        <p>
          <AkselLink
            href={`/api/sentences/${sentence.id}/proposals/${proposal.proposalId}/letter`}
            target="_blank"
            rel="noreferrer"
          >
            {t('sentence.letterPreview')}
          </AkselLink>
        </p>
      )}
    </Card>
  );
}

function Decide({
  sentence,
  proposal,
  blocked,
}: {
  readonly sentence: Sentence;
  readonly proposal: Proposal;
  readonly blocked: boolean;
}) {
  const { t } = useWords();
  const draft = `decide:${proposal.proposalId}`;
  const [decision, setDecision] = useState<Decision>(
    () => drafts.read<Decision>(draft) ?? { points: {}, outcome: '', reason: '' },
  );
  const [asked, setAsked] = useState(false);
  useEffect(() => drafts.keep(draft, decision), [draft, decision]);
  const seen = useSeen(sentence);
  const done = useDone(sentence.id, draft);
  const leave = useLeave(sentence.id);
  const cancel = () => {
    drafts.forget(draft);
    leave();
  };
  const change = useChange(sentence.id, () => done('deciding.decided'));
  const wrong = wrongIn(decision, proposal);
  const follows = useWhatIf(
    sentence,
    decision.outcome === '' ? [] : [{ type: 'DecideProposal', ...bodyOf(decision, proposal) }],
  );
  const confirm = () => {
    setAsked(true);
    if (wrong.length > 0) return;
    const path = `/api/sentences/${sentence.id}/decisions`;
    change.mutate({ path, body: bodyOf(decision, proposal), version: seen.version });
  };
  const error = (name: string) => (asked ? wrong.find((each) => each.name === name) : undefined);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Points proposal={proposal} decision={decision} setDecision={setDecision} error={(name) => error(name)?.text} />
      <OutcomeChoice
        sentence={sentence}
        proposal={proposal}
        decision={decision}
        setDecision={setDecision}
        error={error('outcome')?.text}
      />
      <Textarea
        label={t('deciding.outcomeReason')}
        description={decision.outcome === 'approve' ? t('shell.optional') : t('deciding.reasonHint')}
        value={decision.reason}
        onChange={(event) => setDecision({ ...decision, reason: event.target.value })}
        error={error('reason') && t(error('reason')?.text ?? 'deciding.required')}
        minRows={3}
      />
      {decision.outcome !== '' && wrong.length === 0 && <WhatFollows follows={follows} />}
      <SendProblem sentence={sentence} seen={seen} change={change} onRetry={confirm} />
      <div className="row">
        <Button type="submit" loading={change.isPending || change.isSuccess} disabled={blocked}>
          {t('deciding.confirm')}
        </Button>
        <Button type="button" variant="tertiary" onClick={cancel}>
          {t('forms.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface Editing {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly setDecision: (decision: Decision) => void;
}

function Points({
  proposal,
  decision,
  setDecision,
  error,
}: Editing & { readonly error: (name: string) => Key | undefined }) {
  const { t, say, term } = useWords();
  if (proposal.assessment.length === 0) return <BodyLong className="muted">{t('deciding.noAssessment')}</BodyLong>;
  return (
    <div className="stack">
      <Heading level="2" size="small">
        {t('deciding.points')}
      </Heading>
      {proposal.assessment.map(({ criterion, text }) => {
        const known = criterionOf(criterion);
        const point = decision.points[criterion] ?? { verdict: '', cause: '', comment: '' };
        const set = (change: Partial<Point>) =>
          setDecision({ ...decision, points: { ...decision.points, [criterion]: { ...point, ...change } } });
        const wrong = error(criterion);
        return (
          <div key={criterion} className="card stack-tight">
            <RadioGroup
              legend={known ? say(known.text) : t(`deciding.${criterion}` as Key)}
              description={<Law basis={known?.legalBasis} />}
              value={point.verdict}
              onChange={(verdict: Point['verdict']) => set({ verdict })}
              error={wrong && t(wrong)}
            >
              <div>
                <span className="muted small">{t('deciding.proposerWrote')}:</span>
                <blockquote className="quote">{text}</blockquote>
              </div>
              <Radio value="accepted">{t('deciding.accepted')}</Radio>
              <Radio value="reconsider">{t('deciding.reconsider')}</Radio>
            </RadioGroup>
            {point.verdict === 'reconsider' && (
              <div className="stack-tight">
                <Select
                  label={t('deciding.cause')}
                  value={point.cause}
                  onChange={(event) => set({ cause: event.target.value })}
                >
                  <option value="">{t('forms.choose')}</option>
                  {CAUSES.map((cause) => (
                    <option key={cause} value={cause}>
                      {term('cause', cause)}
                    </option>
                  ))}
                </Select>
                <Textarea
                  label={t('deciding.comment')}
                  value={point.comment}
                  onChange={(event) => set({ comment: event.target.value })}
                  minRows={2}
                />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function OutcomeChoice({
  sentence,
  proposal,
  decision,
  setDecision,
  error,
}: Editing & { readonly sentence: Sentence; readonly error: Key | undefined }) {
  const { t } = useWords();
  const approve =
    proposal.effectiveOn <= sentence.today
      ? t('deciding.outcome/approve-now')
      : t('deciding.outcome/approve-about', { date: formatDate(proposal.effectiveOn) });
  return (
    <RadioGroup
      legend={t('deciding.outcome')}
      value={decision.outcome}
      onChange={(outcome: Outcome) => setDecision({ ...decision, outcome })}
      error={error && t(error)}
    >
      <Radio value="approve" {...(proposal.type === 'transition' && { description: approve })}>
        {t('deciding.outcome/approve')}
      </Radio>
      <Radio value="send-back" description={t('deciding.outcome/send-back-about')}>
        {t('deciding.outcome/send-back')}
      </Radio>
      <Radio value="deny" description={t('deciding.outcome/deny-about')}>
        {t('deciding.outcome/deny')}
      </Radio>
    </RadioGroup>
  );
}

/** What is missing or contradicts itself, before anything is sent. */
function wrongIn(
  { points, outcome, reason }: Decision,
  { assessment }: Proposal,
): { readonly name: string; readonly text: Key }[] {
  const judged = assessment.map(({ criterion }) => ({ criterion, point: points[criterion] }));
  const reconsidered = judged.some(({ point }) => point?.verdict === 'reconsider');
  const commented = judged.some(({ point }) => point?.verdict === 'reconsider' && point.comment.trim() !== '');
  const open = judged
    .filter(({ point }) => !point?.verdict)
    .map(({ criterion }) => ({ name: criterion, text: 'deciding.chooseOne' as const }));
  const outcomeWrong = (): Key | null => {
    if (outcome === '') return 'deciding.chooseOne';
    if (outcome === 'approve' && reconsidered) return 'deciding.outcomeApproveNeedsAll';
    return outcome === 'send-back' && assessment.length > 0 && !reconsidered
      ? 'deciding.outcomeSendBackNeedsOne'
      : null;
  };
  const text = outcomeWrong();
  const needsReason = outcome !== '' && outcome !== 'approve' && reason.trim() === '' && !commented;
  return [
    ...open,
    ...(text ? [{ name: 'outcome', text }] : []),
    ...(needsReason ? [{ name: 'reason', text: 'deciding.required' as const }] : []),
  ];
}

function bodyOf({ points, outcome, reason }: Decision, { proposalId, assessment }: Proposal) {
  return {
    proposalId,
    outcome,
    ...(reason.trim() !== '' && { reason }),
    points: assessment.flatMap(({ criterion }) => {
      const point = points[criterion];
      if (!point?.verdict) return [];
      const { verdict, cause, comment } = point;
      const said = { ...(cause !== '' && { cause }), ...(comment.trim() !== '' && { comment }) };
      return [{ criterion, verdict, ...(verdict === 'reconsider' && said) }];
    }),
  };
}
