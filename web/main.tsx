import './styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { carry, isRefused } from './api/client';
import { startLanguage } from './app/language';
import { readPreferences } from './app/preferences';
import { router } from './app/router';
import { SESSION_KEY } from './app/session';

const RETRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    // Without a network a request fails at once and says so; none waits unseen to be sent later.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // What the API has refused it will refuse again; a connection may come back.
      retry: (failures, error) => failures < RETRIES && !isRefused(error),
    },
  },
});

async function start(): Promise<void> {
  const { language } = readPreferences(null);
  carry({ language, whenSignedOut: () => queries.setQueryData(SESSION_KEY, null) });
  await startLanguage(language);
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has a place for the app');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
