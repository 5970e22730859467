import { ActionMenu, Button } from '@navikt/ds-react';
import { MenuHamburgerIcon, PersonIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useWords } from './language';
import { type Preferences } from './preferences';
import { signInPath, signOut, type Session } from './session';

const LANGUAGES = [
  ['nb', 'Bokmål'],
  ['en', 'English'],
] as const;

/** Language, appearance, keyboard shortcuts, and signing in or out. */
export function AccountMenu({
  session,
  preferences,
  choose,
}: {
  readonly session: Session | null;
  readonly preferences: Preferences;
  readonly choose: (change: Partial<Preferences>) => void;
}) {
  const { t } = useWords();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={session ? <PersonIcon title={t('shell.account')} /> : <MenuHamburgerIcon title={t('shell.account')} />}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.RadioGroup
          label={t('shell.language')}
          value={preferences.language}
          onValueChange={(language) => choose({ language: language === 'en' ? 'en' : 'nb' })}
        >
          {LANGUAGES.map(([value, name]) => (
            <ActionMenu.RadioItem key={value} value={value} lang={value}>
              {name}
            </ActionMenu.RadioItem>
          ))}
        </ActionMenu.RadioGroup>
        <ActionMenu.RadioGroup
          label={t('shell.theme')}
          value={preferences.theme}
          onValueChange={(theme) => choose({ theme: theme as Preferences['theme'] })}
        >
          <ActionMenu.RadioItem value="system">{t('shell.themeSystem')}</ActionMenu.RadioItem>
          <ActionMenu.RadioItem value="light">{t('shell.themeLight')}</ActionMenu.RadioItem>
          <ActionMenu.RadioItem value="dark">{t('shell.themeDark')}</ActionMenu.RadioItem>
        </ActionMenu.RadioGroup>
        <ActionMenu.Divider />
        <ActionMenu.CheckboxItem
          checked={preferences.shortcuts}
          onCheckedChange={(checked) => choose({ shortcuts: checked === true })}
        >
          {t('shell.shortcutsOn')}
        </ActionMenu.CheckboxItem>
        <ActionMenu.Divider />
        {session && (
          <ActionMenu.Item as={Link} to="/settings">
            {t('casework.settingsTitle')}
          </ActionMenu.Item>
        )}
        {session ? (
          <ActionMenu.Item onSelect={() => void signOut()}>{t('shell.signOut')}</ActionMenu.Item>
        ) : (
          <ActionMenu.Item onSelect={() => location.assign(signInPath())}>{t('shell.signIn')}</ActionMenu.Item>
        )}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
