import { Tag } from '@navikt/ds-react';
import { type Sentence } from '../../api/queries';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { ProgressionMap } from '../../charts/progression-map';
import { useAccountName } from '../../ui/accounts';
import { Law } from '../../ui/dates';
import { Card } from '../../ui/page';

/** The map of ways, and what was proposed and decided on them. */
export default function Progression({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <Card title={t('sentence.map')}>
        <ProgressionMap sentence={sentence} />
      </Card>
      <Card title={t('sentence.proposals')}>
        <Proposals sentence={sentence} />
      </Card>
    </div>
  );
}

function Proposals({ sentence: { proposals } }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const nameOf = useAccountName();
  if (proposals.length === 0) return <p className="muted">{t('sentence.noProposals')}</p>;
  return (
    <ul className="plain">
      {[...proposals].reverse().map((proposal) => (
        <li key={proposal.proposalId} className="deadline">
          <div className="row">
            <strong>
              {term('proposal', proposal.type)}: {term('regime', proposal.to.regime)}
            </strong>
            <Tag size="xsmall" variant="moderate" data-color={COLOURS[proposal.status] ?? 'neutral'}>
              {term('proposal-status', proposal.status)}
            </Tag>
            <Law basis={proposal.legalBasis} />
          </div>
          <div className="muted small">
            {nameOf(proposal.proposedBy)}, {formatDate(proposal.proposedOn)}
            {proposal.decision &&
              ` → ${nameOf(proposal.decision.by)}, ${formatDate(proposal.decision.on)} (${term('level', proposal.decision.level)})`}
          </div>
          {proposal.reason && <blockquote className="quote">{proposal.reason}</blockquote>}
          {proposal.decision?.reason && <blockquote className="quote">{proposal.decision.reason}</blockquote>}
        </li>
      ))}
    </ul>
  );
}

const COLOURS: Readonly<Record<string, 'info' | 'success' | 'warning' | 'danger'>> = {
  pending: 'info',
  approved: 'success',
  effective: 'success',
  'sent-back': 'warning',
  denied: 'danger',
};
