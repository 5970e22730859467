import { formsToMeet } from '../../domain/deadlines/met-by';
import { type Role } from '../../domain/permissions';
import { isReviewed, reviewersOf } from '../../domain/reviewed-kinds';
import { type Sentence } from '../api/queries';
import { mayBeProposed } from './proposal';
import { type Around, type Form } from './spec';

type Deadline = Sentence['deadlines'][number];

/** Where a deadline of a case is met: in a guided form, or on one of the two pages for proposals. */
export interface Way {
  /** The id of the form; `propose` and `decide`: the pages. */
  readonly form: string;
  /** What it is then about, of several that it might be. */
  readonly of?: string;
}

/** The ways in which the reader may meet a deadline of a case as it stands, the usual one first; `forms`: those that they are offered. */
export function waysToMeet(
  deadline: Deadline,
  around: Around & { readonly account: string },
  forms: readonly Form[],
): readonly Way[] {
  const { sentence, may, account } = around;
  return formsToMeet(deadline.kind, sentence.kind).flatMap((name): readonly Way[] => {
    if (name === 'propose') return may('ProposeTransition') && mayBeProposed(sentence) ? [{ form: name }] : [];
    if (name === 'decide') {
      const of = aboutOf(deadline);
      const open = sentence.proposals.find(({ proposalId, status }) => proposalId === of && status === 'pending');
      // Whoever proposed it reads the case; somebody else decides.
      return open && open.proposedBy !== account && may('DecideProposal') ? [{ form: name, of }] : [];
    }
    const form = forms.find(({ id }) => id === name);
    return form && (name !== 'review' || isTheirs(deadline, around)) ? [wayBy(form, deadline, around)] : [];
  });
}

function isTheirs({ kind, owner }: Deadline, { may }: Around): boolean {
  return isReviewed(kind) && may('RecordReview', reviewersOf(kind, owner.role as Role));
}

/** What a deadline is about: the id of a proposal, a breach, a complaint …; empty: the sentence as a whole. */
function aboutOf({ id, kind }: Deadline): string {
  return id.slice(kind.length + 1);
}

/** Of several that a form might be about, the one that the deadline is of. */
function wayBy(form: Form, deadline: Deadline, around: Around): Way {
  const point = deadline.kind.replace('release-', '');
  const of = [deadline.id, aboutOf(deadline), point].find((each) => each !== '' && isAbout(form, each, around));
  return { form: form.id, ...(of !== undefined && { of }) };
}

function isAbout(form: Form, of: string, around: Around): boolean {
  const asked = { ...around, of };
  const chosen = form
    .fields(asked)
    .some(({ choices = [], initial }) => initial === of && choices.some(({ value }) => value === of));
  return chosen || form.path({}, asked).includes(of);
}
