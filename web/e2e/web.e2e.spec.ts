import { everyFormHolds } from './every-form';
import { everyPageHolds } from './every-page';
import { failuresInWords } from './failures';
import { firstLoadBytes, SCRIPT_BUDGET_BYTES } from './first-load';
import { hostileTextIsInert } from './hostile';
import { journeysByKeyboard } from './journeys';
import { sanctionsLive } from './sanctions';
import { sessionsEnd } from './session';
import { setStage, type Stage } from './stage';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.end());

it('the work list loads less than 250 kB of script, gzipped', () => {
  expect(firstLoadBytes('pages/work.tsx')).toBeLessThan(SCRIPT_BUDGET_BYTES);
});

everyPageHolds(() => stage);
everyFormHolds(() => stage);
hostileTextIsInert(() => stage);
journeysByKeyboard(() => stage);
sanctionsLive(() => stage);
sessionsEnd(() => stage);
failuresInWords(() => stage);
