import { type Role } from './permissions';

/** A message to a person or role about an event: initials and case id only, never a name. */
export interface Notice {
  /** The same for the same fact, whenever it is made: what makes delivery harmless to repeat. */
  readonly key: string;
  /** A victim is no role: they are reached as the register of victims says, by the id in `user`. */
  readonly to: { readonly role: Role | 'victim'; readonly unit: string; readonly user: string | null };
  readonly subject: string;
  readonly text: string;
  /** Where in the web app the reader goes on; whoever delivers puts the address before it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}
