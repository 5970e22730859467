import { everyFormHolds } from './every-form';
import { everyPageHolds } from './every-page';
import { firstLoadBytes, SCRIPT_BUDGET_BYTES } from './first-load';
import { plantsAreCaught } from './plants';
import { stageOfTests } from './stage-of-tests';

// What holds of every page and of every form.

const stage = stageOfTests();

it('the work list loads less than 250 kB of script, gzipped', () => {
  expect(firstLoadBytes('pages/work.tsx')).toBeLessThan(SCRIPT_BUDGET_BYTES);
});

everyPageHolds(stage);
everyFormHolds(stage);
plantsAreCaught(stage);
