import { type EventOf } from '../events';
import { ordinaryComplaint } from './complaint';
import { text, type Decided, type Letter, type Section } from './document';
import { datesSection, framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { day } from './words';

/** The probation is made to stand still before the court is asked (strgjfl § 44 (3)). */
export function suspensionLetter(event: EventOf<'ProbationSuspended'>, decided: Decided): Letter {
  const { from, reason, withheldReason, hearing, decidedBy: level, legalBasis, breachId } = event;
  const breach = decided.sentence.breaches.find((known) => known.breachId === breachId);
  const about = breach ? `Det er registrert et brudd ${day(breach.occurredOn)}. ` : '';
  return framed(decided, {
    template: 'suspension',
    title: 'Prøvetiden din er stanset',
    summary: [`${about}Vi har bestemt at prøvetiden står stille fra ${day(from)}.`],
    sections: [
      reasoned(reason, withheldReason),
      hearingSection(hearing),
      {
        heading: 'Hva det betyr',
        blocks: text(
          'Regionen avgjør om tingretten skal bli bedt om å ta stilling til om du skal sone reststraffen.',
          'Dagene prøvetiden står stille, regnes ikke med. Den blir tilsvarende lengre hvis den løper videre.',
        ),
      },
    ],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The probation runs again, and no court was asked. */
export function suspensionEndedLetter(event: EventOf<'SuspensionEnded'>, decided: Decided): Letter {
  const { on, reason, legalBasis, decidedBy: level } = event;
  const until = decided.sentence.probation?.endsOn;
  const ends = until ? ` Prøvetiden varer nå til og med ${day(until)}.` : '';
  return framed(decided, {
    template: 'suspension-ended',
    title: 'Prøvetiden din løper igjen',
    summary: [`Vi har bestemt at prøvetiden løper igjen fra ${day(on)}.${ends}`],
    sections: [reasoned(reason), datesSection(decided.sentence)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The first day is put off (forskrift om innkalling). */
export function postponementLetter(event: EventOf<'StartPostponed'>, decided: Decided): Letter {
  const { from, to, reason, level, legalBasis } = event;
  return framed(decided, {
    template: 'postponement',
    title: 'Soningen din er utsatt',
    summary: [`Vi har utsatt soningsstarten din fra ${day(from)} til ${day(to)}. Møt på den nye dagen.`],
    sections: [reasoned(reason), datesSection(decided.sentence)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The first day stands. */
export function postponementRefusedLetter(event: EventOf<'PostponementRefused'>, decided: Decided): Letter {
  const { appliedOn, reason, withheldReason, hearing, level, legalBasis } = event;
  const { startDate } = decided.sentence;
  return framed(decided, {
    template: 'postponement-refused',
    title: 'Avslag på søknad om utsettelse',
    summary: [`Du søkte ${day(appliedOn)} om å utsette soningen. Vi har avslått søknaden. Du møter ${day(startDate)}.`],
    sections: [reasoned(reason, withheldReason), hearingSection(hearing)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The whole sentence is served on electronic monitoring (strgjfl § 16 a). */
export function monitoringLetter(event: EventOf<'MonitoringGranted'>, decided: Decided): Letter {
  const { to, reason, decidedBy: level, legalBasis } = event;
  const { startDate } = decided.sentence;
  return framed(decided, {
    template: 'monitoring',
    title: 'Du kan sone med elektronisk kontroll',
    summary: [
      `Vi har innvilget søknaden din om å sone hele straffen med elektronisk kontroll. Du følges opp av ${decided.unitName(to.unit)}, og soningen begynner ${day(startDate)}.`,
    ],
    sections: [reasoned(reason), datesSection(decided.sentence)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The whole sentence is not served on electronic monitoring: the summons goes on. */
export function monitoringRefusedLetter(event: EventOf<'MonitoringRefused'>, decided: Decided): Letter {
  const { reason, withheldReason, hearing, decidedBy: level, legalBasis } = event;
  const { startDate, place } = decided.sentence;
  return framed(decided, {
    template: 'monitoring-refused',
    title: 'Avslag på søknad om elektronisk kontroll',
    summary: [
      `Du har søkt om å sone hele straffen med elektronisk kontroll. Vi har avslått søknaden. Du møter som innkalt ${day(startDate)} i ${decided.unitName(place.unit)}.`,
    ],
    sections: [reasoned(reason, withheldReason), hearingSection(hearing)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

function reasoned(reason: string | null, withheldReason?: string): Section | null {
  const withheld = withheldReason === undefined ? [] : [{ withheldReason }];
  return reasonsSection({ reasons: [reason], assessment: [], points: [], withheld });
}
