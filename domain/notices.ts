import { isMinor } from './age';
import { type IsoDate } from './dates';
import { heardBy, nextUp } from './deadlines/escalation';
import { openDeadlines } from './deadlines/open';
import { DEADLINE_KINDS, type DeadlineKind, type DeadlineKindCode } from './deadlines/table';
import { type EventOf, type SentenceEvent } from './events';
import { councilNotice, exclusionAlarms, exclusionOfMinor } from './exclusion-notices';
import { type Notice } from './notice';
import { measureIn } from './measures';
import { initials, message, norwegian } from './notice-words';
import { type Role } from './permissions';
import { type Sentence } from './state';
import { victimNotice } from './victim-notice';

/** The messages that an event leads to; `after` is the sentence as the event left it. */
export function noticesFor(event: SentenceEvent, after: Sentence, sentenceId: string): readonly Notice[] {
  return [...messagesOf(event, after, sentenceId), ...ofYoung(event, after, sentenceId)];
}

function messagesOf(event: SentenceEvent, after: Sentence, sentenceId: string): readonly Notice[] {
  switch (event.type) {
    case 'DeadlineReached':
      return reminders(event, after, sentenceId);
    case 'ExclusionDecided':
      return exclusionOfMinor(event, after, sentenceId);
    case 'SupervisoryCouncilInformed':
      return councilNotice(event, after, sentenceId);
    case 'CaseReassigned':
      return [tellOfCase(event, after, sentenceId)];
    case 'EmergencyAccessOpened':
      return tellOfEmergency(event, after, sentenceId);
    case 'BreachRegistered':
      return tellProsecution(event, after, sentenceId);
    case 'DatesCalculated':
      return event.correctionId !== undefined ? tellPerson(event, after, sentenceId) : [];
    case 'VictimNoticeSent':
      return victimNotice(event, after, sentenceId);
    case 'FactCorrected':
    case 'RuleSetAdopted':
      return tellOfDaysTooMany(event, after, sentenceId);
    default:
      return [];
  }
}

/** Whoever gets a case is told; of many at once, once. */
function tellOfCase(
  { to, from, together, by }: EventOf<'CaseReassigned'>,
  { place, person }: Sentence,
  sentenceId: string,
): Notice {
  const many = together !== null && together.cases > 1;
  const who = initials(person.name);
  return {
    key: many ? `assigned/${together.id}` : `assigned/${sentenceId}/${together?.id ?? from}`,
    to: { role: 'caseworker', unit: place.unit, user: to },
    subject: many ? `Du har fått ${together.cases} saker` : `Du har fått en sak – ${who}`,
    text: [
      `${by} har gitt deg ${many ? `${together.cases} saker` : `saken til ${who}`} fra ${from}. Frister og påminnelser kommer til deg fra nå av.`,
      '',
      `${by} gave you ${many ? `${together.cases} cases` : `the case of ${who}`} from ${from}. Deadlines and reminders come to you from now on.`,
    ].join('\n'),
    path: many ? '/' : `/sentences/${sentenceId}`,
    headers: { 'X-Progresjon-Sentence': sentenceId, 'X-Progresjon-Kind': 'case-assigned' },
  };
}

/** Somebody who should have been out already is told of at once, not when the next reminder comes. */
function tellOfDaysTooMany(
  { tooLong, afterEnd, correctedOn = '' }: EventOf<'FactCorrected' | 'RuleSetAdopted'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  const days = tooLong?.days ?? Math.max(0, afterEnd?.days ?? 0);
  const should = tooLong?.shouldHaveEndedOn ?? afterEnd?.shouldHaveEndedOn ?? null;
  if (days === 0) return [];
  return (['caseworker', 'approver', 'region'] as const).map((role) =>
    message(sentence, sentenceId, {
      key: `too-long/${sentenceId}/${correctedOn}/${should}/${role}`,
      role,
      subject: `Skulle vært ferdig ${shown(should)} – ${initials(sentence.person.name)}`,
      nb: `En rettelse viser at gjennomføringen skulle vært avsluttet ${shown(should)}, ${days} dager tidligere. Avklar straks. Hjemmel: forskrift § 3-2.`,
      en: `A correction shows that the execution should have ended on ${shown(should)}, ${days} days earlier. Act at once.`,
    }),
  );
}

