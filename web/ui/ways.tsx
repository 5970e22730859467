import { BodyShort } from '@navikt/ds-react';
import { Link, linkOptions, useRouterState } from '@tanstack/react-router';
import { Fragment } from 'react';
import { type Sentence } from '../api/queries';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { type May } from '../forms/spec';
import { waysToMeet, type Way } from '../forms/ways';
import { type Key } from '../texts';
import { useAccountName } from './accounts';
import { useForms } from './use-forms';
import '../texts/of-forms';
import '../texts/of-sanctions';

type Deadline = Sentence['deadlines'][number];

/** The ways in which the reader may meet deadlines of a case. Until the log is read they are not `complete`. */
export function useWays(sentence: Sentence): {
  readonly waysOf: (deadline: Deadline) => readonly Way[];
  readonly complete: boolean;
} {
  const words = useWords();
  const nameOf = useAccountName();
  const session = useSession();
  const { forms, log, complete } = useForms(sentence);
  const may: May = (...asked) => permits(session, ...asked);
  const around = {
    ...{ sentence, words, nameOf, events: log, today: sentence.today, may, of: undefined, account: session.account.id },
  };
  return { waysOf: (deadline) => waysToMeet(deadline, around, forms), complete };
}

/** The page that a way leads to. */
export function pageOf(id: string, { form, of }: Way) {
  if (form === 'propose') return linkOptions({ to: '/sentences/$id/propose', params: { id } });
  if (form === 'decide')
    return linkOptions({ to: '/sentences/$id/decide/$proposalId', params: { id, proposalId: of ?? '' } });
  return linkOptions({ to: '/sentences/$id/do/$form', params: { id, form }, search: of === undefined ? {} : { of } });
}

const TEXTS: Readonly<Record<string, Key>> = { propose: 'sentence.propose', decide: 'sentence.decide' };

/** Links to the ways in which a deadline may be met. */
export function Ways({ sentence, ways }: { readonly sentence: Sentence; readonly ways: readonly Way[] }) {
  const { t } = useWords();
  return ways.map((way) => (
    <Fragment key={way.form}>
      <Link {...pageOf(sentence.id, way)} state={(before) => before}>
        {t(TEXTS[way.form] ?? (`forms.${way.form}` as Key))}
      </Link>{' '}
    </Fragment>
  ));
}

/** On the form that a list led to: the others that meet the same deadline. */
export function OtherWays({ sentence, taken }: { readonly sentence: Sentence; readonly taken: string }) {
  const { t } = useWords();
  const chosen = useRouterState({ select: ({ location }) => location.state.deadline });
  const { waysOf } = useWays(sentence);
  const deadline = sentence.deadlines.find(({ id }) => id === chosen);
  const others = deadline ? waysOf(deadline).filter(({ form }) => form !== taken) : [];
  if (others.length === 0) return null;
  return (
    <BodyShort size="small">
      {t('forms.otherWays')} <Ways sentence={sentence} ways={others} />
    </BodyShort>
  );
}
