import { isMinor } from '../age';
import { calculate } from '../calculation';
import { type CommandOf, type Envelope } from '../commands';
import { capWarnings, longestKnown, mostYears } from '../caps';
import { addDays, plus, sum, type IsoDate } from '../dates';
import { STATUTORY } from '../statutory';
import { custodyRefusal } from './custody';
import { accept, type Decision } from './decision';
import { type EventOf, type Order, type SentenceEvent } from '../events';
import { fold } from '../evolve';
import { calculated } from './recalculation';
import { FIRST_REGIMES } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { type Sentence, type SentenceState } from '../state';
import { barringOffences, homeRefusal, isExempt, wholeSentenceRefusal } from '../home-gates';
import { SUMMONS_BASIS } from '../rule-sets';
import { firstStage, termsRefusal } from '../sanctions/registration';
import { sanctionOf } from '../sanctions';
import { standardConditions } from './standard-conditions';

/** Registers a sentence from an order; a start that has come begins it at once, a later one leaves it summoned. */
export function registerSentence(
  order: CommandOf<'RegisterSentence'> & Pick<Envelope, 'by'>,
  state: SentenceState,
  today: IsoDate,
): Decision {
  if (state.status !== 'unregistered') return refuse('already-registered');
  const unusual = capWarnings(order.order, order.person, order.startDate).map(({ code }) => code);
  const override = order.override && order.override.reason.trim() !== '' ? order.override : null;
  const registered: EventOf<'SentenceRegistered'> = {
    type: 'SentenceRegistered',
    order: order.order,
    person: order.person,
    startDate: order.startDate,
    placement: order.placement,
    caseworker: order.caseworker,
    ruleSet: order.ruleSet,
    by: order.by.id,
    ...firstStage(order.order),
    ...(order.facts && { facts: order.facts }),
    ...(order.summons && { summons: order.summons }),
    ...(order.unbrokenCustodySince !== undefined && { unbrokenCustodySince: order.unbrokenCustodySince }),
    ...(unusual.length > 0 && { warnings: [...new Set(unusual)] }),
    ...(override && { override }),
    ...(order.admissionTasks && order.admissionTasks.length > 0 && { admissionTasks: order.admissionTasks }),
  };
  const refused =
    orderRefusal(registered) ??
    transferRefusal(registered.order, today) ??
    personRefusal(registered) ??
    placementRefusal(registered) ??
    summonsRefusal(registered);
  if (refused) return refused;
  const summoned = fold([registered]);
  if (summoned.status === 'unregistered') throw new Error('A registration registers');
  const barred = custodyRefusal(summoned, today) ?? homeRefusalAtStart(summoned);
  if (barred) return barred;
  const begun: SentenceEvent = {
    type: 'ServingStarted',
    ...{ startDate: order.startDate, place: order.placement },
    ...standardConditions(order.placement.regime, summoned, order.startDate),
  };
  // A sanction begins with a step that somebody takes.
  const begins = order.startDate <= today && summoned.course === null;
  const events = begins ? [registered, begun] : [registered];
  const sentence = fold(events);
  if (sentence.status === 'unregistered') throw new Error('A registration registers');
  return accept(...events, calculated(sentence, 'registration'));
}

/** The gates of monitoring, as far as the facts are there: without any, only what bars by the judgment itself. */
function homeRefusalAtStart(sentence: Sentence): Refusal | null {
  const { place, startDate, homeFacts: facts } = sentence;
  if (place.regime !== 'electronic-monitoring') return null;
  if (facts)
    return homeRefusal(
      { to: place.regime, facts, effectiveOn: startDate, proposalId: null, proposedOn: null },
      sentence,
    );
  const { barred } = barringOffences(sentence, null);
  if (barred.length === 0 || isExempt(sentence, null, startDate)) return null;
  return refuse('conditions-not-met', { regime: place.regime, barringOffences: barred }, 'forskrift § 7-2');
}

