import { ADMISSION_TASKS } from '../../domain/events';
import { dailyLife } from './daily-life';
import { sanctionsLive } from './sanctions';
import { setStage, type Stage } from './stage';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ env: { ADMISSION_TASKS: ADMISSION_TASKS.join(',') } });
});
afterAll(() => stage?.end());

sanctionsLive(() => stage);
dailyLife(() => stage);
