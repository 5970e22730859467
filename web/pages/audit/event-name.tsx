import { type NamedEvent } from '../../api/reasons';
import { formatDate } from '../../app/format';
import { useWords } from '../../app/language';
import { useAccountName } from '../../ui/accounts';

/** An event by its number and what it says, who recorded it and from when it holds. */
export function EventName({ event }: { readonly event: NamedEvent | undefined }) {
  const { say, t, term } = useWords();
  const nameOf = useAccountName();
  if (!event) return null;
  const { version, title, actor, effectiveOn } = event;
  return (
    <span className="small">
      {t('audit.version')} {version}: {say(title)}{' '}
      <span className="muted">
        ({nameOf(actor.id)}, {term('role', actor.role)}, {formatDate(effectiveOn)})
      </span>
    </span>
  );
}

/** Finds an event of an answer by its version. */
export function byVersion(events: readonly NamedEvent[]): (version: number | null) => NamedEvent | undefined {
  const known = new Map(events.map((event) => [event.version, event]));
  return (version) => (version === null ? undefined : known.get(version));
}
