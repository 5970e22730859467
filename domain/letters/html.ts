import { type Block, type Letter, type Section } from './document';
import { day } from './words';

/** A letter as one page that needs nothing else: no script, no picture, nothing from another address. */
export function renderHtml(letter: Letter): string {
  const { language, title, sender, addressee, on, summary, sections } = letter;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="sender">${escape(sender)}</p>
<address>${addressee.map(escape).join('<br>')}</address>
<p class="date">${escape(day(on))}</p>
</header>
<main>
<h1>${escape(title)}</h1>
${summary.map((words) => `<p class="summary">${escape(words)}</p>`).join('\n')}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ heading, blocks }: Section): string {
  return `<section>\n<h2>${escape(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text);
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escape(item)}</li>`).join('\n')}\n</ul>`;
    case 'point':
      return [
        `<h3>${escape(block.title)}</h3>`,
        ...(block.note ? [`<p class="note">${escape(block.note)}</p>`] : []),
        ...block.texts.map(paragraph),
      ].join('\n');
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
  const lines = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${escape(cell)}</td>`).join('');
    return `<tr><th scope="row">${escape(name)}</th>${others}</tr>`;
  });
  return `<table>\n<caption>${escape(caption)}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

/** A line break that somebody wrote stays one. */
function paragraph(words: string): string {
  return `<p>${words.split('\n').map(escape).join('<br>')}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** All that a page styles itself by; a policy of contents may name its hash. */
export const STYLE = `
body{font:1.0625rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
header{display:grid;grid-template-columns:1fr auto;gap:.5rem 1rem;margin-bottom:2rem}
.sender{grid-column:1/-1;font-weight:600;margin:0}
address{font-style:normal}.date{margin:0;align-self:end}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin:1.8rem 0 .4rem}h3{font-size:1rem;margin:1rem 0 0}
p{margin:.4rem 0}.note{color:#4a4a4a;font-size:.95rem;margin-top:0}.summary{font-size:1.125rem}
table{border-collapse:collapse;width:100%;margin:.6rem 0}caption{text-align:left;color:#4a4a4a;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #767676}
tbody th{font-weight:400}td{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;font-size:11pt}h2,h3{break-after:avoid}table,li{break-inside:avoid}}
`;
