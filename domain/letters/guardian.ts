import { isMinor } from '../age';
import { type IsoDate } from '../dates';
import { type Guardian, type Sentence } from '../state';
import { type Letter } from './document';

const COPY = /^(.+)\/guardian\/([^/]+)$/;

/**
 * The letters that a decision leads to: the person's, by the id of the decision, and one to each guardian of somebody under
 * eighteen, who is told everything (forskrift § 3-1 b).
 */
export function lettersAbout(of: string, { person, guardians }: Sentence, on: IsoDate): readonly string[] {
  const acting = isMinor(person, on) ? guardians.filter(({ endedOn }) => endedOn === null || endedOn > on) : [];
  return [of, ...acting.map(({ guardianId }) => dueOf(of, guardianId))];
}

/** The id of a letter about a decision, to the person or to a guardian. */
export function dueOf(of: string, guardianId?: string): string {
  return guardianId === undefined ? of : `${of}/guardian/${guardianId}`;
}

/** Which decision a letter is about, and to which guardian it goes; null: to the person. */
export function letterTo(id: string): { readonly of: string; readonly guardianId: string | null } {
  const [, of = id, guardianId = null] = COPY.exec(id) ?? [];
  return { of, guardianId };
}

/** The same letter to whoever acts for the person: addressed to them, and saying why they get it. */
export function asGuardian(letter: Letter, guardianId: string, { guardians, person }: Sentence): Letter {
  const guardian: Guardian | undefined = guardians.find((known) => known.guardianId === guardianId);
  const { name = null, contact = null } = guardian ?? {};
  const whom = person.name ?? 'den domfelte';
  return {
    ...letter,
    addressee: [name ?? 'Navnet er slettet', ...(contact ? [contact] : []), `Verge for ${whom}`],
    title: `Kopi til verge: ${letter.title}`,
    summary: [
      `Du får dette brevet fordi du er verge for ${whom}. Det er likt det som ${whom} har fått, og «du» i det er ${whom}. Du kan klage på vegne av ${whom} innen samme frist (forskrift om straffegjennomføring § 3-1 b).`,
      ...letter.summary,
    ],
  };
}
