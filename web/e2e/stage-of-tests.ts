import { ADMISSION_TASKS } from '../../domain/events';
import { setStage, type Stage } from './stage';

// Every page in both themes is one test, and two other workers take the same cores.
jest.setTimeout(600_000);

/** A stage for the tests of one file: set before them and taken down after. */
export function stageOfTests(): () => Stage {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ env: { ADMISSION_TASKS: ADMISSION_TASKS.join(',') } });
  });
  afterAll(() => stage?.end());
  return () => stage;
}
