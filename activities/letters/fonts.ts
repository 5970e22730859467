import PDFDocument from 'pdfkit';

export const FONT = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
export const BOLD = require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf');

/** How long words stay laid out: they are words of letters, and nobody is to be found in here for longer. */
const WORDS_MS = 60_000;

type Doc = InstanceType<typeof PDFDocument>;

interface Glyph {
  readonly constructor: new (id: number, characters: readonly number[], font: Face) => Glyph;
}

/** A font as fontkit has read it from its file. */
interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
  getGlyph(id: number, characters?: readonly number[]): Glyph;
}

/** A font as a document of pdfkit has it, which embeds what the document needs of it. */
interface Embedded {
  readonly constructor: new (doc: Doc, face: Face, id: string) => Embedded;
  readonly font: Face;
  layoutCache: object;
}

/** What pdfkit's types do not tell of a document. */
interface Fonts {
  readonly _font: Embedded;
  readonly _fontFamilies: Record<string, Embedded>;
  _fontCount: number;
}

function fontsOf(doc: Doc): Fonts {
  return doc as unknown as Fonts;
}

/** The font that a document has taken up. */
export function fontOf(doc: Doc): Face {
  return fontsOf(doc)._font.font;
}

interface Kept {
  readonly face: Face;
  readonly Embedded: Embedded['constructor'];
  words: object | null;
}

const kept = new Map<string, Kept>();

/**
 * Gives a document the fonts of a letter. pdfkit would read their files, and lay out each word, anew for every letter, and
 * that is most of the work of one: here a font is read once in a process, and a word laid out once in a minute. What a
 * letter embeds of a font stays its own.
 */
export function giveFonts(doc: Doc): void {
  const given = fontsOf(doc);
  for (const file of [FONT, BOLD]) {
    const font = kept.get(file) ?? read(file);
    const embedded = new font.Embedded(doc, font.face, `F${(given._fontCount += 1)}`);
    embedded.layoutCache = font.words ?? begin(font);
    given._fontFamilies[file] = embedded;
  }
}

function read(file: string): Kept {
  const { _font: opened } = fontsOf(new PDFDocument({ font: file }));
  const found: Kept = { face: telling(opened.font), Embedded: opened.constructor, words: null };
  kept.set(file, found);
  return found;
}

/** Words by what they say, none of which may be the name of something that every object has. */
function begin(font: Kept): object {
  const words = Object.create(null) as object;
  font.words = words;
  setTimeout(() => {
    font.words = null;
  }, WORDS_MS).unref();
  return words;
}

/**
 * A font whose glyphs tell the characters that they stand for where they stand. fontkit would keep those of the first letter of a
 * process, or none, for all that come after it: what is copied from a letter, and its bytes, would hang on what was
 * written before.
 */
function telling(font: Face): Face {
  const glyphs = new Map<string, Glyph>();
  const face: Face = Object.create(font, {
    getGlyph: {
      value(id: number, characters: readonly number[] = []): Glyph {
        const key = [id, ...characters].join();
        const made = glyphs.get(key) ?? new (font.getGlyph(id).constructor)(id, characters, face);
        glyphs.set(key, made);
        return made;
      },
    },
  }) as Face;
  return face;
}
