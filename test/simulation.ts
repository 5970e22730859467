import { type Asked, type Command } from '../domain/commands';
import { clockCommandId } from '../domain/commands/clock-id';
import { addDays, type IsoDate } from '../domain/dates';
import { nextDue, nextMoment } from '../domain/deadlines';
import { decide } from '../domain/decide';
import { REMINDERS, type Actor, type SentenceEvent } from '../domain/events';
import { evolve, fold } from '../domain/evolve';
import { type Notice } from '../domain/notice';
import { noticesFor } from '../domain/notices';
import { isEnded, UNREGISTERED, type SentenceState } from '../domain/state';
import { undeliveredNotice } from '../domain/undelivered';
import { type Random } from '../torture/random';
import { clock, command, placement } from './given';
import { afterwards, type Act } from './random-acts';

// The pure core in a world that fails: requests and answers are lost or come twice, processes die between any two steps, two
// workers believe that they are the only one, and the mail server has moods. Everything by one seed: a seed is a test.

/** How often, from 0 to 1, what goes wrong. */
export interface Weather {
  readonly requestLost: number;
  readonly answerLost: number;
  readonly sentTwice: number;
  readonly crash: number;
  readonly zombie: number;
  readonly mail: number;
}

/** What goes wrong, in words. */
const WHAT: Readonly<Record<keyof Weather, string>> = {
  requestLost: 'requests lost',
  answerLost: 'answers lost',
  sentTwice: 'requests that came twice',
  crash: 'processes died',
  zombie: 'workers that believed themselves alone',
  mail: 'mails that the server did not take as it should',
};

export const CALM: Weather = { requestLost: 0, answerLost: 0, sentTwice: 0, crash: 0, zombie: 0, mail: 0 };
export const STORM: Weather = {
  requestLost: 0.2,
  answerLost: 0.2,
  sentTwice: 0.2,
  crash: 0.15,
  zombie: 0.2,
  mail: 0.4,
};

/** A mistake in the rules by which the world is kept from doubling and losing: to see that it is found. */
export type Mistake = 'forgets-commands' | 'marks-before-sending' | 'answers-before-commit';

interface Logged {
  readonly event: SentenceEvent;
  readonly commandId: string;
}
type Answer = { readonly ok: true; readonly version: number } | { readonly ok: false; readonly code: string };
interface Known {
  readonly request: string;
  readonly version: number;
  readonly events: number;
}
interface Queued {
  readonly notice: Notice;
  state: 'queued' | 'sent' | 'refused';
}

/** A process that ends where it stands; what it had not committed is gone. */
class Crash extends Error {}

/** One sentence with its log, its workers, its clerks and its mail server, in some weather. */
export class World {
  readonly log: Logged[] = [];
  state: SentenceState = UNREGISTERED;
  today: IsoDate = '2026-03-02';
  /** What must not be. */
  readonly wrong: string[] = [];
  /** How often what happened to it. */
  readonly occurred = new Map<string, number>();
  private readonly commands = new Map<string, Known>();
  private readonly queue = new Map<string, Queued>();
  private readonly mailbox = new Map<string, number>();
  private readonly refusedMail = new Set<string>();
  private readonly told = new Map<string, Answer>();
  private onTheWay: Command[] = [];
  private due: { readonly state: SentenceState; readonly today: IsoDate; readonly asked: Command | null } | null = null;

  constructor(
    private readonly random: Random,
    private weather: Weather,
    private readonly mistake: Mistake | null = null,
  ) {}

  /** A whole life: each act on its day, the clock before and after it; then everything that waits, in calm weather. */
  live(register: Asked, acts: readonly Act[]): this {
    this.send(placement, register, 'register');
    this.settle();
    for (const [n, { days, by, ask }] of acts.entries()) {
      if (this.state.status === 'unregistered') break;
      this.today = addDays(this.today, days);
      this.settle();
      const asks = isEnded(this.state) ? afterwards : ask;
      for (const [m, [who, asked]] of asks(this.state, this.today, n).entries())
        this.send(who ?? by, asked, `act/${n}/${m}`);
      this.settle();
    }
    this.weather = CALM;
    this.settle();
    this.compare();
    return this;
  }

  /** What a clerk does: the same again until there is an answer. */
  private send(by: Actor, asked: Asked, id: string): void {
    const sent: Command = { ...command(by, asked), id, expectedVersion: id === 'register' ? null : this.log.length };
    for (;;) {
      if (this.happens('requestLost')) continue;
      if (this.happens('sentTwice')) this.onTheWay.push(sent);
      const answer = this.survive(() => this.record(sent));
      if (!answer || this.happens('answerLost')) continue;
      this.told.set(id, answer);
      this.count(answer.ok ? 'commands acknowledged' : 'commands refused');
      return;
    }
  }

  /** Workers and copies that come late, until nothing is due and nothing waits. */
  private settle(): void {
    for (let turns = 0; ; turns += 1) {
      if (turns > 300) return void this.wrong.push('the world does not come to rest');
      for (const late of this.onTheWay.splice(0)) this.survive(() => this.record(late));
      const advanced = this.survive(() => this.advance()) ?? true;
      const delivered = this.survive(() => this.deliver()) ?? true;
      if (!advanced && !delivered && this.onTheWay.length === 0) return;
    }
  }

  /** Records what is due, once more as a worker that has slept, and says whether there was anything. */
  private advance(): boolean {
    for (let any = false; ; any = true) {
      const asked = this.dueNow();
      if (!asked) return any;
      if (this.happens('zombie')) this.onTheWay.push(asked);
      const before = this.log.length;
      const answer = this.record(asked);
      if (!answer.ok || this.log.length === before) {
        this.wrong.push(`the clock is in vain: ${asked.id}`);
        return false;
      }
    }
  }

