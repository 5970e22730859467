import PDFDocument from 'pdfkit';
import { type Block, type Letter, type Section } from '../../domain/letters';
import { day } from '../../domain/letters/words';
import { BOLD, FONT, fontOf, giveFonts } from './fonts';

const MARGINS = { top: 64, bottom: 72, left: 72, right: 72 };
const INK = '#1a1a1a';
const GREY = '#4a4a4a';

/** What is printed of a letter, and of whatever else is laid out as one. */
export type Printed = Pick<Letter, 'sender' | 'addressee' | 'on' | 'title' | 'summary' | 'sections'>;

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;

/** Makes the bytes of a letter's archive form. */
export type RenderPdf = (letter: Letter) => Promise<Buffer>;

/**
 * A letter as PDF/A-2a: it lasts, it carries its font, and a screen reader finds its headings, lists and tables. The same
 * letter gives the same bytes: nothing in it is of the moment at which it is made.
 */
export async function renderPdf(letter: Printed): Promise<Buffer> {
  const { title, sender, on } = letter;
  // Noon of the day of the decision, so that it is that day in every time zone of Norway.
  const CreationDate = new Date(`${on}T12:00:00Z`);
  const doc = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, bufferPages: true, font: '' },
    ...{ pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, lang: 'nb-NO', displayTitle: true },
    info: {
      Title: title,
      Author: sender,
      Creator: 'Progresjon',
      Producer: 'Progresjon',
      CreationDate,
      ModDate: CreationDate,
    },
  } as ConstructorParameters<typeof PDFDocument>[0]);
  giveFonts(doc);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  new Sheet(doc).write(letter);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Writes a letter down a page, each thing with the tag that says what it is. */
class Sheet {
  readonly #doc: Doc;
  readonly #root: Element;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  write({ sender, addressee, on, title, summary, sections }: Printed): void {
    this.#say('P', sender, { bold: true });
    this.#gap(12);
    for (const line of addressee) this.#say('P', line);
    this.#gap(6);
    this.#say('P', day(on), { ink: GREY });
    this.#gap(18);
    this.#say('H1', title, { bold: true, size: 18 });
    this.#gap(6);
    for (const words of summary) this.#say('P', words, { size: 12 });
    for (const section of sections) this.#section(section);
    this.#root.end();
    this.#numberPages();
  }

  #section({ heading, blocks }: Section): void {
    this.#gap(14);
    this.#keepTogether(64);
    this.#say('H2', heading, { bold: true, size: 13 });
    this.#gap(2);
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'text':
        this.#say('P', block.text);
        return this.#gap(4);
      case 'list':
        return this.#list(block.items);
      case 'point':
        this.#keepTogether(54);
        this.#say('H3', block.title, { bold: true });
        if (block.note) this.#say('P', block.note, { ink: GREY, size: 10 });
        for (const words of block.texts) this.#say('P', words);
        return this.#gap(6);
      case 'table':
        return this.#table(block);
    }
  }

  #say(tag: string, words: string, style: Style = {}): void {
    this.#root.add(this.#doc.struct(tag, {}, () => this.#text(words, style)));
  }

  #text(words: string, { bold = false, size = 11, ink = INK }: Style = {}, more: PDFKit.Mixins.TextOptions = {}): void {
    this.#doc
      .font(bold ? BOLD : FONT)
      .fontSize(size)
      .fillColor(ink)
      .text(this.#printable(words), { lineGap: 2, ...more });
  }

  #list(items: readonly string[]): void {
    const doc = this.#doc;
    const list = doc.struct('L');
    this.#root.add(list);
    for (const words of items) {
      this.#keepTogether(30);
      const item = doc.struct('LI');
      list.add(item);
      const { y } = doc;
      item.add(doc.struct('Lbl', {}, () => this.#text('•', {}, { width: 12 })));
      doc.y = y;
      doc.x = MARGINS.left + 14;
      item.add(doc.struct('LBody', {}, () => this.#text(words)));
      doc.x = MARGINS.left;
      this.#gap(2);
    }
    list.end();
  }

  #table({ caption, head, rows }: Extract<Block, { kind: 'table' }>): void {
    const doc = this.#doc;
    const table = doc.struct('Table');
    this.#root.add(table);
    table.add(doc.struct('Caption', {}, () => this.#text(caption, { size: 10, ink: GREY })));
    this.#gap(2);
    this.#row(
      table,
      head.map((words) => ({ words, tag: 'TH', scope: 'Column' })),
    );
    for (const row of rows)
      this.#row(
        table,
        row.map((words, n) => (n === 0 ? { words, tag: 'TH', scope: 'Row' } : { words, tag: 'TD' })),
      );
    table.end();
    this.#gap(6);
  }

  /** Cells side by side, and a line below them that is decoration and no content. */
  #row(table: Element, cells: readonly Cell[]): void {
    const doc = this.#doc;
    const { left, right } = MARGINS;
    const width = (doc.page.width - left - right) / cells.length;
    const inner = width - 10;
    const styleOf = ({ scope }: Cell): Style => (scope === 'Column' ? { bold: true, size: 10 } : { size: 10 });
    const height = Math.max(
      ...cells.map((cell) => {
        doc.font(cell.scope === 'Column' ? BOLD : FONT).fontSize(10);
        return doc.heightOfString(this.#printable(cell.words), { width: inner, lineGap: 2 });
      }),
    );
    this.#keepTogether(height + 8);
    const { y } = doc;
    const row = doc.struct('TR');
    table.add(row);
    for (const [n, cell] of cells.entries()) {
      const draw = () => {
        doc.x = left + n * width;
        doc.y = y + 3;
        this.#text(cell.words, styleOf(cell), { width: inner });
      };
      row.add(doc.struct(cell.tag, cell.scope ? ({ scope: cell.scope } as object) : {}, [draw]));
    }
    doc.x = left;
    doc.y = y + height + 6;
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(left, doc.y)
      .lineTo(doc.page.width - right, doc.y)
      .lineWidth(0.5)
      .strokeColor('#767676')
      .stroke();
    doc.endMarkedContent();
  }

  #gap(points: number): void {
    this.#doc.y += points;
  }

  /** Begins a new page when less than this is left of the present one. */
  #keepTogether(points: number): void {
    const { page, y } = this.#doc;
    if (y + points > page.height - MARGINS.bottom) this.#doc.addPage();
  }

  #numberPages(): void {
    const doc = this.#doc;
    const { start, count } = doc.bufferedPageRange();
    for (let n = start; n < start + count; n++) {
      doc.switchToPage(n);
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.x = MARGINS.left;
      doc.y = doc.page.height - 48;
      this.#text(
        `Side ${n + 1} av ${count}`,
        { size: 9, ink: GREY },
        { align: 'right', lineBreak: false, width: doc.page.width - MARGINS.left - MARGINS.right },
      );
      doc.endMarkedContent();
    }
  }

  /** What the font cannot show, and no archive would accept, as a question mark: the page in HTML shows it as it is. */
  #printable(words: string): string {
    const font = fontOf(this.#doc);
    const known = (character: string) => character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    return Array.from(words.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), (each) => (known(each) ? each : '?')).join('');
  }
}

interface Style {
  readonly bold?: boolean;
  readonly size?: number;
  readonly ink?: string;
}

interface Cell {
  readonly words: string;
  readonly tag: 'TH' | 'TD';
  readonly scope?: 'Column' | 'Row';
}
