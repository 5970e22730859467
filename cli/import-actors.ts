import { type Asked } from '../domain/commands';
import { type Actor } from '../domain/events';
import { type Answerer } from '../domain/regimes';

/** A command of an import and who is said to have given it. */
export interface Speaking {
  readonly asked: Asked;
  readonly by: Actor;
}

export function actor(role: string): Actor {
  return { id: `import-${role}`, role, unit: null };
}

export const PLACEMENT = actor('placement');
export const CASEWORKER = actor('caseworker');
export const OF_LEVEL: Readonly<Record<Answerer, Actor>> = {
  prosecution: actor('prosecution'),
  local: actor('approver'),
  region: actor('region'),
  court: actor('court'),
};
