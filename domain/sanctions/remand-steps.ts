import { addDays, daysBetween, minDate, type IsoDate } from '../dates';
import { refuse, type Refusal } from '../refusals';
import { textIn, type Course } from './course';
import {
  arrestedOn,
  isMinor,
  isolatedInOneRun,
  latestOrder,
  longestIsolation,
  openIsolation,
  orderEndsOn,
  REMAND_LIMITS,
} from './remand-rules';
import { type Asked, type Field, type Step } from './sanction';

const BASIS = 'strgjfl kap. 4';
const ISOLATION = 'strpl § 186 a';
const OPEN = ['arrested', 'remanded'];

/** What the law lets a court go beyond, where the court says so. */
const exception = (nb: string, en: string): Field => ({
  ...{ kind: 'choice', optional: true, label: { nb, en } },
  choices: { no: { nb: 'Nei', en: 'No' }, yes: { nb: 'Ja', en: 'Yes' } },
});

/** Everything that may happen on remand. The court decides of it; the Service carries it out. */
export const REMAND_STEPS: Readonly<Record<string, Step>> = {
  place: {
    title: { nb: 'Plasser i fengsel', en: 'Place in prison' },
    lead: { nb: 'Innen to døgn etter pågripelsen.', en: 'Within two days of the arrest.' },
    happened: { nb: 'Plassert i fengsel', en: 'Placed in prison' },
    from: ['arrested'],
    to: 'remanded',
    by: ['placement', 'caseworker'],
    ...{ legalBasis: 'forskrift § 4-1', fields: {}, reason: 'optional' },
    refuse: ({ on }, course) =>
      on < arrestedOn(course)
        ? refuse('step-before-stage', { on, since: arrestedOn(course) }, 'forskrift § 4-1')
        : null,
  },
  'record-wish': {
    title: { nb: 'Før ønske om fellesskap', en: 'Record a wish about company' },
    lead: {
      nb: 'Den siktede sier om de vil være sammen med domfelte eller for seg.',
      en: 'The person says whether they want to be with convicted prisoners or apart.',
    },
    happened: { nb: 'Ønske om fellesskap registrert', en: 'A wish about company was recorded' },
    from: OPEN,
    by: ['caseworker', 'placement'],
    ...{ legalBasis: BASIS, reason: 'optional' },
    fields: {
      wish: {
        kind: 'choice',
        label: { nb: 'Ønske', en: 'Wish' },
        choices: {
          with: { nb: 'Sammen med domfelte', en: 'With convicted prisoners' },
          apart: { nb: 'Atskilt fra domfelte', en: 'Apart from convicted prisoners' },
          none: { nb: 'Intet ønske', en: 'No wish' },
        },
      },
    },
  },
  'extend-order': {
    title: { nb: 'Før inn forlenget varetekt', en: 'Record a prolonged remand' },
    lead: {
      nb: 'Rettens kjennelse: inntil fire uker om gangen, to for den som er under 18. Lenger bare når retten har sagt at ny prøving etter fire uker er uten betydning.',
      en: 'The order of the court: four weeks at a time, two for whoever is under 18. Longer only when the court has said that another look after four weeks would be of no use.',
    },
    happened: { nb: 'Retten har forlenget varetekten', en: 'The court prolonged the remand' },
    from: OPEN,
    by: ['court'],
    ...{ legalBasis: 'strpl § 185', reason: 'optional' },
    fields: {
      until: { kind: 'date', ahead: true, label: { nb: 'Fristen går ut', en: 'Runs out on' } },
      longer: exception(
        'Ny prøving etter fire uker er uten betydning (§ 185 første ledd)',
        'Another look after four weeks would be of no use (§ 185 (1))',
      ),
    },
    refuse: (asked, course) => extensionRefusal(asked, course),
  },
  'order-isolation': {
    title: { nb: 'Før inn isolasjon', en: 'Record isolation' },
    lead: {
      nb: 'Rettens kjennelse: først to uker, så inntil fire om gangen. Ingen under 18 kan isoleres fullstendig. Full isolasjon gir ett døgn mer i fradrag for hvert påbegynte andre.',
      en: 'The order of the court: two weeks first, then up to four at a time. Nobody under 18 may be isolated from all. Full isolation credits one day more for every two begun.',
    },
    happened: { nb: 'Retten har besluttet isolasjon', en: 'The court ordered isolation' },
    from: ['remanded'],
    by: ['court'],
    ...{ legalBasis: ISOLATION, reason: 'required' },
    fields: {
      extent: {
        kind: 'choice',
        label: { nb: 'Omfang', en: 'Extent' },
        choices: {
          full: { nb: 'Fullstendig isolasjon', en: 'Full isolation' },
          partial: { nb: 'Isolasjon fra bestemte innsatte', en: 'Isolation from some prisoners' },
        },
      },
      until: { kind: 'date', ahead: true, label: { nb: 'Slutter', en: 'Ends on' } },
      compelling: exception(
        'Tungtveiende hensyn krever mer enn seks eller tolv uker i sammenheng (§ 186 a tredje ledd)',
        'Compelling reasons ask for more than six or twelve weeks in one run (§ 186 a (3))',
      ),
    },
    refuse: (asked, course) => isolationRefusal(asked, course),
  },
  'end-isolation': {
    title: { nb: 'Avslutt isolasjon', en: 'End the isolation' },
    lead: { nb: 'Den siktede er i fellesskap fra denne dagen.', en: 'The person is in company from this day.' },
    happened: { nb: 'Isolasjonen er avsluttet', en: 'The isolation ended' },
    from: ['remanded'],
    by: ['court', 'prosecution', 'caseworker', 'approver'],
    ...{ legalBasis: ISOLATION, fields: {}, reason: 'optional' },
    refuse: (_, course) => (openIsolation(course) ? null : refuse('no-isolation', {}, ISOLATION)),
  },
  'begin-serving': {
    title: { nb: 'Gå over til soning', en: 'Change to serving' },
    lead: {
      nb: 'Dommen er rettskraftig og ordren er kommet. Registrer så dommen fra saken: fradraget og dagen for pågripelsen følger med.',
      en: 'The judgment is final and the order has come. Then register the sentence from this case: the credit and the day of the arrest come with it.',
    },
    happened: { nb: 'Gått over til soning', en: 'Changed to serving' },
    from: ['remanded'],
    to: 'serving-sentence',
    by: ['placement', 'caseworker'],
    ...{ legalBasis: 'forskrift § 4-4', fields: {}, reason: 'optional' },
  },
  release: {
    title: { nb: 'Løslat', en: 'Release' },
    lead: {
      nb: 'Etter beslutning av retten eller påtalemyndigheten.',
      en: 'By decision of the court or the prosecution.',
    },
    happened: { nb: 'Løslatt fra varetekt', en: 'Released from remand' },
    from: OPEN,
    to: 'released',
    by: ['court', 'prosecution', 'approver', 'caseworker'],
    ...{ legalBasis: 'strpl § 187 a', reason: 'optional' },
    fields: {
      ground: {
        kind: 'choice',
        label: { nb: 'Grunn', en: 'Ground' },
        choices: {
          court: { nb: 'Retten besluttet det', en: 'The court decided so' },
          prosecution: { nb: 'Påtalemyndigheten besluttet det', en: 'The prosecution decided so' },
          'order-expired': { nb: 'Fristen er ute uten ny kjennelse', en: 'The order ran out and no other came' },
        },
      },
    },
  },
};

