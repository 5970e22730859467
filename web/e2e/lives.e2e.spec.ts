import { ADMISSION_TASKS } from '../../domain/events';
import { dailyLife } from './daily-life';
import { leaveLives } from './leave-lives';
import { sanctionCourses } from './sanction-courses';
import { setStage, type Stage } from './stage';

// `npm run test:lives`. `npm test` has them in short, beside what else is seen in the browser: it must stay under 20 minutes.
jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ env: { ADMISSION_TASKS: ADMISSION_TASKS.join(',') } });
});
afterAll(() => stage?.end());

dailyLife(() => stage);
leaveLives(() => stage);
sanctionCourses(() => stage);
