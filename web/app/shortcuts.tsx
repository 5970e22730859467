import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Keys that work wherever nobody is writing. Rows are links marked `data-row`; the search field is marked `data-search`. */
export function Shortcuts({ enabled }: { readonly enabled: boolean }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!enabled) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        writes(event.target) ||
        document.querySelector('dialog[open]')
      )
        return;
      switch (event.key) {
        case '/':
          event.preventDefault();
          void search(() => navigate({ to: '/sentences' }));
          return;
        case 'j':
        case 'k':
          step(event.key === 'j' ? 1 : -1);
          return;
        case 'g':
          void navigate({ to: '/work' });
          return;
        case '?':
          dispatchEvent(new Event('progresjon:help'));
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [enabled, navigate]);
  return null;
}

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

async function search(go: () => Promise<void>): Promise<void> {
  const field = () => document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]');
  if (!field()) {
    await go();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  field()?.focus();
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}