/** The owner of the case, and their leader, are told at once. */
function tellOfEmergency(
  { accessId, account, until }: EventOf<'EmergencyAccessOpened'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  return (['caseworker', 'approver'] as const).map((role) =>
    message(sentence, sentenceId, {
      key: `emergency-access/${sentenceId}/${accessId}/${role}`,
      role,
      subject: `Nødtilgang tatt i bruk – ${initials(sentence.person.name)}`,
      nb: `${account} har åpnet saken med nødtilgang, til og med ${norwegian(until)}. Begrunnelsen står i saken. En leder skal gjennomgå bruken.`,
      en: `${account} has opened the case by emergency access, until ${norwegian(until)}. The reason is in the case. A leader reviews it.`,
    }),
  );
}

/** Who hears of a decision about somebody under eighteen besides themselves: the region of every local one. */
function ofYoung(event: SentenceEvent, sentence: Sentence, sentenceId: string): readonly Notice[] {
  const { of = '', on = null, level } = decisionIn(event, sentence) ?? {};
  if (on === null) return [];
  const copy = level === 'local' ? copyToRegion(of, on, sentence, sentenceId) : [];
  return [...copy, ...tellGuardian(of, on, sentence, sentenceId)];
}

/** What an event decides about the person, when and at which level; null: nothing. */
function decisionIn(
  event: SentenceEvent,
  sentence: Sentence,
): { readonly of: string; readonly on: IsoDate | null; readonly level: string | undefined } | null {
  switch (event.type) {
    case 'TransitionApproved':
    case 'TransitionDenied':
    case 'StayDecided':
      return { of: event.proposalId, on: event.decidedOn, level: event.level };
    case 'BreachAnswered':
      return { of: event.breachId, on: event.answeredOn, level: event.decidedBy };
    default:
      return measureIn(event, sentence);
  }
}

/** Whoever acts for somebody under eighteen is told of every decision about them (forskrift § 3-1 b). */
function tellGuardian(of: string, decidedOn: IsoDate, sentence: Sentence, sentenceId: string): readonly Notice[] {
  if (!isMinor(sentence.person, decidedOn)) return [];
  const known = sentence.guardians.some(({ endedOn }) => endedOn === null);
  return [
    message(sentence, sentenceId, {
      key: `tell-guardian/${sentenceId}/${of}/${decidedOn}`,
      role: 'caseworker',
      subject: `Underrett vergen om vedtak – ${initials(sentence.person.name)}`,
      nb: `Det er truffet vedtak ${norwegian(decidedOn)} om en domfelt under 18 år. ${known ? 'Underrett vergen.' : 'Ingen verge er registrert: registrer og underrett.'} Hjemmel: forskrift § 3-1 b.`,
      en: `A decision about a person under 18 was made on ${norwegian(decidedOn)}. ${known ? 'Tell the guardian.' : 'No guardian is recorded: record and tell them.'}`,
    }),
  ];
}

/** The region gets a copy of what is decided locally about somebody under eighteen (strgjfl § 6 (3)). */
function copyToRegion(of: string, decidedOn: IsoDate, sentence: Sentence, sentenceId: string): readonly Notice[] {
  if (!isMinor(sentence.person, decidedOn)) return [];
  return [
    message(sentence, sentenceId, {
      key: `copy-to-region/${sentenceId}/${of}/${decidedOn}`,
      role: 'region',
      subject: `Kopi til regionen: vedtak om mindreårig – ${initials(sentence.person.name)}`,
      nb: `Det er truffet vedtak lokalt ${norwegian(decidedOn)} om en domfelt under 18 år. Hjemmel: strgjfl § 6 (3).`,
      en: `A decision about a person under 18 was made locally on ${norwegian(decidedOn)}.`,
    }),
  ];
}

/** A breach on probation from preventive detention is told to the prosecution at once (strl § 46, forvaringsforskriften § 19). */
function tellProsecution(
  { breachId, registeredOn }: EventOf<'BreachRegistered'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  if (sentence.order.kind !== 'preventive-detention' || sentence.status !== 'on-probation') return [];
  return [
    message(sentence, sentenceId, {
      key: `tell-prosecution/${sentenceId}/${breachId}`,
      role: 'region',
      subject: `Brudd under forvaring: underrett påtalemyndigheten straks – ${initials(sentence.person.name)}`,
      nb: `Brudd på prøvetiden er registrert ${norwegian(registeredOn)}. Hjemmel: strl § 46, forvaringsforskriften § 19.`,
      en: `A breach on probation from preventive detention was registered. Tell the prosecution at once.`,
    }),
  ];
}

