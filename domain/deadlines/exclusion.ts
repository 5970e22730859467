import { addDays, daysBetween } from '../dates';
import { councilBy, countedFrom, lastDayOf, nextContinuation, openExclusions, startOf } from '../exclusion';
import { COUNCIL_DAYS } from '../exclusion-limits';
import { type ExclusionKind } from '../events';
import { type Exclusion, type Sentence } from '../state';
import { type Due } from './due';
import { type DeadlineKindCode } from './table';

/** Whoever is alone is looked after every day; whoever has some company, or is kept with others, is not alone. */
const ALONE: readonly ExclusionKind[] = ['full', 'immediate', 'security-cell', 'security-bed'];
/** What may last so long that the Supervisory Council is told. */
const LONG: readonly ExclusionKind[] = ['full', 'partial'];

/** What exclusion from the company of others obliges to, while it lasts; and to tell the council, also after a long one. */
export function ofExclusions(sentence: Sentence): readonly Due[] {
  const open = openExclusions(sentence);
  return [
    ...open.flatMap((exclusion) => [
      ...continuation(exclusion, sentence),
      ...ending(exclusion, sentence),
      ...supervision(exclusion),
    ]),
    ...sentence.exclusions.flatMap((exclusion) => council(exclusion, open.includes(exclusion), sentence)),
  ];
}

function continuation(exclusion: Exclusion, sentence: Sentence): Due[] {
  const next = nextContinuation(exclusion, sentence);
  if (!next) return [];
  return [due(`exclusion-${next.level}`, next.by, exclusion)];
}

function ending(exclusion: Exclusion, sentence: Sentence): Due[] {
  const last = lastDayOf(exclusion, sentence);
  return last === null ? [] : [due('exclusion-ends', last, exclusion)];
}

function supervision(exclusion: Exclusion): Due[] {
  if (!ALONE.includes(exclusion.exclusion)) return [];
  const last = exclusion.supervisedAt?.slice(0, 10) ?? startOf(exclusion);
  return [due('supervise-exclusion', addDays(last, 1), exclusion)];
}

function council(exclusion: Exclusion, isOpen: boolean, sentence: Sentence): Due[] {
  if (!LONG.includes(exclusion.exclusion)) return [];
  const from = countedFrom(exclusion, sentence);
  const told = sentence.exclusions.some(
    (other) => other.exclusion === exclusion.exclusion && startOf(other) >= from && other.councilInformedOn !== null,
  );
  const { endedAt } = exclusion;
  const long = isOpen || (endedAt !== null && daysBetween(from, endedAt.slice(0, 10)) > COUNCIL_DAYS);
  return told || !long ? [] : [due('inform-supervisory-council', councilBy(exclusion, sentence), exclusion)];
}

/** Whoever decided it knows of it: no step of that day is heard. */
function due(kind: DeadlineKindCode, dueOn: string, exclusion: Exclusion): Due {
  return { id: `${kind}/${exclusion.exclusionId}`, kind, dueOn, since: startOf(exclusion) };
}
