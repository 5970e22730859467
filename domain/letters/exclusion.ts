import { type EventOf } from '../events';
import { EXCLUSIONS } from '../exclusion-limits';
import { nextContinuation, startOf } from '../exclusion';
import { type Exclusion } from '../state';
import { ordinaryComplaint } from './complaint';
import { text, type Decided, type Letter, type Section } from './document';
import { framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { day, LEVEL } from './words';

const KIND: Readonly<Record<Exclusion['exclusion'], string>> = {
  full: 'utelukket fra fellesskapet med andre innsatte',
  partial: 'delvis utelukket fra fellesskapet med andre innsatte',
  collective: 'utelukket fra fellesskapet sammen med andre',
  immediate: 'utelukket fra fellesskapet mens saken undersøkes',
  'security-cell': 'plassert på sikkerhetscelle',
  'security-bed': 'lagt i sikkerhetsseng',
  'special-toilet': 'plassert i celle med spesialtoalett',
};

const GROUND: Readonly<Record<Exclusion['ground'], string>> = {
  'negative-influence': 'hindre at miljøet i fengselet påvirkes på en særlig negativ måte',
  'injury-or-violence': 'hindre skade, vold eller trusler',
  'material-damage': 'hindre betydelig materiell skade',
  'criminal-acts': 'hindre straffbare handlinger',
  'order-and-security': 'opprettholde ro, orden og sikkerhet',
  'own-wish': 'følge ditt eget ønske',
  'buildings-or-unrest': 'møte akutte forhold i bygninger eller bemanning, eller uro',
  'suspected-breach': 'undersøke mistanke om et brudd',
  escape: 'hindre rømning',
};

/** Kept from the company of others: why it is necessary, and why nothing less would do (strgjfl §§ 37–39, 7 c). */
export function exclusionLetter(event: EventOf<'ExclusionDecided'>, decided: Decided): Letter {
  const { exclusion, ground, startedAt, reason, lessIsNotEnough, withheldReason, hearing, decidedBy } = event;
  const withheld = withheldReason === undefined ? [] : [{ withheldReason }];
  return framed(decided, {
    template: 'exclusion',
    title: `Du er ${KIND[exclusion]}`,
    summary: [
      `Vi har bestemt at du er ${KIND[exclusion]} fra ${day(startOf({ startedAt }))} kl. ${startedAt.slice(11)}. Det er nødvendig for å ${GROUND[ground]}.`,
      'Tiltaket skal ikke vare lenger enn det er nødvendig. Straffetiden løper som før.',
    ],
    sections: [
      reasonsSection({ reasons: [reason, lessIsNotEnough], assessment: [], points: [], withheld }),
      goesOn(event.exclusionId, decided),
      hearingSection(hearing),
    ],
    ...{ legalBasis: event.legalBasis, level: decidedBy, complaint: ordinaryComplaint(decidedBy) },
  });
}

/** A higher level has found that it goes on being necessary. */
export function exclusionContinuedLetter(event: EventOf<'ExclusionContinued'>, decided: Decided): Letter {
  const { reason, withheldReason, hearing, decidedBy, legalBasis } = event;
  const known = decided.sentence.exclusions.find(({ exclusionId }) => exclusionId === event.exclusionId);
  const kind = known ? KIND[known.exclusion] : KIND.full;
  const since = known ? ` Det begynte ${day(startOf(known))}.` : '';
  const withheld = withheldReason === undefined ? [] : [{ withheldReason }];
  return framed(decided, {
    template: 'exclusion-continued',
    title: `Du er fortsatt ${kind}`,
    summary: [`Vi har vurdert saken på nytt og bestemt at du fortsatt skal være ${kind}.${since}`],
    sections: [
      reasonsSection({ reasons: [reason], assessment: [], points: [], withheld }),
      goesOn(event.exclusionId, decided),
      hearingSection(hearing),
    ],
    ...{ legalBasis, level: decidedBy, complaint: ordinaryComplaint(decidedBy) },
  });
}

/** Who looks at it next, so that nobody need guess. */
function goesOn(id: string, { sentence }: Decided): Section | null {
  const known = sentence.exclusions.find(({ exclusionId }) => exclusionId === id);
  const next = known && nextContinuation(known, sentence);
  if (!known || !next) return null;
  return {
    heading: 'Hva som skjer videre',
    blocks: text(
      `Varer tiltaket så lenge, skal ${LEVEL[next.level]} vurdere senest ${day(next.by)} om det skal fortsette (${EXCLUSIONS[known.exclusion].legalBasis.replace('strgjfl', 'straffegjennomføringsloven')}).`,
      'Ansatte skal se til deg. Si fra til dem hvis du trenger lege.',
    ),
  };
}
