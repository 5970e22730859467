import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addDays, weekday, type IsoDate } from '../../domain/dates';
import { type components } from './api';
import { request } from './client';

export const GROUPS = ['overdue', 'today', 'this-week', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing to do. */
export interface Task {
  readonly id: string;
  readonly sentenceId: string;
  readonly kind: string;
  readonly title: { readonly nb: string; readonly en: string };
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
  readonly group: Group;
  readonly legalBasis: string;
  readonly role: string;
  readonly person: string | null;
  readonly regime: string;
  readonly unit: string;
  readonly caseworker: string;
}

type Deadlines = components['schemas']['DeadlinePage'];
type Sentences = components['schemas']['SentencePage'];

const PAGE = 500;

/** What must be done, the most urgent first, with what the list shows of each case. */
export const workQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['work', unit],
    queryFn: async (): Promise<readonly Task[]> => {
      const query = `limit=${PAGE}${unit ? `&unit=${unit}` : ''}`;
      const [{ deadlines }, { sentences }] = await Promise.all([
        request<Deadlines>('GET', `/api/deadlines?${query}`),
        request<Sentences>('GET', `/api/sentences?${query}`),
      ]);
      const cases = new Map(sentences.map((sentence) => [sentence.id, sentence]));
      return deadlines.flatMap((deadline) => {
        const about = cases.get(deadline.sentenceId);
        return about ? [taskOf(deadline, about)] : [];
      });
    },
    placeholderData: keepPreviousData,
  });

function taskOf(deadline: Deadlines['deadlines'][number], about: Sentences['sentences'][number]): Task {
  const { id, sentenceId, kind, title, dueOn, legalBasis, owner } = deadline;
  const { today, person, regime, unit, caseworker } = about;
  return {
    ...{ id: `${sentenceId}/${id}`, sentenceId, kind, title, dueOn, legalBasis, role: owner.role },
    ...{ today, group: groupOf(dueOn, today), person: person.name, regime, unit, caseworker },
  };
}

/** Which group a day falls in; the week ends on Sunday. */
export function groupOf(dueOn: IsoDate, today: IsoDate): Group {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7 - weekday(today)) ? 'this-week' : 'later';
}
