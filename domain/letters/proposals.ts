import { type EventOf, type SentenceEvent } from '../events';
import { type Kind } from '../regimes';
import { type Proposal, type Sentence } from '../state';
import { ordinaryComplaint } from './complaint';
import { text, type Decided, type Letter, type Section } from './document';
import { conditionsSection, datesSection, framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { capital, day, REGIME } from './words';

type Outcome = EventOf<'TransitionApproved' | 'TransitionDenied' | 'StayDecided'>;

/** What was decided of a proposal: a move or a release granted, refused, or a stay. */
export function proposalLetter(event: Outcome, decided: Decided): Letter {
  const proposal = proposalOf(event.proposalId, decided.sentence);
  switch (event.type) {
    case 'TransitionApproved':
      return proposal.to.regime === 'probation'
        ? released(event, proposal, decided)
        : approved(event, proposal, decided);
    case 'TransitionDenied':
      return denied(event, proposal, decided);
    case 'StayDecided':
      return stays(event, proposal, decided);
  }
}

function proposalOf(id: string, { proposals }: Sentence): Proposal {
  const proposal = proposals.find(({ proposalId }) => proposalId === id);
  if (!proposal) throw new Error(`Corrupt log: a decision on an unknown proposal ${id}`);
  return proposal;
}

function approved(event: Outcome, proposal: Proposal, decided: Decided): Letter {
  const { to, effectiveOn, conditions, hearing } = proposal;
  const where = `${REGIME[to.regime]}, ${decided.unitName(to.unit)}`;
  return framed(decided, {
    template: 'approval',
    title: `Du blir overført til ${REGIME[to.regime]}`,
    summary: [`Vi har bestemt at du blir overført til ${where}. Vedtaket gjelder fra ${day(effectiveOn)}.`],
    sections: [
      argued(event, proposal),
      conditionsSection(conditions),
      hearing === undefined ? null : hearingSection(hearing),
      datesSection(decided.sentence),
    ],
    ...ways(event, proposal),
  });
}

function released(event: Outcome, proposal: Proposal, decided: Decided): Letter {
  const { effectiveOn, conditions, hearing, to } = proposal;
  const { sentence, unitName } = decided;
  const until = releaseIn(decided.together)?.probationEndsOn;
  const period = until ? `Prøvetiden varer til og med ${day(until)}.` : 'Prøvetiden begynner den dagen.';
  return framed(decided, {
    template: 'release',
    title: 'Du blir prøveløslatt',
    summary: [`Vi har bestemt at du blir løslatt på prøve ${day(effectiveOn)}. ${period}`],
    sections: [
      argued(event, proposal),
      { heading: 'Meldeplikt', blocks: text(reporting(conditions, unitName(to.unit))) },
      conditionsSection(conditions),
      { heading: 'Hvis vilkårene brytes', blocks: text(...(BREACH_OF_PROBATION[sentence.order.kind] ?? [])) },
      hearing === undefined ? null : hearingSection(hearing),
      datesSection(sentence),
    ],
    ...ways(event, proposal),
  });
}

const BREACH_OF_PROBATION: { readonly [K in Kind]?: readonly string[] } = {
  imprisonment: [
    'Du må ikke begå nye straffbare handlinger i prøvetiden, og du må holde vilkårene.',
    'Bryter du vilkårene, blir du innkalt til en innskjerpingssamtale. Ved nye brudd kan kriminalomsorgen be tingretten om at du må sone hele eller deler av reststraffen (straffegjennomføringsloven § 44).',
  ],
  'preventive-detention': [
    'Du må ikke begå nye straffbare handlinger i prøvetiden, og du må holde vilkårene.',
    'Bryter du vilkårene, kan tingretten bestemme at du skal gjeninnsettes i forvaring (straffeloven § 46).',
  ],
};

function reporting(conditions: Proposal['conditions'], unit: string): string {
  const duty = conditions.find(({ code }) => code === 'duty-to-report');
  if (!duty) return 'Det er ikke bestemt at du har meldeplikt. Det kan bestemmes senere hvis det blir nødvendig.';
  const until = duty.until ? ` Meldeplikten varer til og med ${day(duty.until)}.` : '';
  return `Du har plikt til å møte hos ${unit}.${until}`;
}

function releaseIn(events: readonly SentenceEvent[]): EventOf<'ReleasedOnProbation'> | undefined {
  return events.find((event) => event.type === 'ReleasedOnProbation');
}

function denied(event: Outcome, proposal: Proposal, decided: Decided): Letter {
  const { to, hearing } = proposal;
  const what = to.regime === 'probation' ? 'prøveløslatelse' : `overføring til ${REGIME[to.regime]}`;
  const review = decided.together.find((each) => each.type === 'ReviewDue');
  const next: Section | null =
    (review && {
      heading: 'Ny vurdering',
      blocks: text(`Spørsmålet om prøveløslatelse skal vurderes på nytt senest ${day(review.reviewBy)}.`),
    }) ||
    null;
  return framed(decided, {
    template: 'denial',
    title: `Avslag på ${what}`,
    summary: [
      `Du får ikke ${what} nå. Du blir der du er: ${here(decided)}. Avslaget gjelder fra ${day(event.decidedOn)}.`,
    ],
    sections: [argued(event, proposal), next, hearingSection(hearing), datesSection(decided.sentence)],
    ...ways(event, proposal),
  });
}

function stays(event: EventOf<'StayDecided'>, proposal: Proposal, decided: Decided): Letter {
  const { to, hearing } = proposal;
  const { reviewOn } = event;
  return framed(decided, {
    template: 'stay',
    title: 'Du blir værende der du er',
    summary: [
      `Vi har vurdert om du kan overføres til ${REGIME[to.regime]}. Vi har bestemt at du foreløpig blir værende i ${here(decided)}. Vedtaket gjelder fra ${day(event.decidedOn)}.`,
    ],
    sections: [
      argued(event, proposal),
      { heading: 'Ny vurdering', blocks: text(`Vi vurderer spørsmålet på nytt senest ${day(reviewOn)}.`) },
      hearingSection(hearing),
      datesSection(decided.sentence),
    ],
    ...ways(event, proposal),
  });
}

function here({ sentence: { place }, unitName }: Decided): string {
  return `${REGIME[place.regime]}, ${unitName(place.unit)}`;
}

/** The decider's reason first; the proposal's follows where it was approved as it was proposed. */
function argued(event: Outcome, proposal: Proposal): Section | null {
  const { reason, assessment } = proposal;
  const overruled = event.type === 'TransitionDenied' && proposal.proposal === 'transition';
  return reasonsSection({
    reasons: [event.reason, overruled ? null : reason].map((each) => each && capital(each)),
    assessment,
    points: event.points,
    withheld: [event, proposal],
  });
}

function ways(event: Outcome, proposal: Proposal) {
  const level = event.level ?? proposal.decidedBy;
  return { legalBasis: event.legalBasis, level, complaint: ordinaryComplaint(level) } as const;
}
