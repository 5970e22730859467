import { buildOnce, startPostgres, startTemporal } from './servers.mjs';

export default async () => {
  await buildOnce();
  await startPostgres();
  await startTemporal();
};
