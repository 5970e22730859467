import { type EventOf } from '../events';
import { sanctionIn } from '../sanctions/of-sentence';
import { isDate } from '../dates';
import { type Sentence } from '../state';
import { ordinaryComplaint, reactionComplaint, type Complaint } from './complaint';
import { type Decided, type Letter, type Section } from './document';
import { framed } from './frame';
import { reasonsSection } from './reasons';
import { day } from './words';

const NO_COMPLAINT: Complaint = {
  kind: 'none',
  because: 'Du kan ikke klage på dette.',
  legalBasis: 'strgjfl § 7 f',
};

/** A step of a sanction that decides about the person, in the words of its table. */
export function stepLetter(event: EventOf<'StepTaken'>, decided: Decided): Letter {
  const of = sanctionIn(decided.sentence);
  const decision = of?.sanction.steps[event.step]?.decision;
  if (!of || !decision) throw new Error(`No letter tells of ${event.step}`);
  const { level, complaint } = event.decision ?? decision;
  const { title, summary } = decision.letter({ ...event, today: decided.on }, of.course);
  return framed(decided, {
    template: 'sanction-step',
    ...{ title, summary },
    sections: [
      reasonsSection({ reasons: [event.reason], assessment: [], points: [], withheld: [] }),
      figuresSection(decided.sentence),
    ],
    ...{ legalBasis: event.legalBasis, level },
    complaint:
      complaint === null ? NO_COMPLAINT : complaint === 'hours' ? reactionComplaint(level) : ordinaryComplaint(level),
  });
}

/** The days and figures by which the person plans. */
function figuresSection(sentence: Sentence): Section | null {
  const of = sanctionIn(sentence);
  if (!of) return null;
  const { sanction, course } = of;
  const rows = Object.entries(sanction.datesOf(course).dates).flatMap(([name, value]) =>
    value === null ? [] : [[sanction.dateTitles[name]?.nb ?? name, shown(value)]],
  );
  return {
    heading: 'Dager og tall i saken',
    blocks: [{ kind: 'table', caption: 'Slik står saken', head: ['Hva', 'Dag eller antall'], rows }],
  };
}

function shown(value: string | number): string {
  return typeof value === 'string' && isDate(value) ? day(value) : String(value);
}
