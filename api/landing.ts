import { page, pagePolicy } from './page';

export const LANDING_POLICY = pagePolicy();

const MAIL = {
  href: '/dev/mail',
  name: ['Post', 'Mail'],
  about: ['Påminnelsene som er sendt', 'The reminders that were sent'],
};

/** The first page: what this is, and where to go on. */
export function landingPage({ development }: { readonly development: boolean }): string {
  const links = [
    {
      href: '/auth/login',
      name: ['Logg inn', 'Sign in'],
      about: ['Nettleseren husker deg', 'Your browser remembers you'],
    },
    { href: '/api/docs', name: ['API', 'API'], about: ['Rutene, å prøve', 'The routes, to try out'] },
    { href: '/health/ready', name: ['Status', 'Status'], about: ['Database, tidsfrister', 'Database, timers'] },
    ...(development ? [MAIL] : []),
  ];
  const list = (language: 0 | 1) =>
    links
      .map(
        ({ href, name, about }) => `<li><a href="${href}">${name[language]}<small>${about[language]}</small></a></li>`,
      )
      .join('\n');
  const main = `<h1>Progresjon</h1>
<section>
<p>Straffegjennomføring, hendelse for hendelse. Saksbehandlere foreslår og godkjenner neste, mindre inngripende ledd;
fristene melder seg selv; loggen viser hva som var kjent når, og hvorfor det ble avgjort slik.</p>
<ul>
${list(0)}
</ul>
</section>
<section lang="en">
<p>The execution of sentences, event by event. Caseworkers propose and approve the next, less restrictive regime;
deadlines make themselves heard; the log shows what was known when, and why it was decided so.</p>
<ul>
${list(1)}
</ul>
</section>`;
  return page({ title: 'Progresjon', main });
}
