import { type Notice } from '../domain/notice';

const DOMAIN = 'progresjon.example';

/** The mailbox of a recipient: a named person's, else that of the role, at a unit. Our choice until there is a directory. */
export function addressOf({ user, role, unit }: Notice['to']): string {
  return `${localPart(user ?? role)}.${localPart(unit)}@${DOMAIN}`;
}

/** Only what needs no quoting in an address: ids come from elsewhere. */
function localPart(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}
