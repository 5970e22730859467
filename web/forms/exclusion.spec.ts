import { approver, given, imprisonment, registered } from '../../test/given';
import { EXCLUSION_GROUNDS, EXCLUSION_KINDS } from '../../domain/events';
import { isMinor } from '../../domain/age';
import { EXCLUSION_FORMS } from './exclusion';
import { schemaOf } from './schema';
import { type Around, type Field } from './spec';

const words = { term: String } as unknown as Around['words'];
const PEOPLE = { grown: '1990-04-12', young: '2009-04-12' } as const;
const TODAY = '2026-05-04';

function fieldsFor(minor: boolean): readonly Field[] {
  const [form] = EXCLUSION_FORMS;
  return form?.fields({ words, today: TODAY, sentence: { minor } } as unknown as Around) ?? [];
}
const ground = (fields: readonly Field[]) => fields.filter(({ name }) => name === 'ground');

describe.each(Object.entries(PEOPLE))('of whoever is %s', (_, birthDate) => {
  const { person } = imprisonment();
  const past = given(...registered(imprisonment({ person: { ...person, birthDate } })));
  const fields = fieldsFor(isMinor({ birthDate }, TODAY));

  it.each(EXCLUSION_KINDS)('the form offers for %s the grounds that the law has for it, and no other', (exclusion) => {
    const byLaw = EXCLUSION_GROUNDS.filter((each) => {
      const { decision } = past.on(TODAY).when(approver, {
        ...({ type: 'DecideExclusion', exclusionId: 'x1', exclusion, ground: each } as const),
        ...{ startedAt: `${TODAY}T07:00`, reason: 'Truet medinnsatte med kniv.' },
        lessIsNotEnough: 'Delvis utelukkelse ble prøvd i går.',
      });
      return decision.ok || decision.code !== 'no-ground-for-exclusion';
    });
    const offered = ground(fields).flatMap(({ fitting }) => fitting?.({ exclusion }) ?? []);
    // What may not be used on the young at all is refused before its ground is looked at.
    if (exclusion !== 'immediate') expect([...offered].sort()).toEqual([...byLaw].sort());
    expect(offered.length).toBeGreaterThan(0);
  });
});

it('a ground of another kind, of a draft, is asked for anew', () => {
  const asked = (exclusion: string) =>
    schemaOf(ground(fieldsFor(false))).safeParse({ exclusion, ground: 'suspected-breach' });
  expect(asked('immediate')).toMatchObject({ success: true, data: { ground: 'suspected-breach' } });
  expect(asked('full').error?.issues).toMatchObject([{ path: ['ground'], message: 'deciding.chooseOne' }]);
});
