import { BodyLong, Button, Modal } from '@navikt/ds-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from './language';
import { SESSION_KEY, signOut, staySignedIn, type Session } from './session';

const WARN_MINUTES = 2;
const CHECK_MS = 5_000;
const MINUTE_MS = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const;

/** Warns two minutes before an idle session ends. Whoever works on is kept signed in by what the page asks meanwhile. */
export function IdleWarning({ session }: { readonly session: Session }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const last = useRef(performance.now());
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null);
  const stay = () => {
    last.current = performance.now();
    setMinutesLeft(null);
    void staySignedIn().finally(() => queries.refetchQueries({ queryKey: SESSION_KEY }));
  };
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') last.current = performance.now();
    };
    for (const sign of SIGNS) addEventListener(sign, seen, { passive: true });
    const timer = setInterval(() => {
      const left = session.idleMinutes - (performance.now() - last.current) / MINUTE_MS;
      setMinutesLeft(left <= WARN_MINUTES ? Math.max(0, Math.ceil(left)) : null);
      if (left <= 0) void queries.refetchQueries({ queryKey: SESSION_KEY });
    }, CHECK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, seen);
    };
  }, [session.idleMinutes, queries]);
  return (
    <Modal open={minutesLeft !== null} onClose={stay} header={{ heading: t('shell.idleTitle'), size: 'small' }}>
      <Modal.Body>
        <BodyLong>{t('shell.idleBody', { minutes: minutesLeft ?? WARN_MINUTES })}</BodyLong>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={stay}>{t('shell.idleStay')}</Button>
        <Button variant="secondary" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
