import { dailyLife } from './daily-life';
import { leaveLives } from './leave-lives';
import { sanctionCourses } from './sanction-courses';
import { sanctionsLive } from './sanctions';
import { stageOfTests } from './stage-of-tests';

// `npm run test:lives`. `npm test` has them in short, beside what else is seen in the browser: it must stay under 20 minutes.

const stage = stageOfTests();

sanctionsLive(stage);
dailyLife(stage);
leaveLives(stage);
sanctionCourses(stage);