  /** What the clock asks for. Of the same state on the same day it was worked out already. */
  private dueNow(): Command | null {
    const { state, today } = this;
    if (this.due?.state === state && this.due.today === today) return this.due.asked;
    const due = state.status === 'unregistered' ? null : nextDue(state, today);
    const asked =
      due && state.status !== 'unregistered'
        ? { ...command(clock, due), id: clockCommandId(due, nextMoment(state, today)?.on ?? today, state) }
        : null;
    this.due = { state, today, asked };
    return asked;
  }

  /** As store/record.ts: one transaction, which a crash leaves undone or done. */
  private record(asked: Command): Answer {
    const { id, expectedVersion } = asked;
    const request = JSON.stringify({ ...asked, expectedVersion: null });
    const first = this.mistake === 'forgets-commands' ? undefined : this.commands.get(id);
    if (first) return first.request === request ? { ok: true, version: first.version } : no('idempotency-key-reused');
    if (expectedVersion !== null && this.isStale(expectedVersion)) return no('stale-version');
    const decision = decide(asked, this.state, this.today);
    if (!decision.ok) return no(decision.code);
    if (decision.events.length === 0) return { ok: true, version: this.log.length };
    const answer = { ok: true, version: this.log.length + decision.events.length } as const;
    if (this.mistake === 'answers-before-commit' && this.happens('crash')) return answer;
    this.mayCrash();
    for (const event of decision.events) this.apply(event, id);
    this.commands.set(id, { request, version: this.log.length, events: decision.events.length });
    this.mayCrash();
    return answer;
  }

  private apply(event: SentenceEvent, commandId: string): void {
    this.log.push({ event, commandId });
    this.state = evolve(this.state, event);
    if (this.state.status === 'unregistered') throw new Error('An event left no sentence');
    for (const notice of noticesFor(event, this.state, 's1')) this.put(notice);
  }

  private put(notice: Notice): void {
    if (!this.queue.has(notice.key)) this.queue.set(notice.key, { notice, state: 'queued' });
  }

  private isStale(expected: number): boolean {
    if (expected >= this.log.length) return expected > this.log.length;
    return this.log.slice(expected).some(({ event }) => !REMINDERS.includes(event.type));
  }

  /** At least once, and marked when it is done; what the server refuses for good is told to somebody else. */
  private deliver(): boolean {
    const waiting = [...this.queue.values()].filter(({ state }) => state === 'queued');
    for (const queued of waiting) {
      const { notice } = queued;
      this.mayCrash();
      if (this.mistake === 'marks-before-sending') queued.state = 'sent';
      const mood = this.happens('mail') ? this.random.pick(['away', 'later', 'silent', 'never'] as const) : 'well';
      if (mood === 'well' || mood === 'silent') this.mailbox.set(notice.key, (this.mailbox.get(notice.key) ?? 0) + 1);
      if (mood === 'never') {
        this.refusedMail.add(notice.key);
        queued.state = 'refused';
        const other = undeliveredNotice(notice);
        if (other) this.put(other);
      }
      this.mayCrash();
      if (mood === 'well') queued.state = 'sent';
    }
    return waiting.length > 0;
  }

  private happens(what: keyof Weather): boolean {
    const happens = this.weather[what] > 0 && this.random.next() < this.weather[what];
    if (happens) this.count(WHAT[what]);
    return happens;
  }

  private count(what: string): void {
    this.occurred.set(what, (this.occurred.get(what) ?? 0) + 1);
  }

  private mayCrash(): void {
    if (this.happens('crash')) throw new Crash();
  }

  /** Null: the process died. Another one goes on with what was committed. */
  private survive<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (error instanceof Crash) return null;
      throw error;
    }
  }

  /** What clerks were told beside the log; the log beside the state; the log beside the mailbox. */
  private compare(): void {
    for (const [id, answer] of this.told) {
      const recorded = this.log.filter(({ commandId }) => commandId === id).length;
      const known = this.commands.get(id);
      if (answer.ok && known && (known.version !== answer.version || recorded !== known.events))
        this.wrong.push(`${id} was acknowledged as ${answer.version} and is in the log ${recorded} times`);
      if (answer.ok && !known && recorded !== 0) this.wrong.push(`${id} is in the log without its id`);
      if (answer.ok && !known && answer.version > this.log.length)
        this.wrong.push(`${id} was acknowledged and is lost`);
      if (!answer.ok && recorded > 0) this.wrong.push(`${id} was refused (${answer.code}) and is in the log`);
    }
    if (JSON.stringify(fold(this.log.map(({ event }) => event))) !== JSON.stringify(this.state))
      this.wrong.push('the state is not what the log says');
    this.compareMail();
  }

  private compareMail(): void {
    const reached = this.log.flatMap(({ event }) =>
      event.type === 'DeadlineReached' ? [`reminder/s1/${event.deadlineId}/${event.dueOn}/${event.step}`] : [],
    );
    if (new Set(reached).size !== reached.length) this.wrong.push('a step of a deadline was reached twice');
    for (const key of reached) if (!this.queue.has(key)) this.wrong.push(`nobody was told of ${key}`);
    for (const [key, { state }] of this.queue) {
      if (state === 'queued') this.wrong.push(`${key} was not sent`);
      if (state === 'sent' && !this.mailbox.has(key)) this.wrong.push(`${key} is marked sent and never was`);
      if (state === 'refused' && !this.refusedMail.has(key)) this.wrong.push(`${key} was given up`);
    }
    for (const key of this.mailbox.keys()) if (!this.queue.has(key)) this.wrong.push(`${key} was sent by nobody`);
  }
}

const no = (code: string): Answer => ({ ok: false, code });
