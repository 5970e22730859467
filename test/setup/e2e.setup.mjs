import { buildWeb } from '../../runtime/build.mjs';
import { buildOnce, fetchTemporal } from './servers.mjs';

// Each test starts a whole system of its own (stack.ts); what is slow the first time is done here.
export default async () => {
  await buildOnce();
  await buildWeb();
  fetchTemporal();
};
