import { type Command } from '../commands';
import { type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { type Place, type SentenceEvent } from '../events';
import { PETITION } from '../breaches';
import { hadPart } from '../four-eyes';
import { type LocalMinute } from '../holidays';
import { isReaction } from '../reactions';
import { type Level } from '../regimes';
import { refuse, type Refusal } from '../refusals';
import { reversedStep } from '../sanctions/decide';
import { standardConditions } from './standard-conditions';
import {
  type Breach,
  isEnded,
  type ComplaintCase,
  type Measure,
  type Proposal,
  type RefusedCorrection,
  type Sentence,
} from '../state';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Where decisions on personal data are complained of. */
export const PERSONAL_DATA = 'forskrift om personopplysninger i kriminalomsorgen § 9, fvl § 29';

/**
 * A decision that the person may be told of, and complain of: a proposal that was decided, a breach that was answered, a
 * correction that was refused, or another measure. One of the four is there.
 */
export interface Appealable {
  readonly proposal: Proposal | null;
  readonly breach: Breach | null;
  readonly refused: RefusedCorrection | null;
  readonly measure: Measure | null;
  readonly level: Level | 'directorate';
}
const NONE = { proposal: null, breach: null, refused: null, measure: null } as const;

/** The decision with an id; a refusal when there is none, or none that the law lets anybody complain of (strgjfl § 7 f). */
export function appealable(of: string, sentence: Sentence, sentenceId: string): Appealable | Refusal {
  const proposal = sentence.proposals.find(({ proposalId }) => proposalId === of);
  if (proposal?.decision && proposal.status !== 'sent-back' && proposal.status !== 'rejected') {
    const { level } = proposal.decision;
    return level === 'court'
      ? refuse('no-complaint', { decidedBy: level }, 'strl §§ 44–45')
      : { ...NONE, proposal, level };
  }
  const refused = sentence.refusedCorrections.find(({ requestId }) => requestId === of);
  // By the registrar, who is of no level: the region decides, as above whoever is local.
  if (refused) return { ...NONE, refused, level: 'local' };
  const measure = sentence.measures.find((known) => known.of === of);
  if (measure) return ofMeasure(measure);
  const breach = sentence.breaches.find(({ breachId }) => breachId === of);
  if (!breach?.answer) return notAppealable(of, sentence, sentenceId);
  const { response, decidedBy, jointTo } = breach.answer;
  // One reaction is one decision: the complaint is of the breach that has it.
  if (jointTo !== null) return refuse('nothing-to-notify', { of, jointTo });
  if (response === PETITION || decidedBy === 'prosecution')
    return refuse('no-complaint', { response }, 'strgjfl §§ 7 f, 44 (2)');
  return { ...NONE, breach, level: decidedBy };
}

function ofMeasure(measure: Measure): Appealable | Refusal {
  const { level, what, complaint } = measure;
  if (complaint === null) return refuse('no-complaint', { what }, 'strgjfl § 7 f');
  return level === 'court'
    ? refuse('no-complaint', { decidedBy: level, what }, 'strl § 45')
    : { ...NONE, measure, level };
}

/** Decisions on personal data have a longer time and a paragraph of their own (data regs § 9). */
export function isOnPersonalData({ refused, measure }: Appealable): boolean {
  return refused !== null || measure?.what === 'correction' || measure?.what === 'rule-set';
}

/** What the law excepts has a paragraph of its own: where a sentence begins (`of`: its id), and bringing a case to court. */
function notAppealable(of: string, { petition, prolongationCase }: Sentence, sentenceId: string): Refusal {
  if (of === sentenceId) return refuse('no-complaint', { of: 'placement' }, 'strgjfl §§ 7 f, 11');
  if (petition?.petitionId === of) return refuse('no-complaint', { of: 'petition' }, 'strgjfl §§ 7 f, 44 (2)');
  if (prolongationCase?.caseId === of) return refuse('no-complaint', { of: 'case' }, 'strgjfl § 7 f, strl § 43 (1)');
  return refuse('nothing-to-notify', { of });
}

/**
 * A complaint about a decision. The next level decides it; a reaction in prison waits for it (forskrift § 3-39). Too late
 * is recorded as too late, not refused: whoever decides may still take it up (strgjfl § 7 e), but nothing waits for it.
 * After the end nothing is carried out any more that could wait.
 */
export function receiveComplaint(command: Asked<'ReceiveComplaint'>, sentence: Sentence, today: IsoDate): Decision {
  const { complaintId, of, receivedAt, reason, by } = command;
  const receivedOn = receivedAt?.slice(0, 10) ?? command.receivedOn;
  if (receivedOn > today) return refuse('date-in-future', { receivedOn, today });
  const about = appealable(of, sentence, command.sentenceId);
  if ('ok' in about) return about;
  const decidedOn = dayOf(about);
  if (decidedOn !== null && receivedOn < decidedOn)
    return refuse('no-complaint', { receivedOn, decidedOn }, 'strgjfl § 7 e');
  const { complaintCases, complaints } = sentence;
  if (complaintCases.some((known) => known.of === of && (known.outcome === null || known.outcome === 'reversed')))
    return refuse('no-complaint', { of, already: true });
  const told = complaints.find((proof) => proof.of === of);
  // Nobody was told: the time has not begun to run.
  const inTime = told === undefined || isInTime(told, receivedOn, receivedAt);
  if (inTime === 'minute-unknown')
    return refuse('minute-required', { field: 'receivedAt', expiresAt: told?.expiresAt }, 'strgjfl § 7 e');
  return accept({
    type: 'ComplaintReceived',
    ...{ complaintId, of, receivedOn, reason, inTime },
    ...(receivedAt !== undefined && { receivedAt }),
    suspends: inTime && !isEnded(sentence) && isReaction(about.breach?.answer?.response ?? ''),
    decidedBy: about.level === 'local' ? 'region' : 'directorate',
    legalBasis: isOnPersonalData(about) ? PERSONAL_DATA : 'strgjfl § 7 e',
    by: by.id,
  });
}

/**
 * Whether a complaint came in before its time was out: a time of days ends with its last day, a time of hours on its
 * minute. On the day of that minute nobody can tell without the minute of the complaint.
 */
function isInTime(
  { lastDay, expiresAt }: Sentence['complaints'][number],
  receivedOn: IsoDate,
  receivedAt: LocalMinute | undefined,
): boolean | 'minute-unknown' {
  if (expiresAt === null || receivedOn !== lastDay) return receivedOn <= lastDay;
  return receivedAt === undefined ? 'minute-unknown' : receivedAt <= expiresAt;
}

function dayOf({ proposal, breach, refused, measure }: Appealable): IsoDate | null {
  return proposal?.decision?.on ?? breach?.answer?.on ?? refused?.refusedOn ?? measure?.on ?? null;
}

/** A complaint that takes more than a month: whoever decides it says so, and perhaps until when. Once is enough. */
export function sendInterimReply(command: Asked<'SendInterimReply'>, sentence: Sentence, today: IsoDate): Decision {
  const { complaintId, expectedOn, by } = command;
  const complaint = openComplaint(complaintId, sentence);
  if (!complaint) return refuse('no-such-complaint', { complaintId });
  if (by.role !== complaint.decidedBy)
    return refuse('wrong-level', { decidedBy: complaint.decidedBy, yours: by.role }, 'strgjfl § 7 e');
  if (expectedOn !== null && expectedOn < today) return refuse('expected-in-the-past', { expectedOn, today });
  if (complaint.repliedOn !== null) return accept();
  return accept({
    type: 'InterimReplySent',
    ...{ complaintId, sentOn: today, expectedOn },
    legalBasis: 'strgjfl § 7 e',
    by: by.id,
  });
}

function openComplaint(complaintId: string, { complaintCases }: Sentence): ComplaintCase | undefined {
  return complaintCases.find((known) => known.complaintId === complaintId && known.outcome === null);
}

/**
 * Decides a complaint, one level up and by somebody else; a reversal is followed by what restores the state before. After the
 * end a reversal is recorded and restores nothing: it moves nobody, gives back no leave and no day, takes back no step and
 * opens no sanction again. Whoever was wronged is helped by people (decision 81).
 */
export function decideComplaint(command: Asked<'DecideComplaint'>, sentence: Sentence, today: IsoDate): Decision {
  const { complaintId, outcome, reason, by } = command;
  const complaint = openComplaint(complaintId, sentence);
  if (!complaint) return refuse('no-such-complaint', { complaintId });
  if (by.role !== complaint.decidedBy)
    return refuse('wrong-level', { decidedBy: complaint.decidedBy, yours: by.role }, 'strgjfl § 7 e');
  const about = appealable(complaint.of, sentence, command.sentenceId);
  if ('ok' in about) return about;
  const { proposal, breach, refused, measure } = about;
  const partOfIt = [
    ...(proposal ? [proposal.proposedBy, proposal.decision?.by, proposal.decision?.onBehalfOf] : []),
    ...(breach ? [breach.registeredBy, breach.answer?.by, breach.answer?.onBehalfOf] : []),
    ...(refused ? [refused.refusedBy] : []),
    ...(measure ? [measure.by] : []),
  ];
  if (hadPart(by, partOfIt)) return refuse('proposer-decides', { complaintId }, 'strgjfl § 6');
  if (outcome !== 'upheld' && (reason ?? '').trim() === '')
    return refuse('reason-required', { fields: ['reason'] }, 'strgjfl § 7 c');
  const decided: SentenceEvent = {
    type: 'ComplaintDecided',
    ...{ complaintId, outcome, reason },
    decidedOn: today,
    legalBasis: 'strgjfl § 7 g',
    by: by.id,
  };
  if (outcome !== 'reversed' || isEnded(sentence)) return accept(decided);
  return accept(decided, ...restored(about, sentence, today), ...reversedStep(measure, command, sentence, today));
}

/**
 * Whoever was moved by what is now reversed, and is still there, goes back to where they came from. Whoever has been
 * moved on since stays: that was another decision. A refusal that is reversed leaves the question open again.
 */
function restored(about: Appealable, sentence: Sentence, today: IsoDate): SentenceEvent[] {
  if (about.measure) return backOnProbation(about.measure, sentence, today);
  const before = sentence.places.at(-2);
  const reverses = ledHere(about, sentence);
  if (reverses === null || !before || sentence.status !== 'serving') return [];
  const { regime, unit } = before;
  return [
    {
      type: 'RegimeChanged',
      from: sentence.place.regime,
      to: { regime, unit },
      effectiveOn: today,
      ...{ proposalId: null, breachId: null, reverses },
      ...standardConditions(regime, sentence, today),
      legalBasis: 'strgjfl § 7 g',
    },
  ];
}

/** Whoever was taken back to prison without a court, and is still where that put them, is on probation as before. */
function backOnProbation({ what, of, on, probation }: Measure, sentence: Sentence, today: IsoDate): SentenceEvent[] {
  const [before, here] = sentence.places.slice(-2);
  if (what !== 'recall' || !probation || sentence.status !== 'serving' || !before || here?.from !== on) return [];
  const { regime, unit } = before;
  const back = { from: sentence.place.regime, to: { regime, unit }, effectiveOn: today } as const;
  const { releasedOn, endsOn: probationEndsOn } = probation;
  return [
    { type: 'RegimeChanged', ...back, proposalId: null, breachId: null, reverses: of, legalBasis: 'strgjfl § 7 g' },
    { type: 'ReleasedOnProbation', releasedOn, probationEndsOn, proposalId: of, legalBasis: 'strgjfl § 7 g' },
  ];
}

/** The decision that brought the person to where they are, when it is this one. */
function ledHere({ proposal, breach }: Appealable, sentence: Sentence): string | null {
  const here = (to: Place | null | undefined, since: IsoDate | undefined) =>
    to?.regime === sentence.place.regime && to.unit === sentence.place.unit && since === sentence.placeSince;
  if (proposal)
    return proposal.status === 'effective' && here(proposal.to, proposal.effectiveOn) ? proposal.proposalId : null;
  return breach && here(breach.answer?.to, breach.answer?.on) ? breach.breachId : null;
}
