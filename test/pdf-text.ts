import { inflateSync } from 'node:zlib';

/** The words of a PDF as pdfkit writes one, in the order in which they are drawn: for tests of what a reader gets. */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString('latin1'));
  const fonts = fontsOf(objects);
  const drawn = [...objects.values()]
    .filter((each) => / Tf\b/.test(each.stream))
    .map(({ stream }) => wordsOf(stream, fonts));
  return drawn.join('\n');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function objectsOf(source: string): Map<string, PdfObject> {
  const found = [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(
    found.map(([, id = '', body = '']) => {
      const [dictionary = '', ...rest] = body.split(/\nstream\n/);
      const raw = Buffer.from(rest.join('\nstream\n').replace(/\nendstream$/, ''), 'latin1');
      const stream = dictionary.includes('FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
      return [id, { dictionary, stream: rest.length > 0 ? stream : '' }];
    }),
  );
}

type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By its name on a page: which character each code stands for. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): Fonts {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
      fonts.set(name, codesOf(objects.get(unicode)?.stream ?? ''));
    }
  return fonts;
}

function codesOf(cmap: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const code = (parseInt(from, 16) + n).toString(16).padStart(4, '0');
      codes.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  return codes;
}

function wordsOf(stream: string, fonts: Fonts): string {
  let font: ReadonlyMap<string, string> = new Map();
  let words = '';
  for (const [, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    words += codes.map((code) => font.get(code) ?? '?').join('');
    if (shown !== undefined) words += '\n';
  }
  return words;
}
