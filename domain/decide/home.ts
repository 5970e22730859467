import { type Command } from '../commands';
import { CONSENT_BASIS } from '../consents';
import { maxDate, type IsoDate } from '../dates';
import { accept, type Decision } from './decision';
import { type EventOf, type SentenceEvent } from '../events';
import { evolve } from '../evolve';
import { closedHomes } from '../home-gates';
import { AT_HOME } from '../regimes';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { timetableFault } from '../timetable';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Records a consent to serving at home; one that was withdrawn may be given anew. */
export function recordConsent(command: Asked<'RecordConsent'>, sentence: Sentence, today: IsoDate): Decision {
  const { consentId, of, label, adult, givenOn, renews, by } = command;
  if (givenOn > today) return refuse('date-in-future', { givenOn, today });
  if (renews !== null) {
    const known = sentence.consents.find((consent) => consent.consentId === renews && consent.of === of);
    if (!known?.withdrawnOn || givenOn < known.withdrawnOn) return refuse('no-such-consent', { consentId: renews });
  }
  return accept({
    type: 'ConsentRecorded',
    ...{ consentId, of, label, adult: adult || of === 'convicted-person', givenOn, renews },
    ...{ legalBasis: CONSENT_BASIS, by: by.id },
  });
}

/**
 * Withdraws a consent. A transition that was approved on it is set aside; whoever is at home already stays there until
 * somebody decides (a deadline asks for it): no withdrawal moves anybody by itself.
 */
export function withdrawConsent(command: Asked<'WithdrawConsent'>, sentence: Sentence, today: IsoDate): Decision {
  const { consentId, withdrawnOn, by } = command;
  const known = sentence.consents.find((consent) => consent.consentId === consentId && consent.withdrawnOn === null);
  if (!known) return refuse('no-such-consent', { consentId });
  if (withdrawnOn > today) return refuse('date-in-future', { withdrawnOn, today });
  if (withdrawnOn < known.givenOn) return refuse('no-such-consent', { consentId, givenOn: known.givenOn, withdrawnOn });
  return accept(
    superseding(sentence, {
      type: 'ConsentWithdrawn',
      ...{ consentId, withdrawnOn, supersedes: [], legalBasis: CONSENT_BASIS, by: by.id },
    }),
  );
}

/** Sets the hours of the week away from home; they hold instead of those before them from their first day on. */
export function setTimetable(command: Asked<'SetTimetable'>, sentence: Sentence): Decision {
  const { timetableId, validFrom, weeks, by } = command;
  const { place, placeSince, timetables } = sentence;
  if (!AT_HOME.includes(place.regime)) return refuse('not-at-home', { regime: place.regime, regimes: AT_HOME });
  const last = timetables.filter((known) => known.validFrom >= placeSince).at(-1);
  const earliest = maxDate(placeSince, last?.validFrom ?? placeSince);
  if (validFrom < earliest)
    return refuse('effective-before-present-regime', { validFrom, presentRegimeSince: earliest });
  const fault = timetableFault(weeks);
  const legalBasis = place.regime === 'electronic-monitoring' ? 'strgjfl § 16 a, forskrift § 7-4' : 'strgjfl § 16 (3)';
  if (fault) return refuse('timetable-invalid', fault, legalBasis);
  return accept({
    type: 'TimetableSet',
    ...{ timetableId, validFrom, weeks, replaces: last?.timetableId ?? null, legalBasis, by: by.id },
  });
}

/** Records the weekly meeting, held or missed; that somebody did not come may be a breach, which is registered as such. */
export function recordMeeting(command: Asked<'RecordMeeting'>, sentence: Sentence, today: IsoDate): Decision {
  const { meetingId, on, attended, by } = command;
  const { place, placeSince } = sentence;
  if (!AT_HOME.includes(place.regime)) return refuse('not-at-home', { regime: place.regime, regimes: AT_HOME });
  if (on > today) return refuse('date-in-future', { on, today });
  if (on < placeSince) return refuse('effective-before-present-regime', { on, presentRegimeSince: placeSince });
  const legalBasis = place.regime === 'electronic-monitoring' ? 'forskrift § 7-4' : 'forskrift § 3-8';
  return accept({ type: 'MeetingRecorded', ...{ meetingId, on, attended, legalBasis, by: by.id } });
}

type Closing = EventOf<'ConsentWithdrawn' | 'ChargeRecorded' | 'ExpulsionRecorded'>;

/** An event that may close a home, with the approved transitions that it sets aside. */
export function superseding(sentence: Sentence, event: Closing): SentenceEvent {
  const after = evolve(sentence, event);
  return after.status === 'unregistered' ? event : { ...event, supersedes: closedHomes(after) };
}