/** Whoever has other dates after a correction is told (forskrift § 3-2); so are those who were told the old ones. */
function tellPerson(
  { correctionId = '', changes = [], tell = [] }: EventOf<'DatesCalculated'>,
  sentence: Sentence,
  sentenceId: string,
): readonly Notice[] {
  if (changes.length === 0) return [];
  const list = changes.map(({ date, before, after }) => `${date}: ${shown(before)} → ${shown(after)}`);
  return [
    message(sentence, sentenceId, {
      key: `corrected/${sentenceId}/${correctionId}`,
      role: 'caseworker',
      subject: `Datoer rettet – ${initials(sentence.person.name)}`,
      nb: [
        `Underrett den domfelte, og dem som har fått de gamle datoene${tell.length > 0 ? ` (${tell.join(', ')})` : ''}:`,
        ...list,
      ].join('\n'),
      en: 'Dates were corrected. Tell the person, and whoever was told the old ones.',
    }),
  ];
}

function shown(date: IsoDate | null): string {
  return date === null ? '–' : norwegian(date);
}

function reminders(event: EventOf<'DeadlineReached'>, sentence: Sentence, sentenceId: string): readonly Notice[] {
  const first = reminder(event, sentence, sentenceId);
  const heard = first.to.role;
  return heard === 'victim' ? [first] : [first, ...exclusionAlarms(event, heard, sentence, sentenceId)];
}

function reminder(event: EventOf<'DeadlineReached'>, sentence: Sentence, sentenceId: string): Notice {
  const { deadlineId, dueOn, step, legalBasis } = event;
  const row: DeadlineKind = DEADLINE_KINDS[event.kind as DeadlineKindCode];
  const who = initials(sentence.person.name);
  const owner = openDeadlines(sentence).find(({ id }) => id === deadlineId)?.role ?? row.owner;
  const to = heardBy(owner, step);
  const up = nextUp({ ...row, dueOn, owner }, step);
  return {
    key: `reminder/${sentenceId}/${deadlineId}/${dueOn}/${step}`,
    to: { role: to, unit: sentence.place.unit, user: to === 'caseworker' ? sentence.caseworker : null },
    subject: `${row.title.nb} – ${who}, ${when(step, dueOn)}`,
    text: [
      `${row.title.nb} (${who}), ${when(step, dueOn)}.`,
      `Hjemmel: ${legalBasis}.`,
      `Når dagen går: ${row.onExpiry.nb}`,
      ...(up ? [`Blir det ikke gjort, går saken til ${ROLE_WORDS[up.to]?.nb ?? up.to} ${norwegian(up.on)}.`] : []),
      '',
      `${row.title.en} (${who}), due ${norwegian(dueOn)}.`,
      `Legal basis: ${legalBasis}.`,
      `When the day passes: ${row.onExpiry.en}`,
      ...(up ? [`If nothing is done, it goes to ${ROLE_WORDS[up.to]?.en ?? up.to} on ${norwegian(up.on)}.`] : []),
    ].join('\n'),
    path: `/sentences/${sentenceId}`,
    headers: {
      'X-Progresjon-Sentence': sentenceId,
      'X-Progresjon-Deadline': event.kind,
      'X-Progresjon-Due': dueOn,
      'X-Progresjon-Step': step,
    },
  };
}

const ROLE_WORDS: { readonly [R in Role]?: { readonly nb: string; readonly en: string } } = {
  approver: { nb: 'leder', en: 'the leader' },
  region: { nb: 'regionen', en: 'the region' },
  directorate: { nb: 'direktoratet', en: 'the directorate' },
};

/** By its date and not by days to go: after an outage a step is heard later than its name says. */
function when(step: string, dueOn: IsoDate): string {
  return `${step.startsWith('overdue-') ? 'forfalt' : 'frist'} ${norwegian(dueOn)}`;
}
