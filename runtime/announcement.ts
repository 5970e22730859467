import { developmentClients, developmentSecret } from './clients';
import { developmentPeople } from './people';
import { type RuntimeState } from './state';

/** What `npm start` says when everything runs. */
export function announcement({ url, ports, temporalAddress }: RuntimeState, dataFolder: string): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Address', url],
    ['API', `${url}/api/docs`],
    ...(ports.smtp === null ? [] : [['Mail', `${url}/dev/mail`] as const]),
    ['Temporal', ports.temporalUi === null ? temporalAddress : `http://127.0.0.1:${ports.temporalUi}`],
    ['Data, logs', dataFolder],
  ];
  const clients = developmentClients.map(
    ({ id, units }) => `  ${id}${units.includes('*') ? '' : ` (${units.join(', ')} only)`}`,
  );
  const people = developmentPeople.map(({ name, roles, at }) => `  ${name.padEnd(20)}${roles.join(', ')} · ${at}`);
  return [
    '\nProgresjon runs.\n',
    ...rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`),
    `\nSign in at ${url}/auth/login as any of these, without a password:`,
    ...people,
    `\nTokens: POST ${url}/oidc/token with grant_type=client_credentials, client_secret=${developmentSecret} and client_id=`,
    ...clients,
    '\nCtrl-C stops everything.',
  ].join('\n');
}
