import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type IsoDate } from '../../domain/dates';
import { type Regime } from '../../domain/regimes';
import { type components } from './api';
import { request } from './client';

type Schemas = components['schemas'];
export type WhyTree = Schemas['WhyTree'];
export type WhyAnswer = WhyTree['answers'][number];
export type WhyNot = Schemas['WhyNot'];
export type Blame = Schemas['Blame'];
export type NamedEvent = Blame['events'][number];
export type BeliefDiff = Schemas['BeliefDiff'];

/** What was known at an instant, of a day. */
export interface Belief {
  readonly knownAt: string;
  readonly effectiveOn: IsoDate;
}

const reasons = <T>(id: string, version: number, path: string, query: Readonly<Record<string, string>> = {}) =>
  queryOptions({
    queryKey: ['sentence', id, path, query, version],
    queryFn: () => request<T>('GET', `/api/sentences/${id}/${path}?${new URLSearchParams(query).toString()}`),
    placeholderData: keepPreviousData,
  });

/** Every answer of the law about a sentence with what it follows from. A new version asks anew. */
export const whyQuery = (id: string, version: number) => reasons<WhyTree>(id, version, 'why');

/** What stands between a person and a regime. */
export const whyNotQuery = (id: string, version: number, regime: Regime) =>
  reasons<WhyNot>(id, version, 'why-not', { regime });

/** Which event set each value. */
export const blameQuery = (id: string, version: number) => reasons<Blame>(id, version, 'blame');

/** What is otherwise between two beliefs. */
export const diffQuery = (id: string, version: number, from: Belief, to: Belief) =>
  reasons<BeliefDiff>(id, version, 'diff', {
    ...{ fromKnownAt: from.knownAt, fromEffectiveOn: from.effectiveOn },
    ...{ toKnownAt: to.knownAt, toEffectiveOn: to.effectiveOn },
  });
