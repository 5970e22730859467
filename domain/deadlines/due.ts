import { type IsoDate } from '../dates';
import { type Role } from '../permissions';
import { type DeadlineKindCode } from './table';

/** An obligation and its day, before anybody asks how it looks today. */
export interface Due {
  readonly id: string;
  readonly kind: DeadlineKindCode;
  readonly dueOn: IsoDate;
  readonly role?: Role;
  /** When it came to be: whoever made it knows of it, so that no step of that day or before is heard. */
  readonly since?: IsoDate;
}

/** What is due on a day, and of what, where there may be several. */
export function due(kind: DeadlineKindCode, dueOn: IsoDate, of?: string): Due {
  return { id: of ? `${kind}/${of}` : kind, kind, dueOn };
}
