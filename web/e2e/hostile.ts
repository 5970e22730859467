import { waitUntil } from '../../test/setup/stack';
import { type Answer } from '../../test/setup/client';
import { injected } from './every-page';
import { otherCases, send } from './hostile-case';
import { detained, imprisonment, type Stage } from './stage';

/** What a PDF does by itself, or leads to. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|EmbeddedFile|URI)\b/;
/** A mark of what is hostile that is not the text of a page, but an element of it. */
const ELEMENT = /<[a-z]+[^<>]*data-hostile/i;
const FORMULA = /^[\s"']*[=+\-@|%]/;

/** Fields of regimes outside prison and of what comes by the clock; the same pages and letters show them as the others. */
const ELSEWHERE = [
  ...['facts.occupation.kind', 'facts.occupation.place', 'facts.occupationWaivedForHealth.reason'],
  ...['facts.permanentlyUnfit.reason', 'facts.specialReasons'],
].map((field) => `/api/sentences ${field}`);
const ELSEWHERE_IN_A_CASE = [
  ...['proposals facts.occupationWaivedForHealth.reason', 'proposals facts.permanentlyUnfit.reason'],
  ...['failures-to-appear description', 'court-rulings caseNumber', 'probation-extensions caseNumber'],
  ...['recalls reason', 'recall-refusals reason', 'conditions text', 'conditions/{conditionId}/end reason'],
  ...['reviews outcome', 'reviews reason', 'holds note', 'holds/{holdId}/end note'],
].map((field) => `/api/sentences/{id}/${field}`);

/** Whatever an attacker writes is words, wherever it comes out: on the pages (every-page.ts), and in what leaves. */
export function hostileTextIsInert(stage: () => Stage): void {
  describe('what an attacker writes', () => {
    const sentence = () => `/api/sentences/${stage().cases.busy}`;
    const raw = async (client: string, path: string, headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${await stage().stack.token(client)}`;
      return fetch(`${stage().stack.url}${path}`, { headers: { authorization, ...headers } });
    };
    const letters = async () => {
      const { body } = await stage().http.get('dev-auditor', `${sentence()}/letters`);
      return (body as { letters: { letterId: string }[] }).letters.map(({ letterId }) => letterId);
    };

    let others: readonly string[];
    let csv: string;
    beforeAll(async () => {
      const { http, hostile, today } = stage();
      const orders = { imprisonment: imprisonment(today, 'Olga Andre'), detention: detained(today) };
      others = await otherCases(http, hostile, today, orders);
      const wanted = { kind: 'csv', reason: 'Kontroll av hva som står i listen.' };
      csv = `/api/exports/${(await send({ http, hostile }, 'dev-auditor', '/api/exports', wanted))['id']}`;
    });

    it('stands in field after field of all that may be sent: a new one is decided on here', () => {
      const { hostile } = stage();
      const all = hostile.fields();
      process.stdout.write(`hostile text: in ${hostile.sent.size} of ${all.length} free-text fields\n`);
      const left = all.filter((field) => !hostile.sent.has(field));
      expect(left.sort()).toEqual([...ELSEWHERE, ...ELSEWHERE_IN_A_CASE].sort());
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
      const ids = await waitUntil(async () => ((await letters()).length > 1 ? letters() : undefined), {
        what: 'letters are written',
      });
      const { page } = await stage().user('tor.tilsyn');
      for (const id of ids) {
        const html = await (await raw('dev-auditor', `${sentence()}/letters/${id}.html`)).text();
        expect(html).not.toMatch(ELEMENT);
        await page.goto(`${stage().stack.url}${sentence()}/letters/${id}.html`);
        expect(await injected(page)).toEqual([]);
        const pdf = await (await raw('dev-auditor', `${sentence()}/letters/${id}.pdf`)).arrayBuffer();
        expect(Buffer.from(pdf).toString('latin1')).not.toMatch(ACTIVE_PDF);
      }
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
