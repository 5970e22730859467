import { type Stage } from './stage';
import { type User } from './user';

/** As many as the cores of a small machine: the server works, too, for every page. */
const LANES = 2;

/** Does something for each of some things, in tabs beside each other, each by whoever it is for. */
export async function inLanes<T extends { readonly who: string }>(
  stage: Stage,
  things: readonly T[],
  work: (user: User, thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const lane = async (nth: number) => {
    const tabs = new Map<string, Promise<User>>();
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) {
      const { who } = thing;
      const tab = tabs.get(who) ?? stage.user(who).then((user) => (nth === 0 ? user : user.beside()));
      tabs.set(who, tab);
      await work(await tab, thing);
    }
    for (const tab of nth === 0 ? [] : tabs.values()) await (await tab).page.close();
  };
  await Promise.all(Array.from({ length: LANES }, (_, nth) => lane(nth)));
}
