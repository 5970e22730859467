import { everyPageHolds } from './every-page';
import { journeysByKeyboard } from './journeys';
import { setStage, type Stage } from './stage';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.end());

everyPageHolds(() => stage);
journeysByKeyboard(() => stage);
