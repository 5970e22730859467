import { Navigate } from '@tanstack/react-router';
import { firstPage } from './sections';
import { useSession } from './session';

/** Where whoever has signed in begins: the first page of their menu. */
export function Home() {
  return <Navigate to={firstPage(useSession())} replace />;
}
