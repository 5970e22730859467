import { readCheckpoint, signCheckpoint } from './checkpoint';
import {
  formatSigner,
  formatVerifier,
  generateSigner,
  parseNote,
  parseSigner,
  parseVerifier,
  signNote,
  standingOf,
  type Note,
} from './note';
import vectors from './vectors.json';

const known = parseVerifier(vectors.verifierKey);
const signer = parseSigner(vectors.signerKey);
const noteOf = (text: string) => parseNote(text) as Note;

describe('a key', () => {
  it('is read and written as another implementation writes it', () => {
    expect(formatVerifier(known)).toBe(vectors.verifierKey);
    expect(formatSigner(signer)).toBe(vectors.signerKey);
    expect(formatVerifier(signer)).toBe(vectors.verifierKey);
  });

  it.each([
    ['another name', (text: string) => text.replace('progresjon', 'progression')],
    ['a letter that was changed', (text: string) => text.replace('ASkm', 'ASkn').replace('AXBy', 'AXBz')],
    ['nothing', () => ''],
    ['a part', (text: string) => text.slice(0, -8)],
  ])('is no key with %s', (_, change) => {
    expect(() => parseVerifier(change(vectors.verifierKey))).toThrow('no public key');
    if (change(vectors.signerKey) !== vectors.signerKey)
      expect(() => parseSigner(change(vectors.signerKey))).toThrow('no secret key');
  });

  it('has a name without blanks and plus signs', () => {
    expect(() => generateSigner('a b')).toThrow();
    expect(() => generateSigner('a+b')).toThrow();
  });
});

describe('a note', () => {
  it('is the one that another implementation signs, byte for byte', () => {
    const text = vectors.note.slice(0, vectors.note.indexOf('\n\n') + 1);
    expect(signNote(text, [signer])).toBe(vectors.note);
    expect(standingOf(noteOf(vectors.note), [known])).toBe('valid');
  });

  it('may hold empty lines, and signatures of several keys', () => {
    const [one, two] = [generateSigner('one'), generateSigner('two')];
    const note = noteOf(signNote('a\n\nb\n', [one, two]));
    expect(note.text).toBe('a\n\nb\n');
    expect(standingOf(note, [two])).toBe('valid');
    expect(standingOf(note, [generateSigner('two')])).toBe('unknown-key');
    expect(standingOf({ ...note, text: 'a\n\nc\n' }, [one])).toBe('bad-signature');
  });

  it.each([
    '',
    'text\n',
    'text\n\n',
    'text\n\n— name\n',
    'text\n\n— name !!!!\n',
    'a\u0007b\n\n— n YWJjZGVm\n',
    'x\n\n— n AAAA',
  ])('is not %j', (text) => expect(parseNote(text)).toBeNull());

  it('is not signed with what it may not hold', () => {
    expect(() => signNote('no line break', [signer])).toThrow();
    expect(() => signNote('a\rb\n', [signer])).toThrow();
  });
});

describe('a checkpoint', () => {
  const head = { size: 70, root: Buffer.from(vectors.roots[69] as string, 'base64') };

  it('is the note that another implementation signs', () => {
    expect(signCheckpoint(head, signer)).toBe(vectors.note);
    expect(readCheckpoint(vectors.note, [known])).toMatchObject({ ...head, origin: signer.name, standing: 'valid' });
  });

  it('is not believed when it was changed, or signed by somebody else', () => {
    const standing = (note: string) => readCheckpoint(note, [known])?.standing;
    expect(standing(vectors.note.replace('\n70\n', '\n71\n'))).toBe('bad-signature');
    expect(standing(signCheckpoint(head, generateSigner(signer.name)))).toBe('unknown-key');
    expect(standing(signNote(`another.example/log\n70\n${vectors.roots[69]}\n`, [signer]))).toBe('unknown-key');
  });

  it.each(['a\n070\nAAAA\n', 'a\n7\nAAAA\n', '\n7\nAAAA\n', 'a\n'])('is not %j', (text) => {
    expect(readCheckpoint(signNote(text, [signer]), [known])).toBeNull();
  });
});
