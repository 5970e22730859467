import { PageHead } from '../ui/page';
import { useWords } from '../app/language';
import { permits, useSession } from '../app/session';
import { CalendarSubscription } from './settings/calendar';
import { Covers } from './settings/covers';
import { ReminderPreferences } from './settings/preferences';
import { OwnSessions } from './settings/sessions';

/** What is one's own: how one hears of things, one's calendar, and who stands in while one is away. */
export function SettingsPage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className="stack">
      <PageHead title={t('casework.settingsTitle')} lead={t('casework.settingsLead')} />
      <div className="columns" data-even>
        {permits(session, 'StandIn') && <Covers />}
        {permits(session, 'OwnSettings') && <CalendarSubscription />}
      </div>
      <OwnSessions />
      {permits(session, 'OwnSettings') && <ReminderPreferences />}
    </div>
  );
}