/** What no court can have ordered: nothing, or more than the law knows. Asked again when a judgment is corrected. */
export function orderRefusal({
  order,
  startDate,
  person,
  override = null,
  extraRemandDays = 0,
}: Pick<EventOf<'SentenceRegistered'>, 'order' | 'startDate' | 'person' | 'override'> &
  Partial<Pick<Sentence, 'extraRemandDays'>>): Refusal | null {
  if (order.kind === 'preventive-detention') return frameRefusal(order, isMinor(person, order.judgments[0].finalOn));
  if (order.kind !== 'imprisonment') return termsRefusal(order, startDate, extraRemandDays);
  const total = sum(order.judgments.map((judgment) => judgment.length));
  if (plus(startDate, total) <= startDate) return refuse('no-sentence', {}, 'forskrift § 3-2');
  const beyond = longestKnown(order, person, startDate);
  // Over 21 years is only warned of; beyond that somebody says why the judgment is so, and then it binds.
  if (beyond === null || beyond === 'over-twenty-one-years' || override) return null;
  const legalBasis = beyond === 'over-thirty-years' ? 'strl §§ 31, 79' : 'strl § 33';
  return refuse('sentence-too-long', { maxYears: mostYears(beyond), override: 'reason' }, legalBasis);
}

/** A sentence is taken over before it is executed here, and from another country (overføringsloven § 1). */
function transferRefusal(order: Order, today: IsoDate): Refusal | null {
  if (order.kind !== 'imprisonment') return null;
  for (const { transfer, finalOn } of order.judgments) {
    if (!transfer) continue;
    const { from, decidedOn } = transfer;
    if (decidedOn > today) return refuse('date-in-future', { decidedOn, today });
    if (from === 'NO' || decidedOn < finalOn)
      return refuse('not-transferred', { from, decidedOn, finalOn }, 'overføringsloven §§ 1–6');
  }
  return null;
}

function frameRefusal(
  { judgments: [judgment] }: Extract<Order, { kind: 'preventive-detention' }>,
  under18: boolean,
): Refusal | null {
  const { frameYears, minimumYears, offenceMaximum30Years } = judgment;
  const answer = calculate({
    kind: 'preventive-detention-frame',
    frameYears,
    minimumYears: minimumYears ?? 0,
    offenceMaximum30Years,
    under18,
  });
  const valid = 'valid' in answer && answer.valid;
  return valid
    ? null
    : refuse('frame-outside-law', { frameYears, minimumYears, offenceMaximum30Years }, 'strl § 43 (1)');
}

/** Whoever is summoned has three weeks from when they are expected to have received it (forskrift om innkalling § 3; R-SUM). */
export function summonsRefusal({
  summons = null,
  startDate,
}: Pick<EventOf<'SentenceRegistered'>, 'summons' | 'startDate'>): Refusal | null {
  if (summons === null) return null;
  const earliest = addDays(summons.expectedOn, STATUTORY.summonsDays);
  return startDate < earliest
    ? refuse('summons-too-short', { startDate, earliest, expectedOn: summons.expectedOn }, SUMMONS_BASIS)
    : null;
}

/** A person is born before they are judged. */
export function personRefusal({
  person,
  order,
}: Pick<EventOf<'SentenceRegistered'>, 'person' | 'order'>): Refusal | null {
  const { birthDate } = person;
  const early = birthDate !== null && order.judgments.some(({ finalOn }) => finalOn <= birthDate);
  return early ? refuse('birth-date-in-future', { field: 'person.birthDate' }) : null;
}

function placementRefusal({
  order,
  placement,
  startDate,
  person,
  facts,
}: EventOf<'SentenceRegistered'>): Refusal | null {
  const { regime } = placement;
  const sanction = sanctionOf(order.kind);
  if (sanction)
    return sanction.regimes.includes(regime)
      ? null
      : refuse('first-regime-not-allowed', { regime, allowed: sanction.regimes }, sanction.legalBasis);
  if (!FIRST_REGIMES.includes(regime))
    return refuse('first-regime-not-allowed', { regime, allowed: FIRST_REGIMES }, 'strgjfl § 11');
  if (order.kind === 'preventive-detention') {
    const prison = ['high-security', 'especially-high-security'];
    return prison.includes(regime)
      ? null
      : refuse('first-regime-not-allowed', { regime, allowed: prison }, 'forvaringsforskriften § 9');
  }
  return regime === 'electronic-monitoring' ? wholeSentenceRefusal({ order, person, startDate }, facts ?? null) : null;
}
