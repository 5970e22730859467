import { createHash } from 'node:crypto';

/** The style of the few pages that need no web app. */
const PAGE_STYLE = `
:root { color-scheme: light dark; font: 17px/1.6 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 44rem; margin: 12vh auto 4rem; padding: 0 1.25rem; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .5rem; letter-spacing: -.02em; }
section { margin-top: 2rem; }
ul { list-style: none; padding: 0; margin: 1rem 0 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
li a, button { display: block; width: 100%; box-sizing: border-box; padding: .7rem .9rem; border: 1px solid #767676; border-radius: 6px; background: none; font: inherit; text-align: start; text-decoration: none; color: inherit; cursor: pointer; }
li a:hover, li a:focus-visible, button:hover, button:focus-visible { border-color: currentColor; }
a:focus-visible, button:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
small { display: block; }
`;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** What such a page may load: its own style, by its hash, and nothing else. `formAction`: where its forms may lead. */
export function pagePolicy(formAction = "'none'"): string {
  return `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;
}

/** A whole page around what it says. `title` is text, `main` HTML. */
export function page({ title, main, lang = 'nb' }: { title: string; main: string; lang?: string }): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>`;
}

/** Text as HTML that says the same. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
