/** A client of the development identity provider. All have the same secret: none of this exists in production. */
export interface DevelopmentClient {
  readonly id: string;
  readonly roles: readonly string[];
  /** Ids of units, or `*` for every unit. */
  readonly units: readonly string[];
}

export const developmentSecret = 'dev-secret';

const everyUnit = ['*'];
const halden = ['halden-fengsel'];

/** One client per role for scripts, and two that reach one prison only. */
export const developmentClients: readonly DevelopmentClient[] = [
  { id: 'dev-caseworker', roles: ['caseworker'], units: everyUnit },
  { id: 'dev-approver', roles: ['approver'], units: everyUnit },
  { id: 'dev-region', roles: ['region'], units: everyUnit },
  { id: 'dev-directorate', roles: ['directorate'], units: everyUnit },
  { id: 'dev-placement', roles: ['placement'], units: everyUnit },
  { id: 'dev-probation', roles: ['probation'], units: everyUnit },
  { id: 'dev-registrar', roles: ['registrar'], units: everyUnit },
  { id: 'dev-court', roles: ['court'], units: everyUnit },
  { id: 'dev-prosecution', roles: ['prosecution'], units: everyUnit },
  { id: 'dev-health', roles: ['health'], units: everyUnit },
  { id: 'dev-victim', roles: ['victim-desk'], units: everyUnit },
  { id: 'dev-auditor', roles: ['auditor'], units: everyUnit },
  { id: 'dev-supervisory-council', roles: ['supervisory-council'], units: everyUnit },
  { id: 'dev-data-protection', roles: ['data-protection'], units: everyUnit },
  { id: 'dev-integration', roles: ['integration'], units: everyUnit },
  { id: 'dev-admin', roles: ['admin'], units: everyUnit },
  { id: 'dev-halden-caseworker', roles: ['caseworker'], units: halden },
  { id: 'dev-halden-approver', roles: ['approver'], units: halden },
];
