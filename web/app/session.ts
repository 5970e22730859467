import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { PERMISSIONS, type Permission, type Role } from '../../domain/permissions';
import { ApiError, carry, request } from '../api/client';
import { drafts } from './drafts';

/** Who is signed in, as `GET /api/session` says it. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  /** The units that they serve; when it is every unit, `everyUnit` says so. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly everyUnit: boolean;
  readonly csrfToken: string;
  /** By which what is being written is sealed in this browser. */
  readonly draftKey: string;
  readonly expiresAt: string;
  readonly idleMinutes: number;
  readonly training: boolean;
  readonly development: boolean;
}

export const SESSION_KEY = ['session'] as const;

/** The session; null while nobody is signed in. */
export function useSessionQuery() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Infinity, retry: 1 });
}

async function readSession(): Promise<Session | null> {
  try {
    const session = await request<Session>('GET', '/api/session');
    carry({ csrfToken: session.csrfToken });
    await drafts.open(session.draftKey);
    return session;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) return null;
    throw error;
  }
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only on pages inside of the shell, which shows none before. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A page outside of the shell');
  return session;
}

/** Whether one of the roles, or of some of them, permits something: the same table that the API goes by. */
export function permits(session: Session, permission: Permission, among: readonly Role[] = session.roles): boolean {
  return session.roles.some((role) => among.includes(role) && PERMISSIONS[permission].includes(role));
}

/** Where to sign in, coming back to this page. */
export function signInPath(): string {
  const here = `${location.pathname}${location.search}`;
  const returnTo = location.pathname === '/signed-out' ? '/' : here;
  return `/auth/login?${new URLSearchParams({ returnTo }).toString()}`;
}

/** Begins the idle time anew: somebody is still there. */
export function staySignedIn(): Promise<unknown> {
  return request('POST', '/api/session');
}

/** Ends the session here and at the identity provider, and forgets every draft. */
export async function signOut(): Promise<void> {
  drafts.forgetAll();
  const answer = await request<{ readonly redirectTo: string }>('POST', '/auth/logout').catch(() => null);
  location.assign(answer?.redirectTo ?? '/signed-out');
}
