/** A client of the development identity provider. All have the same secret: none of this exists in production. */
export interface DevelopmentClient {
  readonly id: string;
  /** What screens call it where it acted. */
  readonly name: string;
  readonly roles: readonly string[];
  /** Ids of units, or `*` for every unit. */
  readonly units: readonly string[];
}

export const developmentSecret = 'dev-secret';

const everyUnit = ['*'];
const halden = ['halden-fengsel'];

/** One client per role for scripts, and two that reach one prison only. */
export const developmentClients: readonly DevelopmentClient[] = [
  { id: 'dev-caseworker', name: 'Saksbehandler (skript)', roles: ['caseworker'], units: everyUnit },
  { id: 'dev-approver', name: 'Beslutter (skript)', roles: ['approver'], units: everyUnit },
  { id: 'dev-region', name: 'Region (skript)', roles: ['region'], units: everyUnit },
  { id: 'dev-directorate', name: 'Direktorat (skript)', roles: ['directorate'], units: everyUnit },
  { id: 'dev-placement', name: 'Innsettelse (skript)', roles: ['placement'], units: everyUnit },
  { id: 'dev-probation', name: 'Friomsorg (skript)', roles: ['probation'], units: everyUnit },
  { id: 'dev-registrar', name: 'Arkiv (skript)', roles: ['registrar'], units: everyUnit },
  { id: 'dev-court', name: 'Domstol (skript)', roles: ['court'], units: everyUnit },
  { id: 'dev-prosecution', name: 'Påtalemyndighet (skript)', roles: ['prosecution'], units: everyUnit },
  { id: 'dev-health', name: 'Helsekontakt (skript)', roles: ['health'], units: everyUnit },
  { id: 'dev-victim', name: 'Varsling (skript)', roles: ['victim-desk'], units: everyUnit },
  { id: 'dev-auditor', name: 'Revisor (skript)', roles: ['auditor'], units: everyUnit },
  { id: 'dev-supervisory-council', name: 'Tilsynsråd (skript)', roles: ['supervisory-council'], units: everyUnit },
  { id: 'dev-data-protection', name: 'Personvernombud (skript)', roles: ['data-protection'], units: everyUnit },
  { id: 'dev-integration', name: 'Annet system (skript)', roles: ['integration'], units: everyUnit },
  { id: 'dev-admin', name: 'Administrator (skript)', roles: ['admin'], units: everyUnit },
  { id: 'dev-halden-caseworker', name: 'Saksbehandler i Halden (skript)', roles: ['caseworker'], units: halden },
  { id: 'dev-halden-approver', name: 'Beslutter i Halden (skript)', roles: ['approver'], units: halden },
];
