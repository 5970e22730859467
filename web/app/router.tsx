import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Waiting } from '../ui/page';
import { Home } from './home';
import { NotFound } from './not-found';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const at = { getParentRoute: () => root };
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Keeps of the search parameters those that are named and are texts. */
function only<K extends string>(...keys: readonly K[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(keys.flatMap((key) => (text(search[key]) === undefined ? [] : [[key, text(search[key])]]))) as {
      [key in K]?: string;
    };
}

const home = createRoute({ ...at, path: '/', component: Home });
const signedOut = createRoute({ ...at, path: '/signed-out', component: NotFound });
const work = createRoute({
  ...at,
  path: '/work',
  validateSearch: only('scope', 'kind', 'unit'),
  component: lazyRouteComponent(() => import('../pages/work'), 'WorkPage'),
});
const sentences = createRoute({
  ...at,
  path: '/sentences',
  validateSearch: only('regime', 'status', 'kind', 'unit', 'overdue', 'sort'),
  component: lazyRouteComponent(() => import('../pages/sentences'), 'SentencesPage'),
});
const sentence = createRoute({
  ...at,
  path: '/sentences/$id',
  validateSearch: only('tab'),
  component: lazyRouteComponent(() => import('../pages/sentence'), 'SentencePage'),
});
const propose = createRoute({
  ...at,
  path: '/sentences/$id/propose',
  component: lazyRouteComponent(() => import('../pages/propose'), 'ProposePage'),
});
const decide = createRoute({
  ...at,
  path: '/sentences/$id/decide/$proposalId',
  component: lazyRouteComponent(() => import('../pages/decide'), 'DecidePage'),
});
const form = createRoute({
  ...at,
  path: '/sentences/$id/do/$form',
  validateSearch: only('of'),
  component: lazyRouteComponent(() => import('../pages/guided-form'), 'GuidedFormPage'),
});
const deadline = createRoute({
  ...at,
  path: '/sentences/$id/deadline',
  validateSearch: only('of'),
  component: lazyRouteComponent(() => import('../pages/deadline'), 'DeadlinePage'),
});
const forms = createRoute({
  ...at,
  path: '/sentences/$id/do',
  component: lazyRouteComponent(() => import('../pages/forms'), 'FormsPage'),
});
const emergency = createRoute({
  ...at,
  path: '/sentences/$id/emergency',
  component: lazyRouteComponent(() => import('../pages/emergency'), 'EmergencyPage'),
});
const victims = createRoute({
  ...at,
  path: '/sentences/$id/victims',
  component: lazyRouteComponent(() => import('../pages/victims'), 'VictimsPage'),
});
const findCase = createRoute({
  ...at,
  path: '/victims',
  component: lazyRouteComponent(() => import('../pages/find-case'), 'FindCasePage'),
});
const reassign = createRoute({
  ...at,
  path: '/reassign',
  component: lazyRouteComponent(() => import('../pages/reassign'), 'ReassignPage'),
});
const settings = createRoute({
  ...at,
  path: '/settings',
  component: lazyRouteComponent(() => import('../pages/settings'), 'SettingsPage'),
});
const register = createRoute({
  ...at,
  path: '/register',
  validateSearch: only('from'),
  component: lazyRouteComponent(() => import('../pages/register'), 'RegisterPage'),
});
const calculator = createRoute({
  ...at,
  path: '/calculator',
  component: lazyRouteComponent(() => import('../pages/calculator'), 'CalculatorPage'),
});
const audit = createRoute({
  ...at,
  path: '/audit',
  component: lazyRouteComponent(() => import('../pages/audit'), 'AuditPage'),
});
const auditEvents = createRoute({
  ...at,
  path: '/audit/events',
  validateSearch: only('type', 'actor', 'basis', 'unit', 'sentence', 'from', 'to'),
  component: lazyRouteComponent(() => import('../pages/audit-events'), 'AuditEventsPage'),
});
const auditRegister = createRoute({
  ...at,
  path: '/audit/register',
  validateSearch: only('known', 'day', 'unit', 'regime', 'status'),
  component: lazyRouteComponent(() => import('../pages/audit-register'), 'AuditRegisterPage'),
});
const auditAccess = createRoute({
  ...at,
  path: '/audit/access',
  validateSearch: only('sentence', 'actor', 'purpose', 'outcome', 'from', 'to'),
  component: lazyRouteComponent(() => import('../pages/audit-access'), 'AuditAccessPage'),
});
const auditVerification = createRoute({
  ...at,
  path: '/audit/verification',
  component: lazyRouteComponent(() => import('../pages/audit-verification'), 'AuditVerificationPage'),
});
const accessReport = createRoute({
  ...at,
  path: '/sentences/$id/access',
  component: lazyRouteComponent(() => import('../pages/access-report'), 'AccessReportPage'),
});
const exportsPage = createRoute({
  ...at,
  path: '/exports',
  component: lazyRouteComponent(() => import('../pages/exports'), 'ExportsPage'),
});
const permissions = createRoute({
  ...at,
  path: '/permissions',
  validateSearch: only('role'),
  component: lazyRouteComponent(() => import('../pages/permissions'), 'PermissionsPage'),
});
const findings = createRoute({
  ...at,
  path: '/findings',
  component: lazyRouteComponent(() => import('../pages/findings'), 'FindingsPage'),
});
const webhooks = createRoute({
  ...at,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../pages/webhooks'), 'WebhooksPage'),
});
const reminders = createRoute({
  ...at,
  path: '/reminders',
  component: lazyRouteComponent(() => import('../pages/reminders'), 'RemindersPage'),
});
const statistics = createRoute({
  ...at,
  path: '/statistics',
  component: lazyRouteComponent(() => import('../pages/statistics'), 'StatisticsPage'),
});
const capacity = createRoute({
  ...at,
  path: '/capacity',
  component: lazyRouteComponent(() => import('../pages/capacity'), 'CapacityPage'),
});
const publicStatistics = createRoute({
  ...at,
  path: '/public-statistics',
  component: lazyRouteComponent(() => import('../pages/public-statistics'), 'PublicStatisticsPage'),
});
const accessibility = createRoute({
  ...at,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('../pages/accessibility'), 'AccessibilityPage'),
});

/** Every page, each in a file that is loaded when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, signedOut, work, sentences, sentence, propose, decide, deadline, forms, form],
    ...[emergency, victims, findCase, reassign, settings],
    ...[register, calculator, audit, reminders, statistics, capacity, publicStatistics, accessibility],
    ...[auditEvents, auditRegister, auditAccess, auditVerification, accessReport],
    ...[exportsPage, permissions, findings, webhooks],
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
