import { BodyLong, Select, Tag } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Regime } from '../../../domain/regimes';
import { type Sentence } from '../../api/queries';
import { whyNotQuery, type WhyNot } from '../../api/reasons';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { Law } from '../../ui/dates';
import { Card, Scroll, Waiting } from '../../ui/page';
import { ProblemBox } from '../../ui/problem';
import { byVersion, EventName } from './event-name';

/** Which conditions of a regime are not met: since when and by which event, and until when. */
export function WhyNotOpen({ sentence }: { readonly sentence: Sentence }) {
  const { t, term } = useWords();
  const regimes = sentence.eligibility.map(({ regime }) => regime);
  const closed = sentence.eligibility.find(({ eligible }) => !eligible);
  const [regime, setRegime] = useState<Regime>(closed?.regime ?? regimes[0] ?? 'probation');
  const { data, error, refetch } = useQuery({
    ...whyNotQuery(sentence.id, sentence.version, regime),
    enabled: regimes.length > 0,
  });
  return (
    <Card title={t('audit.whyNot')}>
      {regimes.length === 0 ? (
        <p className="muted">{t('audit.whyNotNone')}</p>
      ) : (
        <div className="stack-tight">
          <Select
            size="small"
            label={t('work.regime')}
            value={regime}
            onChange={(event) => setRegime(event.target.value as Regime)}
            className="select-narrow"
          >
            {regimes.map((each) => (
              <option key={each} value={each}>
                {term('regime', each)}
              </option>
            ))}
          </Select>
          <div aria-live="polite">
            {data ? (
              <Blocks answer={data} />
            ) : error ? (
              <ProblemBox error={error} onRetry={() => void refetch()} />
            ) : (
              <Waiting rows={2} />
            )}
          </div>
        </div>
      )}
    </Card>
  );
}

function Blocks({ answer: { blocks, eligible, from, refusal, events } }: { readonly answer: WhyNot }) {
  const { t, say } = useWords();
  const eventOf = byVersion(events);
  return (
    <div className="stack-tight">
      <BodyLong>
        {eligible
          ? t('audit.openNow')
          : from === null
            ? t('audit.openNever')
            : t('audit.openFrom', { date: formatDate(from) })}
      </BodyLong>
      {refusal && (
        <BodyLong size="small">
          {t('audit.proposingNow')} {say(refusal.text)} <Law basis={refusal.legalBasis} />
        </BodyLong>
      )}
      {blocks.length > 0 && (
        <Scroll label={t('audit.whyNot')}>
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{t('audit.condition')}</th>
                <th scope="col">{t('audit.since')}</th>
                <th scope="col">{t('audit.until')}</th>
              </tr>
            </thead>
            <tbody>
              {blocks.map((block) => (
                <tr key={block.code}>
                  <th scope="row">
                    {say(block.text)} <Law basis={block.legalBasis} />{' '}
                    {block.met === 'needs-assessment' && (
                      <Tag size="xsmall" data-color="warning">
                        {t('sentence.needsAssessment')}
                      </Tag>
                    )}
                  </th>
                  <td>
                    {formatDate(block.since)} <EventName event={eventOf(block.setBy)} />
                  </td>
                  <td>{block.until === null ? t(`audit.ends-${block.ends}`) : formatDate(block.until)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
}
