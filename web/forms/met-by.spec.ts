import { formsToMeet, metBy } from '../../domain/deadlines/met-by';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/deadlines/table';
import { sanctionDeadlines, sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { FORMS } from '.';

/** Pages of their own, which are no guided forms: what each records. */
const PAGES = { propose: 'ProposeTransition', decide: 'DecideProposal' } as const;
const permissionOf = (form: string) =>
  form in PAGES ? PAGES[form as keyof typeof PAGES] : FORMS.find(({ id }) => id === form)?.permission;

/** Where nobody fills in a form of the case, and why. */
const NO_FORM: Readonly<Record<string, string>> = {
  'begin-within-sixty-days': 'the clock begins the sentence',
  'notify-victim': 'the victim desk has a page of its own, and the case shows nothing of it',
};
const OF_SANCTIONS = Object.keys(sanctionDeadlines());
const KINDS = (Object.entries(DEADLINE_KINDS) as [string, DeadlineKind][]).filter(
  ([kind]) => !OF_SANCTIONS.includes(kind),
);

it.each(KINDS)('%s leads to forms that there are, and that record what meets it', (kind) => {
  const { forms, commands } = metBy(kind);
  for (const form of forms) expect([form, commands]).toEqual([form, expect.arrayContaining([permissionOf(form)])]);
});

it('whatever somebody must meet has a form, or is named', () => {
  const none = KINDS.filter(([kind, { overdue }]) => overdue && metBy(kind).forms.length === 0).map(([kind]) => kind);
  expect(none.sort()).toEqual(Object.keys(NO_FORM).sort());
});

it.each(KINDS)('%s is left out of no form that records what meets it alone', (kind) => {
  const { forms, commands } = metBy(kind);
  const only = FORMS.filter(({ permission, id }) => commands.includes(permission) && !forms.includes(id));
  // Another form of the same command for another matter: a breach is answered in one, a move proposed in another.
  expect(only.map(({ id }) => id).filter((id) => id !== 'other-regime')).toEqual([]);
});

it.each(sanctionKinds().flatMap((kind) => Object.keys(sanctionOf(kind)?.deadlines ?? {}).map((name) => [kind, name])))(
  'a %s leads from %s to the forms of steps that it has',
  (kind, name) => {
    const forms = formsToMeet(name, kind);
    // No court has a fine before it.
    expect(forms.length === 0).toBe(kind === 'fine-service' && name === 'sanction-court-ruling');
    for (const form of forms) expect([form, permissionOf(form)]).toEqual([form, 'TakeStep']);
  },
);

it('of imprisonment the same forms are led to as from the lists', () => {
  for (const [kind] of KINDS) expect(formsToMeet(kind, 'imprisonment')).toEqual(metBy(kind).forms);
});
