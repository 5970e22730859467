// A main script: the API as `npm start` runs it, with the development identity provider and the mailbox beside it.
// First, so that what it watches is loaded after it.
import { tracing } from '../api/tracing';
import { createApp } from '../api/app';
import { OpenStore } from '../api/providers';
import { FailedLogins } from '../api/failed-logins';
import { createLogger } from '../logging';
import { dataFolder, readConfig } from '../config';
import { putAccount } from '../store/access/accounts';
import { developmentClients } from './clients';
import { mountIdentityProvider } from './identity';
import { mountMailbox } from './mailbox';
import { developmentPeople } from './people';
import { developmentSecrets } from './secrets';

async function main(): Promise<void> {
  const config = readConfig();
  if (config.production) throw new Error('This is the development composition of the API; production runs api/main.');
  const { signingKeys, cookieKeys } = await developmentSecrets(dataFolder());
  const app = await createApp(config, async (fastify) => {
    const { audience } = config.oidc;
    const failed = new FailedLogins(createLogger('api', config.logLevel));
    const slow = failed.slow.bind(failed);
    await mountIdentityProvider(fastify, { publicUrl: config.publicUrl, audience, signingKeys, cookieKeys, slow });
    if (config.mail.sinkFile) mountMailbox(fastify, config.mail.sinkFile);
  });
  // A directory's names come with each sign-in; here they are known, and invented people act before anybody signs in.
  for (const account of [...developmentPeople, ...developmentClients])
    await putAccount(app.get(OpenStore), account, account.units);
  await app.listen(config.port, config.host);
  process.once('SIGTERM', () => {
    app
      .close()
      .then(() => tracing?.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  });
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
