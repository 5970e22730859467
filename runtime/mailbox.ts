import { type FastifyInstance } from 'fastify';
import { readMail, type ReceivedMail } from './mail';

const shownMax = 200;

/** Serves the mail of the development sink: a page at /dev/mail, newest first, and /dev/mail.json, oldest first. */
export function mountMailbox(fastify: FastifyInstance, file: string): void {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The development mailbox must not be served in production.');
  fastify.get('/dev/mail.json', (_request, reply) => reply.send(readMail(file)));
  fastify.get('/dev/mail', (_request, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('text/html; charset=utf-8')
      .send(mailPage(readMail(file))),
  );
}

/** The page of the mailbox. */
function mailPage(mails: readonly ReceivedMail[]): string {
  const newest = mails.slice(-shownMax).reverse();
  const older = mails.length - newest.length;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Post (${mails.length}) – Progresjon, utvikling</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Post i utvikling</h1>
<p>Ingen av disse er sendt ut av maskinen. <a href="/dev/mail.json">Som JSON</a></p>
${newest.length === 0 ? '<p class="empty">Ingen post ennå. Påminnelser kommer hit når en frist nærmer seg.</p>' : ''}
${newest.map(article).join('\n')}
${older > 0 ? `<p>${older} eldre er bare i JSON-en.</p>` : ''}
</main>
</body>
</html>`;
}

function article(mail: ReceivedMail): string {
  const ours = Object.entries(mail.headers).filter(([name]) => name.startsWith('X-Progresjon-'));
  return `<article>
<h2>${escape(mail.subject || '(uten emne)')}</h2>
<dl>
${row('Til', mail.to)}
${row('Mottatt', inOslo(mail.receivedAt))}
${ours.map(([name, value]) => row(name, value)).join('\n')}
</dl>
<pre>${escape(mail.text)}</pre>
</article>`;
}

function row(name: string, value: string): string {
  return `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`;
}

function inOslo(instant: string): string {
  const format = new Intl.DateTimeFormat('nb-NO', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Oslo',
  });
  return format.format(new Date(instant));
}

function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid #8886; border-radius: 6px; padding: 1rem; margin: 1rem 0; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; font-size: .9rem; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; margin: 1rem 0 0; }
`;
