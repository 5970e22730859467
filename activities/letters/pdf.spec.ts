import { createHash } from 'node:crypto';
import { type Letter } from '../../domain/letters';
import { previewLetter } from '../../domain/letters/preview';
import { caseworker, given, proposal, registered } from '../../test/given';
import { textOfPdf } from '../../test/pdf-text';
import { renderPdf } from './pdf';

const proposed = given(...registered())
  .on('2026-05-20')
  .when(
    caseworker,
    proposal({
      proposal: 'denial',
      assessment: [{ criterion: 'security', text: 'Trusler på norsk: æøå ÆØÅ – «Čáhppe».', withheld: 'HEMMELIG-1' }],
      reason: 'Sikkerheten taler imot 💡 <script>alert(1)</script>',
      withheldReason: 'HEMMELIG-2',
    }),
  )
  .then({ type: 'TransitionProposed' });
const previewed = previewLetter(
  { sentenceId: 's1', proposalId: 'p1', outcome: 'approve' },
  proposed.sentence(),
  '2026-06-01',
  (id) => id,
);
if ('code' in previewed) throw new Error(previewed.code);
const letter: Letter = previewed;
let pdf: Buffer;
let source: string;

beforeAll(async () => {
  pdf = await renderPdf(letter);
  source = pdf.toString('latin1');
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('is the same, byte for byte, for the same letter, and another for another', async () => {
  expect(sha256(await renderPdf(letter))).toBe(sha256(pdf));
  expect(sha256(await renderPdf({ ...letter, on: '2026-06-02' }))).not.toBe(sha256(pdf));
});

it('is as the first one of a process was, whatever other letters were written since', async () => {
  await renderPdf({ ...letter, title: 'fi ffi Ł ß «Čáhppe»', summary: ['AVATAR To Ty 1/2 “1–2”'] });
  expect(sha256(await renderPdf(letter))).toBe(sha256(pdf));
});

it('is the same as the first of a process and after letters that write the same glyphs with other characters', async () => {
  const odd = { ...letter, title: 'Ingen\u00a0vanlige\u00a0mellomrom, a\u0301, Å og \u2011', summary: [] };
  const inAnotherProcess: Buffer[] = [];
  await jest.isolateModulesAsync(async () => {
    const { renderPdf: fresh } = jest.requireActual<{ renderPdf: typeof renderPdf }>('./pdf');
    for (const each of [odd, letter]) inAnotherProcess.push(await fresh(each));
  });
  expect([await renderPdf(odd), pdf].map(sha256)).toStrictEqual(inAnotherProcess.map(sha256));
});

it('says that it is PDF/A-2, level A, tagged and in Norwegian', () => {
  expect(source).toMatch(/^%PDF-1\.7/);
  expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(source).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(source).toMatch(/\/MarkInfo/);
  expect(source).toMatch(/\/Lang \(nb-NO\)/);
});

it('is tagged: headings, tables with their headers, paragraphs', () => {
  for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD'])
    expect(source).toContain(`/S /${tag}\n`);
  expect(source).toMatch(/\/Scope \/Row/);
});

it('carries its fonts and nothing that runs or leads elsewhere', () => {
  expect(source).toContain('/FontFile2');
  expect(source).not.toMatch(/\/JavaScript|\/URI|\/Launch|\/EmbeddedFile/);
});

it('has every word of the letter, as it was written; what its font has not, as a question mark', () => {
  const words = textOfPdf(pdf).replaceAll('\n', ' ');
  expect(words).toContain(letter.title);
  expect(words).toContain('Trusler på norsk: æøå ÆØÅ – «Čáhppe».');
  expect(words).toContain('Sikkerheten taler imot ? <script>alert(1)</script>');
  expect(words).toContain('Fristen er 7 dager fra du fikk beskjed om vedtaket.');
});

it('has nothing of what is withheld, but that it is', () => {
  const words = textOfPdf(pdf).replaceAll('\n', ' ');
  expect(words).toContain('§§ 7 c og 7 d');
  expect(words).not.toContain('HEMMELIG');
});

it('of many pages numbers them', async () => {
  const many = Array.from(
    { length: 60 },
    (_, n) => ({ kind: 'text', text: `Avsnitt ${n}. ${'Ord '.repeat(80)}` }) as const,
  );
  const long = textOfPdf(await renderPdf({ ...letter, sections: [{ heading: 'Mye', blocks: many }] }));
  expect(long).toMatch(/Side 2 av \d+/);
  expect(long).toContain('Avsnitt 59.');
});
