import { lawAtHome } from './law-home';
import { lawOfExecution } from './law-execution';
import { lawOfRelease } from './law-release';
import { startStack, type Stack } from './setup/stack';

jest.setTimeout(300_000);

// The law through HTTP, with the sentences' own timers, in one system: to start one takes longer than most of what is asked.

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

lawAtHome(() => stack);
lawOfRelease(() => stack);
lawOfExecution(() => stack);
