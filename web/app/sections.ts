import { type Key } from '../texts';
import { permits, type Session } from './session';

/** A page that one goes to by name. */
export interface PageLink {
  readonly to:
    | '/work'
    | '/sentences'
    | '/register'
    | '/calculator'
    | '/audit'
    | '/audit/events'
    | '/audit/register'
    | '/audit/access'
    | '/audit/verification'
    | '/exports'
    | '/reminders'
    | '/statistics'
    | '/capacity'
    | '/public-statistics'
    | '/findings'
    | '/webhooks'
    | '/victims';
  readonly label: Key;
}

interface Row extends PageLink {
  readonly open: (session: Session) => boolean;
  /** Pages elsewhere that belong to it, unless they stand in the same menu themselves. */
  readonly also?: readonly PageLink['to'][];
}

const by =
  (...permissions: Parameters<typeof permits>[1][]) =>
  (session: Session) =>
    permissions.some((permission) => permits(session, permission));
/** Whoever reads every history and works on none. */
const controls = ({ roles }: Session) =>
  roles.some((role) => ['auditor', 'supervisory-council', 'data-protection', 'directorate'].includes(role));

const PAGES: readonly Row[] = [
  {
    to: '/victims',
    label: 'casework.victimsTitle',
    open: (session) => by('ReadVictims')(session) && !by('ListSentences')(session),
  },
  { to: '/work', label: 'shell.work', open: by('ListDeadlines') },
  { to: '/sentences', label: 'shell.sentences', open: by('ListSentences') },
  { to: '/register', label: 'shell.register', open: by('RegisterSentence') },
  { to: '/calculator', label: 'shell.calculator', open: () => true },
  { to: '/audit', label: 'shell.audit', open: controls, also: ['/exports'] },
  { to: '/exports', label: 'shell.exports', open: (session) => by('Export')(session) && !controls(session) },
  { to: '/reminders', label: 'shell.reminders', open: by('ListDeadlines') },
  { to: '/statistics', label: 'shell.statistics', open: by('ListSentences'), also: ['/public-statistics'] },
  { to: '/capacity', label: 'shell.capacity', open: by('ReadCapacity') },
  { to: '/public-statistics', label: 'shell.publicStatistics', open: () => false },
  { to: '/findings', label: 'shell.findings', open: by('ListFindings') },
  { to: '/webhooks', label: 'shell.webhooks', open: by('ManageWebhooks') },
];

const CONTROL: readonly Row[] = [
  { to: '/audit', label: 'control.cases', open: by('ListSentences') },
  { to: '/audit/events', label: 'control.events', open: by('ReadEvents') },
  { to: '/audit/register', label: 'control.register', open: by('ReadEvents') },
  { to: '/audit/access', label: 'control.access', open: by('ReadAccessLog') },
  { to: '/audit/verification', label: 'control.verification', open: by('ReadProofs') },
  { to: '/exports', label: 'control.exports', open: by('Export') },
];

/** The main menu of somebody; of nobody, what is open to everybody. */
export function mainMenu(session: Session | null): readonly PageLink[] {
  return rowsOf(session);
}

/** In which page of the main menu somebody is who is at a path; null: in none. */
export function placeInMenu(session: Session | null, path: string): PageLink['to'] | null {
  const within = (to: string) => path === to || path.startsWith(`${to}/`);
  const rows = rowsOf(session);
  const row = rows.find(({ to }) => within(to)) ?? rows.find(({ also }) => also?.some(within));
  return row?.to ?? null;
}

/** In the menu of nobody; whoever has signed in finds the statistics at the foot. */
const EVERYBODYS: readonly PageLink['to'][] = ['/calculator', '/public-statistics'];

function rowsOf(session: Session | null): readonly Row[] {
  return session ? PAGES.filter(({ open }) => open(session)) : PAGES.filter(({ to }) => EVERYBODYS.includes(to));
}

/** The pages of those who control, as far as they are open to somebody. */
export function controlMenu(session: Session): readonly PageLink[] {
  return CONTROL.filter(({ open }) => open(session));
}

/** The first page of whoever has signed in. */
export function firstPage(session: Session): PageLink['to'] {
  return mainMenu(session)[0]?.to ?? '/calculator';
}
