import { addMonths, maxDate, type IsoDate } from '../dates';
import { refuse, type Refusal } from '../refusals';
import { isWarned, needsBreach, openBreaches } from './common';
import { stepsOf, textIn, type Course } from './course';
import { type Asked, type Field, type Step, type Words } from './sanction';

// What the sanctions that a court may convert share: who brings the case before it, until when, and how far it extends.

/** What a petition for conversion rests on; `petitionBy`: the last day on which it may be sent. */
interface Petition {
  readonly from: readonly string[];
  readonly legalBasis: string;
  readonly petitionBy: (course: Course) => IsoDate;
}

/** The region brings the case before the court, after another breach. */
export function petition({ from, legalBasis, petitionBy, lead }: Petition & { readonly lead: Words }): Step {
  return {
    title: { nb: 'Send begjæring om omgjøring', en: 'Petition for conversion' },
    lead,
    happened: { nb: 'Begjæring om omgjøring sendt retten', en: 'The court was petitioned for conversion' },
    from,
    to: 'before-court',
    by: ['region'],
    legalBasis,
    fields: {},
    reason: 'required',
    refuse: (asked, course) => petitionRefusal(asked, course, { until: petitionBy(course), legalBasis }),
  };
}

/** The prosecution does, after a new offence. `offence` and `barred`: what its refusals rest on. */
export function petitionForOffence({
  from,
  legalBasis,
  petitionBy,
  offence,
  barred,
}: Petition & { readonly offence: string; readonly barred: string }): Step {
  return {
    title: { nb: 'Send begjæring etter nytt straffbart forhold', en: 'Petition after a new offence' },
    lead: {
      nb: 'Påtalemyndigheten kan bringe saken inn for retten.',
      en: 'The prosecution may bring the case to court.',
    },
    happened: { nb: 'Påtalemyndigheten har begjært omgjøring', en: 'The prosecution petitioned for conversion' },
    from,
    to: 'before-court',
    by: ['prosecution'],
    legalBasis,
    fields: {},
    reason: 'optional',
    refuse: ({ on }, course) => {
      if (!openBreaches(course).some(({ values }) => textIn(values, 'kind') === 'new-offence'))
        return refuse('no-open-breach', { kind: 'new-offence' }, offence);
      return barredAfter(petitionBy(course), on, barred);
    },
  };
}

/** Nobody may bring it before the court any more: the region closes it. */
export function closeBarred({ from, legalBasis, petitionBy, lead }: Petition & { readonly lead: Words }): Step {
  return {
    title: { nb: 'Avslutt: begjæring er avskåret', en: 'Close: a petition is barred' },
    lead,
    happened: { nb: 'Avsluttet uten omgjøring', en: 'Closed without conversion' },
    from,
    to: 'barred',
    by: ['region'],
    legalBasis,
    fields: {},
    reason: 'required',
    refuse: ({ on }, course) => {
      const until = petitionBy(course);
      return on > until ? null : refuse('not-due', { until, today: on }, legalBasis);
    },
  };
}

/** The court may be asked only after a warning for an earlier breach, and not when the time is out. */
export function petitionRefusal(
  { on }: Asked,
  course: Course,
  { until, legalBasis }: { readonly until: IsoDate; readonly legalBasis: string },
): Refusal | null {
  const none = needsBreach(course, legalBasis);
  if (none) return none;
  if (!isWarned(course)) return refuse('warning-first', { answer: 'warn' }, legalBasis);
  return barredAfter(until, on, legalBasis);
}

function barredAfter(until: IsoDate, on: IsoDate, legalBasis: string): Refusal | null {
  return on > until ? refuse('petition-barred', { by: until, today: on }, legalBasis) : null;
}

/** The day to which a court extends a period, where it does. */
export const EXTENDED_UNTIL: Field = {
  ...{ kind: 'date', ahead: true, label: { nb: 'Ny siste dag', en: 'New last day' } },
  onlyIf: { field: 'outcome', is: ['extended'] },
};

/** The day until which the court may extend a period by so many months; null: it does not extend. */
export function extensionRefusal(
  until: IsoDate | null,
  { endsOn, months, legalBasis }: { readonly endsOn: IsoDate; readonly months: number; readonly legalBasis: string },
): Refusal | null {
  if (until === null) return null;
  const latest = addMonths(endsOn, months);
  return until <= endsOn || until > latest ? refuse('extension-too-long', { until, endsOn, latest }, legalBasis) : null;
}

/** The later of a period's own end and the day to which a court has extended it. */
export function extended(endsOn: IsoDate, course: Course): IsoDate {
  const untils = stepsOf(course, 'court-decides').flatMap(({ values }) => textIn(values, 'until') ?? []);
  return maxDate(endsOn, ...untils);
}
