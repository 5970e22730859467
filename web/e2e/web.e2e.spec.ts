import { ADMISSION_TASKS } from '../../domain/events';
import { dailyLife } from './daily-life';
import { everyFormHolds } from './every-form';
import { everyPageHolds } from './every-page';
import { failuresInWords } from './failures';
import { firstLoadBytes, SCRIPT_BUDGET_BYTES } from './first-load';
import { hostileTextIsInert } from './hostile';
import { journeysByKeyboard } from './journeys';
import { plantsAreCaught } from './plants';
import { sanctionsLive } from './sanctions';
import { sessionsEnd } from './session';
import { setStage, type Stage } from './stage';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ env: { ADMISSION_TASKS: ADMISSION_TASKS.join(',') } });
});
afterAll(() => stage?.end());

it('the work list loads less than 250 kB of script, gzipped', () => {
  expect(firstLoadBytes('pages/work.tsx')).toBeLessThan(SCRIPT_BUDGET_BYTES);
});

everyPageHolds(() => stage);
everyFormHolds(() => stage);
hostileTextIsInert(() => stage);
plantsAreCaught(() => stage);
journeysByKeyboard(() => stage);
sanctionsLive(() => stage);
dailyLife(() => stage, { inShort: true });
sessionsEnd(() => stage);
failuresInWords(() => stage);
