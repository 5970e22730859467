import { addDays, type IsoDate } from '../../domain/dates';
import { stepForm } from '../../domain/deadlines/met-by';
import { type SanctionKind } from '../../domain/regimes';
import { sanctionKinds, sanctionOf } from '../../domain/sanctions';
import { livesFrom, type Taken } from '../../test/sanction-lives';
import { formatDate } from '../app/format';
import { walk } from './every-form';
import { fastForward } from './journeys';
import { register } from './life';
import { type Stage } from './stage';

/** Who takes the steps of a role. */
export const WHO: Readonly<Record<Taken['as'], string>> = {
  probation: 'fredrik.friomsorgsleder',
  approver: 'fredrik.friomsorgsleder',
  caseworker: 'tone.trener',
  region: 'rigmor.region',
  placement: 'pia.plassering',
  court: 'dina.domstol',
};

/** As the API shows a case; as much as is looked at here. */
interface Shown {
  readonly status: string;
  readonly sanction: { readonly stageTitle: { readonly nb: string } };
  readonly deadlines: readonly { readonly kind: string; readonly dueOn: IsoDate }[];
}

/**
 * Every sanction from its registration to its end, in the forms that people fill in, with time that goes on between. In short:
 * the first of them, since they are of one table.
 */
export function sanctionsLive(stage: () => Stage, { inShort = false } = {}): void {
  describe('every sanction in the forms of the web app', () => {
    it.each(inShort ? sanctionKinds().slice(0, 1) : sanctionKinds())(
      '%s lives from its registration to its end',
      async (kind) => {
        const { today, http } = stage();
        const { terms, first, reminds, then, ends } = livesFrom(today)[kind];
        const id = await registered(stage(), kind, terms);
        const read = async () => (await http.get('dev-auditor', `/api/sentences/${id}`)).body as unknown as Shown;
        for (const each of first) await take(stage(), { id, kind, on: today }, each);

        const due = (await read()).deadlines.find((deadline) => deadline.kind === reminds)?.dueOn ?? today;
        const after = addDays(due, 1);
        await fastForward(stage(), id, after);
        const { body } = await http.get('dev-auditor', `/api/sentences/${id}/events?limit=1000`);
        expect(JSON.stringify(body)).toContain(`"kind":"${reminds}"`);
        for (const each of then) await take(stage(), { id, kind, on: after }, each);

        const { status, sanction } = await read();
        expect(status).toBe(ends);
        const ended = await (await stage().user('tone.trener')).open(`/sentences/${id}`);
        await ended.locator('.case-head').getByText(sanction.stageTitle.nb).first().waitFor();
      },
    );
  });
}

/** By the page on which a judgment is registered. Answers the id of the case. */
export function registered(stage: Stage, kind: SanctionKind, terms: Taken['values'] = {}): Promise<string> {
  const inPrison = sanctionOf(kind)?.regimes[0] !== 'community';
  return register(stage, {
    ...{
      name: `Siv ${kind}`,
      birthDate: '12.04.1990',
      kind,
      court: 'oslo-tingrett',
      caseNumber: '26-012345MED-TOSL/01',
    },
    ...{ finalOn: formatDate(stage.today), offences: 'strl § 321', startDate: formatDate(stage.today) },
    ...{ unit: inPrison ? 'oslo-fengsel' : 'friomsorgen-oslo', caseworker: 'ola.saksbehandler' },
    ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [`${kind}/${name}`, asWritten(value)])),
  });
}

/** A case of a sanction, and the day on which something happens to it. */
interface On {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly on: IsoDate;
}

/** Takes a step in its form. */
export async function take(stage: Stage, { id, kind, on }: On, { as, step, values = {} }: Taken): Promise<void> {
  const form = stepForm(kind, step);
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asWritten(value)]));
  const visit = { form, path: `/sentences/${id}/do/${form}` };
  const user = await stage.user(WHO[as]);
  // As from a link in a mail: somebody else has changed the case since they saw it.
  await user.open(visit.path);
  const wrong = await walk(stage, user, visit, {
    ...{ record: true, given: { on: formatDate(on), ...given } },
  });
  expect({ step, wrong }).toEqual({ step, wrong: [] });
}

/** A day as people write it; a code or a figure as it is. */
function asWritten(value: string | number | null): string {
  const text = String(value ?? '');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}
