import { type Client } from 'pg';
import { type Store } from '../../store/data-source';
import { rebuild } from '../../store/lists/rebuild';
import { stopwatch } from '../processor-time';
import { copyToNowhere } from '../suite/copy';
import { Population } from '../suite/fill';
import { inTurn, intervalOf, milliseconds, ratioOf } from '../suite/ratios';
import { sharesOf, type Control, type Workload } from '../suite/workload';

const TABLES = ['rm.sentence', 'rm.deadline', 'rm.proposal', 'rm.case_access', 'rm.period'];

/** W10: the lists are lost, and made from the log again. */
export const readModels: Workload = {
  code: 'W10',
  name: 'all lists made from the log again',
  limit:
    'every event must be read, and every row of a list written once: COPY of the log, and INSERT … SELECT of the final rows',
  async run(stack, size) {
    const database = await stack.database();
    const { admin } = database;
    const store = await database.store('worker');
    const people = await (await Population.of(store, admin)).grow(size.of(100, 5_000));
    const empty = async () => {
      for (const table of TABLES) await admin.query(`DELETE FROM ${table}`);
    };
    const remake = async () => {
      const { sentences, differences } = await rebuild(store);
      if (sentences !== people.sentences + 1 || differences.length === 0) throw new Error('Nothing was made anew');
    };
    await empty();
    await remake();
    for (const [n, table] of TABLES.entries()) await admin.query(`CREATE TABLE public.kept_${n} AS TABLE ${table}`);
    const perSecond = (ms: number) => (people.events / ms) * 1_000;
    const found = await inTurn(
      {
        async rebuild() {
          await empty();
          return perSecond(await milliseconds(remake));
        },
        async copy() {
          await empty();
          return perSecond(
            await milliseconds(async () => {
              await copyToNowhere(database.urlOf('worker'), 'SELECT * FROM es.event');
              for (const [n, table] of TABLES.entries())
                await admin.query(`INSERT INTO ${table} SELECT * FROM public.kept_${n}`);
            }),
          );
        },
      },
      size.blocks,
    );
    await empty();
    const used = stopwatch({ PostgreSQL: stack.postgres.pid }, 'this process');
    await remake();
    const where = sharesOf(used());
    return {
      findings: [
        {
          what: `lists of ${people.sentences.toLocaleString('en-GB')} sentences made from the log`,
          ...{ unit: 'events/s', ours: intervalOf(found.rebuild) },
          beside: {
            what: 'COPY of the log and INSERT … SELECT of the final rows',
            figure: intervalOf(found.copy),
            ratio: ratioOf(found.rebuild, found.copy),
          },
          target: {
            atLeast: 0.5,
            otherwise: {
              reason:
                'each event is parsed and folded, the law says the deadlines, and each row is compared with what was there, fifty sentences in a transaction under their locks',
              next: 'rows that are missing without their way back to this process, which only lists them',
            },
          },
        },
      ],
      where: `processor time: ${where}`,
      controls: await planted(store, admin),
    };
  },
};

/** After a rebuild nothing differs; a list that was changed does. */
async function planted(store: Store, admin: Client): Promise<readonly Control[]> {
  const { differences } = await rebuild(store, { compareOnly: true });
  await admin.query(`UPDATE rm.sentence SET regime = 'halfway-house'
    WHERE sentence_id = (SELECT sentence_id FROM rm.sentence ORDER BY sentence_id LIMIT 1)`);
  const after = (await rebuild(store, { compareOnly: true })).differences;
  const said = (found: readonly unknown[]) => `${found.length} differences`;
  return [
    { planted: 'nothing, after a rebuild', found: said(differences), caught: differences.length === 0 },
    {
      planted: 'a list that says another regime than the log',
      found: said(after),
      caught: after.some(({ column }) => column === 'regime'),
    },
  ];
}
