import { addMonths } from '../../domain/dates';
import { orderFrom, type Answer } from '../../test/setup/client';
import { waitUntil } from '../../test/setup/stack';
import { injected } from './every-page';
import { pardonedCase, send } from './hostile-case';
import { casesOutside } from './hostile-outside';
import { detained, imprisonment } from './orders';
import { type Stage } from './stage';

/** What a PDF does by itself, or leads to. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|EmbeddedFile|URI)\b/;
/** A mark of what is hostile that is not the text of a page, but an element of it. */
const ELEMENT = /<[a-z]+[^<>]*data-hostile/i;
const FORMULA = /^[\s"']*[=+\-@|%]/;

/** Whatever an attacker writes is words, wherever it comes out: on the pages (every-page.ts), and in what leaves. */
export function hostileTextIsInert(stage: () => Stage): void {
  describe('what an attacker writes', () => {
    const sentence = () => `/api/sentences/${stage().cases.busy}`;
    const raw = async (client: string, path: string, headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${await stage().stack.token(client)}`;
      return fetch(`${stage().stack.url}${path}`, { headers: { authorization, ...headers } });
    };
    const letters = async (of: string) => {
      const { body } = await stage().http.get('dev-auditor', `${of}/letters`);
      return (body as { letters: { letterId: string }[] }).letters.map(({ letterId }) => `${of}/letters/${letterId}`);
    };

    let others: readonly string[];
    let csv: string;
    beforeAll(async () => {
      const { http, hostile, today } = stage();
      const writing = { http, hostile, today };
      const [pardoned, outside] = await Promise.all([
        pardonedCase(writing, imprisonment(today, 'Olga Andre')),
        casesOutside(writing, {
          short: orderFrom(today, { years: 0, months: 4, days: 0 }),
          served: orderFrom(addMonths(today, -13)),
          detained: detained(today),
          summoned: orderFrom(addMonths(today, 2), { years: 0, months: 4, days: 0 }),
        }),
      ]);
      others = [pardoned, ...outside];
      await send({ http, hostile }, 'dev-auditor', '/api/sentence-searches', { q: 'Olga' });
      const wanted = { kind: 'csv', reason: 'Kontroll av hva som står i listen.' };
      csv = `/api/exports/${(await send({ http, hostile }, 'dev-auditor', '/api/exports', wanted))['id']}`;
    });

    it('stands in every field of all that may be sent', () => {
      const { hostile } = stage();
      process.stdout.write(`hostile text: in ${hostile.sent.size} of ${hostile.fields().length} free-text fields\n`);
      expect(hostile.unsent()).toEqual([]);
    });

    it('is words on the pages of other cases, as every-page.ts sees to with the busy one', async () => {
      const user = await stage().user('tor.tilsyn');
      for (const path of others.flatMap((id) => [`/sentences/${id}`, `/audit/events?sentence=${id}`])) {
        await user.open(path);
        expect(await injected(user.page)).toEqual([]);
      }
      for (const [id, path] of [
        ['kari.godkjenner', '/work'],
        ['ada.admin', '/permissions'],
        ['tor.tilsyn', '/exports'],
      ] as const)
        // prettier-ignore
        expect(await injected(await (await stage().user(id)).open(path))).toEqual([]);
    });

    it('is words in letters, as pages and as PDF', async () => {
      const written = async (of: string, least: number) =>
        waitUntil(async () => letters(of).then((found) => (found.length < least ? undefined : found)), {
          what: `letters of ${of}`,
        });
      const { page } = await stage().user('tor.tilsyn');
      const shown = await written(sentence(), 2);
      for (const path of shown) {
        await page.goto(`${stage().stack.url}${path}.html`);
        expect(await injected(page)).toEqual([]);
      }
      // The other cases' letters come of the same templates; no other page has to be opened for them. At home, and in the
      // community sentence, nothing was decided that a letter tells of.
      const outside = await Promise.all(others.slice(2, 5).map((id) => written(`/api/sentences/${id}`, 1)));
      await Promise.all(
        [...shown, ...outside.flat()].map(async (path) => {
          expect(await (await raw('dev-auditor', `${path}.html`)).text()).not.toMatch(ELEMENT);
          const pdf = await (await raw('dev-auditor', `${path}.pdf`)).arrayBuffer();
          expect(Buffer.from(pdf).toString('latin1')).not.toMatch(ACTIVE_PDF);
        }),
      );
    });

    it('is words in what the person is given to read', async () => {
      const answer = await raw('dev-placement', `${sentence()}/subject-access`, { accept: 'text/html' });
      const html = await answer.text();
      expect([answer.status, html]).toEqual([200, expect.stringContaining('&lt;')]);
      expect(html).not.toMatch(ELEMENT);
    });

    it('is words in mail, and on the page that shows mail', async () => {
      const mails = (await (await fetch(`${stage().stack.url}/dev/mail.json`)).json()) as Record<string, unknown>[];
      expect(mails.length).toBeGreaterThan(0);
      for (const { headers } of mails) expect(JSON.stringify(headers)).not.toMatch(/text\/html/i);
      const { page } = await stage().user('tor.tilsyn');
      await page.goto(`${stage().stack.url}/dev/mail`);
      expect(await injected(page)).toEqual([]);
    });

    it('is words in a list for Excel, and no formula', async () => {
      const done = async (): Promise<Answer | false> => {
        const answer = await stage().http.get('dev-auditor', csv);
        return (answer.body as { state: string }).state === 'done' && answer;
      };
      await waitUntil(done, { what: 'the list is written' });
      const text = await (await raw('dev-auditor', `${csv}/file`)).text();
      expect(text).toContain('data-hostile');
      const cells = text.split(/\r\n/).flatMap((line) => line.split(';'));
      expect(cells.filter((cell) => FORMULA.test(cell) && !/^"?'/.test(cell))).toEqual([]);
    });

    it('has run nothing anywhere', async () => {
      expect((await stage().user('tor.tilsyn')).faults).toEqual([]);
    });
  });
}