function extensionRefusal({ on, values }: Asked, course: Course): Refusal | null {
  const until = textIn(values, 'until') ?? on;
  const endsOn = orderEndsOn(course);
  const latest = textIn(values, 'longer') === 'yes' && !isMinor(course) ? null : latestOrder(on, course);
  return until <= endsOn || (latest !== null && until > latest)
    ? refuse('extension-too-long', { until, endsOn, latest }, 'strpl § 185')
    : null;
}

/** Never beyond the order of remand; full isolation of adults alone, some weeks at a time and in one run. */
function isolationRefusal({ on, values }: Asked, course: Course): Refusal | null {
  const until = textIn(values, 'until') ?? on;
  const full = textIn(values, 'extent') === 'full';
  if (full && isMinor(course)) return refuse('not-for-minors', { extent: 'full' }, `${ISOLATION} (1)`);
  const most = longestIsolation(course);
  const latest = full ? minDate(latestFull(on, values, course), orderEndsOn(course)) : orderEndsOn(course);
  return until > latest
    ? refuse('isolation-too-long', { until, latest, days: daysBetween(on, until), most }, ISOLATION)
    : null;
}

function latestFull(on: IsoDate, values: Asked['values'], course: Course): IsoDate {
  const run = isolatedInOneRun(course, on);
  const { first, again } = REMAND_LIMITS.isolationDays;
  const atATime = run > 0 ? again : first;
  const left = textIn(values, 'compelling') === 'yes' ? atATime : longestIsolation(course) - run;
  return addDays(on, Math.min(atATime, left));
}
