import { Alert } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { stillTakes } from '../../domain/still-taken';
import { sentenceQuery, type Sentence } from '../api/queries';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { inGroups } from '../forms';
import { type Form } from '../forms/spec';
import { type Key } from '../texts';
import { Law } from '../ui/dates';
import { Card, PageHead, Waiting } from '../ui/page';
import { PageProblem } from '../ui/problem';
import { useForms } from '../ui/use-forms';
import '../texts/of-forms';
import '../texts/of-sanctions';

const route = getRouteApi('/sentences/$id/do');

/** All that the reader may record in a case as it stands, under headings. */
export function FormsPage() {
  const { id } = route.useParams();
  const { data: sentence, error, refetch } = useQuery(sentenceQuery(id));
  if (!sentence) return error ? <PageProblem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <AllForms sentence={sentence} />;
}

function AllForms({ sentence }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  const session = useSession();
  const { forms, complete } = useForms(sentence);
  if (!complete) return <Waiting />;
  const groups = inGroups(forms);
  return (
    <div className="stack">
      <PageHead title={t('forms.all')} lead={[sentence.person.name, t('forms.all-lead')].filter(Boolean).join(' – ')} />
      {groups.length === 0 && <Alert variant="info">{t('forms.notOffered')}</Alert>}
      <div className="columns" data-even>
        {groups.map(([group, forms]) => (
          <Card key={group} title={t(`forms.group/${group}`)}>
            <ul className="plain">
              {forms.map((form) => (
                <OneForm key={form.id} form={form} sentenceId={sentence.id} />
              ))}
            </ul>
          </Card>
        ))}
        {permits(session, 'ReassignCase') && stillTakes('ReassignCase', sentence) && <Reassign sentence={sentence} />}
      </div>
    </div>
  );
}

function OneForm({ form, sentenceId: id }: { readonly form: Form; readonly sentenceId: string }) {
  const { t } = useWords();
  return (
    <li className="deadline">
      <Link to="/sentences/$id/do/$form" params={{ id, form: form.id }} data-row>
        {t(`forms.${form.id}` as Key)}
      </Link>
      <div className="small muted">
        {t(`forms.${form.id}-lead` as Key)} <Law basis={form.law} />
      </div>
    </li>
  );
}

function Reassign({ sentence: { id, person } }: { readonly sentence: Sentence }) {
  const { t } = useWords();
  return (
    <Card title={t('casework.caseworker')}>
      <Link to="/reassign" state={{ cases: [{ id, name: person.name ?? id }] }} data-row>
        {t('casework.reassignTitle')}
      </Link>
      <div className="small muted">{t('casework.reassignLead')}</div>
    </Card>
  );
}
