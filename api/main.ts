// First, so that what it watches is loaded after it.
import { tracing } from './tracing';
import { readConfig } from '../config';
import { createApp } from './app';

/** The API as it runs in production: the identity provider is elsewhere, and a signal ends it after its last answer. */
async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app
        .close()
        .then(() => tracing?.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
