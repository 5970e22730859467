import { ROLES, type Role } from '../domain/permissions';
import { UNITS } from '../samples/units';

/** A person of the development identity provider: whoever opens its page may be them. */
export interface DevelopmentPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Ids of units, or `*` for every unit. */
  readonly units: readonly string[];
  /** The unit where they sit, in words. */
  readonly at: string;
}

/** A region and everything that belongs to it. */
const regionOst = UNITS.filter(({ id, region }) => id === 'region-ost' || region === 'region-ost').map(({ id }) => id);
const oslo = { units: ['oslo-fengsel'], at: 'Oslo fengsel' };
const everywhere = ['*'];

const NAMED: readonly DevelopmentPerson[] = [
  { id: 'ola.saksbehandler', name: 'Ola Saksbehandler', roles: ['caseworker'], ...oslo },
  { id: 'kari.godkjenner', name: 'Kari Godkjenner', roles: ['approver'], ...oslo },
  { id: 'rigmor.region', name: 'Rigmor Region', roles: ['region'], units: regionOst, at: 'Region øst' },
  { id: 'dag.direktorat', name: 'Dag Direktorat', roles: ['directorate'], units: everywhere, at: 'KDI' },
  { id: 'pia.plassering', name: 'Pia Plassering', roles: ['placement'], units: everywhere, at: 'KDI, innsettelse' },
  {
    ...{ id: 'frida.friomsorg', name: 'Frida Friomsorg', roles: ['probation'] },
    ...{ units: ['friomsorgen-oslo'], at: 'Friomsorgen Oslo' },
  },
  {
    ...{ id: 'fredrik.friomsorgsleder', name: 'Fredrik Friomsorgsleder', roles: ['probation', 'approver'] },
    ...{ units: ['friomsorgen-oslo'], at: 'Friomsorgen Oslo' },
  },
  { id: 'dina.domstol', name: 'Dina Domstol', roles: ['court'], units: everywhere, at: 'Oslo tingrett' },
  {
    id: 'vera.varsling',
    name: 'Vera Varsling',
    roles: ['victim-desk'],
    units: everywhere,
    at: 'Varsling av fornærmede',
  },
  { id: 'tor.tilsyn', name: 'Tor Tilsyn', roles: ['auditor'], units: everywhere, at: 'Alle enheter' },
  { id: 'ada.admin', name: 'Ada Admin', roles: ['admin'], units: everywhere, at: 'Drift' },
  { id: 'tone.trener', name: 'Tone Trener', roles: ['caseworker', 'admin'], units: everywhere, at: 'Opplæring' },
  { id: 'liv.leder', name: 'Liv Leder', roles: ['caseworker', 'approver'], ...oslo },
];

/** One named person for each role and place that is of use, and at least one for every role that there is. */
export const developmentPeople: readonly DevelopmentPerson[] = [
  ...NAMED,
  ...ROLES.filter((role) => role !== 'clock' && !NAMED.some(({ roles }) => roles.includes(role))).map(someone),
];

function someone(role: Role): DevelopmentPerson {
  const surname = role.charAt(0).toUpperCase() + role.slice(1);
  return { id: `alex.${role}`, name: `Alex ${surname}`, roles: [role], units: everywhere, at: 'Alle enheter' };
}
