import { interruptionLevel } from '../authority';
import { type EventOf } from '../events';
import { type Level } from '../regimes';
import { levelOf } from '../permissions';
import { ordinaryComplaint } from './complaint';
import { text, type Decided, type Letter, type Section } from './document';
import { datesSection, framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { day, REGIME } from './words';

/** An interruption that lasts longer than was decided first. */
export function extensionLetter(event: EventOf<'InterruptionExtended'>, decided: Decided): Letter {
  const { until, reason, legalBasis, decidedBy } = event;
  const level = decidedBy === 'prosecution' ? 'court' : decidedBy;
  return framed(decided, {
    template: 'extension',
    title: 'Avbruddet av straffen er forlenget',
    summary: [`Vi har bestemt at straffavbruddet forlenges. Du skal være tilbake senest ${day(until)}.`],
    sections: [reasoned(reason), { heading: 'Hva avbruddet betyr', blocks: text(...STANDS_STILL) }],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

export const STANDS_STILL = [
  'Tiden du er ute, regnes ikke som straffegjennomføring. Datoene dine flyttes tilsvarende når du er tilbake.',
  'Kom tilbake til avtalt tid. Kommer du ikke tilbake, stanser straffetiden, og politiet blir varslet (forskrift om straffegjennomføring § 3-3).',
] as const;

/** An application for an interruption, or for a longer one, that was refused. */
export function interruptionRefusedLetter(event: EventOf<'InterruptionRefused'>, decided: Decided): Letter {
  const { absenceId, from, until, appliedOn, reason, withheldReason, hearing, decidedBy: level, legalBasis } = event;
  const withheld = withheldReason === undefined ? [] : [{ withheldReason }];
  const what = absenceId === null ? 'straffavbrudd' : 'forlenget straffavbrudd';
  return framed(decided, {
    template: 'interruption-refused',
    title: `Avslag på søknad om ${what}`,
    summary: [`Du søkte ${day(appliedOn)} om ${what} fra ${day(from)} til ${day(until)}. Vi har avslått søknaden.`],
    sections: [
      reasonsSection({ reasons: [reason], assessment: [], points: [], withheld }),
      hearingSection(hearing),
      absenceId === null ? null : BACK,
    ],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** The rest of a leave or an interruption is taken back (strgjfl § 36). */
export function revocationLetter(event: EventOf<'LeaveRevoked' | 'InterruptionRevoked'>, decided: Decided): Letter {
  const { on, reason, legalBasis } = event;
  const leave =
    event.type === 'LeaveRevoked'
      ? decided.sentence.leaves.find(({ leaveId }) => leaveId === event.leaveId)
      : undefined;
  const what = event.type === 'LeaveRevoked' ? 'permisjonen' : 'straffavbruddet';
  const follows =
    leave?.returned === 'revoked'
      ? 'Den skulle ha begynt senere, og du skal ikke ut.'
      : `Du skal være tilbake ${day(on)}.`;
  return framed(decided, {
    template: 'revocation',
    title: `Resten av ${what} er trukket tilbake`,
    summary: [`Vi har bestemt at resten av ${what} trekkes tilbake fra ${day(on)}. ${follows}`],
    sections: [reasoned(reason), leave?.returned === 'revoked' ? null : BACK],
    ...{ legalBasis, level: 'local', complaint: ordinaryComplaint('local') },
  });
}

export const BACK: Section = { heading: 'Husk', blocks: text(STANDS_STILL[1]) };

/** Back to prison from probation by the region, without a court (forvaringsforskriften §§ 21, 23). */
export function recallWithoutCourtLetter(event: EventOf<'RecalledWithoutCourt'>, decided: Decided): Letter {
  const { ground, to, effectiveOn, reason, legalBasis, consentedOn } = event;
  const because =
    ground === 'own-request'
      ? `Du har bedt om det selv${consentedOn ? `, og samtykket ${day(consentedOn)}` : ''}.`
      : 'Kommunen samtykker ikke lenger til at du bor der det var forutsatt.';
  return framed(decided, {
    template: 'recall-without-court',
    title: 'Du blir gjeninnsatt i fengsel',
    summary: [
      `Vi har bestemt at du blir gjeninnsatt i ${REGIME[to.regime]}, ${decided.unitName(to.unit)}, fra ${day(effectiveOn)}. ${because}`,
    ],
    sections: [reasoned(reason), datesSection(decided.sentence)],
    ...{ legalBasis, level: 'region', complaint: ordinaryComplaint('region') },
  });
}

/** The person asked to be taken back to prison, and was refused. */
export function recallRefusedLetter(event: EventOf<'OwnRecallRefused'>, decided: Decided): Letter {
  const { nextFrom, reason, legalBasis } = event;
  return framed(decided, {
    template: 'recall-refused',
    title: 'Avslag på ønsket om gjeninnsettelse',
    summary: [`Du har bedt om å bli gjeninnsatt i fengsel. Du blir ikke gjeninnsatt, og prøvetiden løper videre.`],
    sections: [
      reasoned(reason),
      { heading: 'Ny begjæring', blocks: text(`Du kan be om det på nytt fra ${day(nextFrom)}.`) },
      datesSection(decided.sentence),
    ],
    ...{ legalBasis, level: 'region', complaint: ordinaryComplaint('region') },
  });
}

/** A stay in hospital is left out of the time served (strgjfl § 13, forskrift § 3-6). */
export function notCountedLetter(event: EventOf<'AbsenceRegistered'>, decided: Decided): Letter {
  const { from, reason, legalBasis } = event;
  const level: Level = levelOf(decided.actor.role) ?? interruptionLevel(decided.sentence);
  return framed(decided, {
    template: 'not-counted',
    title: 'Sykehusoppholdet regnes ikke som straffegjennomføring',
    summary: [`Vi har bestemt at tiden på sykehus ikke regnes med i straffetiden fra ${day(from)}.`],
    sections: [
      reasoned(reason),
      {
        heading: 'Hva det betyr',
        blocks: text('Straffetiden står stille. Datoene dine flyttes tilsvarende når oppholdet er over.'),
      },
    ],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

function reasoned(reason: string | null): Section | null {
  return reasonsSection({ reasons: [reason], assessment: [], points: [], withheld: [] });
}
