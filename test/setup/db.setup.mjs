import { startPostgres } from './servers.mjs';

export default startPostgres;
