import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { beliefDiff, type Belief } from '../../domain/belief-diff';
import { blame } from '../../domain/blame';
import { type Instant, type IsoDate } from '../../domain/dates';
import { REFUSALS, type Refusal } from '../../domain/refusals';
import { foldHeld, heldEvents } from '../../domain/timeline';
import { why, type Why as Answer } from '../../domain/why';
import { whyNot } from '../../domain/why-not';
import { readSentence, type SentenceRead } from '../../store/read';
import { Blame, Diff, Why, WhyNot } from '../bodies';
import { eventsOf, namedEvent } from '../named-events';
import { Answers } from '../openapi';
import { Refused } from '../problems';
import { OpenStore } from '../providers';
import { Permits, SentenceId } from '../request';

/** Why a sentence stands as it does: by which rules, from which facts, set by which events; and what is otherwise between two beliefs. */
@ApiTags('history')
@Controller('api/sentences/:id')
export class ReasonsController {
  constructor(private readonly store: OpenStore) {}

  @Get('why')
  @Permits('ReadEvents')
  @ApiOperation({
    summary: 'Every date, regime and decision: inputs, rule, result, recomputed now and held against what was stored',
    description:
      '`of` asks for one answer by its id (`date/expectedReleaseDate`, `eligibility/halfway-house`, `decision/<event id>`) or all that begin so. `agrees` is false where an answer does not come out as it was stored; `disagreeing` lists those.',
  })
  @Answers(200, 'A tree for each answer; `inputs` are the facts, each with the version that set it', 'WhyTree')
  async why(@SentenceId() id: string, @Query() { of, ...asked }: Why) {
    const read = await this.read(id);
    const belief = beliefOf(read, asked);
    const tree = why(id, read.events, belief);
    if (!tree) throw new Refused('not-found', { ...belief });
    const answers = of === undefined ? tree.answers : tree.answers.filter(({ id: is }) => begins(is, of));
    const inputs = tree.inputs.filter(({ path }) => answers.some((answer) => restsOn(answer, path)));
    const named = [...inputs.map(({ setBy }) => setBy), ...answers.flatMap(({ stored }) => stored?.version ?? [])];
    const { version, ruleSet, disagreeing } = tree;
    return { ...belief, version, ruleSet, inputs, answers, disagreeing, events: eventsOf(read.events, named) };
  }

  @Get('why-not')
  @Permits('ReadEvents')
  @ApiOperation({ summary: 'Which conditions of a regime are not met: since when and by which event, and until when' })
  @Answers(200, '`blocks` is empty when every condition is met', 'WhyNot')
  async whyNot(@SentenceId() id: string, @Query() { regime, ...asked }: WhyNot) {
    const read = await this.read(id);
    const belief = beliefOf(read, asked);
    const answer = whyNot(id, read.events, { ...belief, regime });
    if (!answer) throw new Refused('not-found', { ...belief });
    const { refusal, blocks } = answer;
    const events = eventsOf(
      read.events,
      blocks.flatMap(({ setBy }) => setBy ?? []),
    );
    return { ...belief, ...answer, refusal: refusal && inWords(refusal), events };
  }

  @Get('blame')
  @Permits('ReadEvents')
  @ApiOperation({
    summary: 'Which event set each value of a sentence, the calculated dates included',
    description: '`path` asks for one value (`dates.expectedReleaseDate`) or all that begin so (`absences`).',
  })
  @Answers(200, 'Values by their paths, and the events that they name', 'Blame')
  async blame(@SentenceId() id: string, @Query() { path, ...asked }: Blame) {
    const read = await this.read(id);
    const belief = beliefOf(read, asked);
    const held = heldEvents(read.events, belief.knownAt, belief.effectiveOn);
    const version = held.at(-1)?.version;
    if (version === undefined || !foldHeld(held, belief.effectiveOn)) throw new Refused('not-found', { ...belief });
    const values = blame(held, belief.effectiveOn).filter(({ path: is }) => path === undefined || begins(is, path));
    const named = values.map(({ setBy }) => setBy);
    return { ...belief, version, values, events: eventsOf(read.events, named) };
  }

  @Get('diff')
  @Permits('ReadEvents')
  @ApiOperation({
    summary: 'What is otherwise between two moments, or two beliefs, and which events lie between them',
    description:
      'A belief is what was known at an instant of a day. Before a sentence was known, everything is null; `gained` are events that only the second belief rests on, `lost` those that only the first does.',
  })
  @Answers(200, 'Differences by path of the sentence as it is shown', 'BeliefDiff')
  async diff(@SentenceId() id: string, @Query() query: Diff) {
    const read = await this.read(id);
    const from = { knownAt: query.fromKnownAt, effectiveOn: query.fromEffectiveOn };
    const to = beliefOf(read, { knownAt: query.toKnownAt, effectiveOn: query.toEffectiveOn });
    const { before, after, differences, gained, lost } = beliefDiff(id, read.events, from, to);
    return {
      from: { ...from, version: before?.version ?? null },
      to: { ...to, version: after?.version ?? null },
      ...{ differences, gained: gained.map(namedEvent), lost: lost.map(namedEvent) },
    };
  }

  private async read(id: string): Promise<SentenceRead> {
    const read = await readSentence(this.store, id);
    if (!read) throw new Refused('not-found');
    return read;
  }
}

/** What is asked about; by itself, what is known now, of the sentence's own day. */
function beliefOf(
  { now, today }: SentenceRead,
  { knownAt = now, effectiveOn = today }: { knownAt?: Instant | undefined; effectiveOn?: IsoDate | undefined },
): Belief {
  return { knownAt, effectiveOn };
}

function begins(path: string, asked: string): boolean {
  return path === asked || path.startsWith(`${asked}.`) || path.startsWith(`${asked}/`);
}

function restsOn({ inputs, because }: Answer, path: string): boolean {
  return inputs.some((input) => begins(path, input)) || because.some((below) => restsOn(below, path));
}

function inWords({ code, facts, legalBasis }: Refusal) {
  const { nb, en } = REFUSALS[code];
  return { code, facts, legalBasis: legalBasis ?? null, text: { nb, en } };
}
