import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 44rem; margin: 12vh auto 4rem; padding: 0 1.25rem; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .5rem; letter-spacing: -.02em; }
section { margin-top: 2rem; }
ul { list-style: none; padding: 0; margin: 1rem 0 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
li a { display: block; padding: .7rem .9rem; border: 1px solid #8886; border-radius: 6px; text-decoration: none; color: inherit; }
li a:hover, li a:focus-visible { border-color: currentColor; }
small { display: block; opacity: .75; }
`;

/** What the page may load: its own style, by its hash, and nothing else. */
export const LANDING_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The first page: what this is, and where to go on. */
export function landingPage({ development }: { readonly development: boolean }): string {
  const links = [
    ['/api/docs', 'API', 'Rutene, å prøve', 'The routes, to try out'],
    ['/health/ready', 'Status', 'Database, tidsfrister', 'Database, timers'],
    ...(development ? [['/dev/mail', 'Post', 'Påminnelsene som er sendt', 'The reminders that were sent']] : []),
  ];
  const list = (language: 0 | 1) =>
    links
      .map(([href, name, ...about]) => `<li><a href="${href}">${name}<small>${about[language]}</small></a></li>`)
      .join('\n');
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Progresjon</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Progresjon</h1>
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
</section>
</main>
</body>
</html>`;
}
