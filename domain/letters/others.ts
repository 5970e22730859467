import { interruptionLevel } from '../authority';
import { type EventOf } from '../events';
import { levelOf } from '../permissions';
import { COURT_DECIDED, correctionComplaint, ordinaryComplaint } from './complaint';
import { text, type Block, type Decided, type Letter, type Section } from './document';
import { BACK, STANDS_STILL } from './measures';
import { conditionsSection, dateName, datesSection, framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { day, LEAVE, REGIME } from './words';

/** The court's answer to a petition for the remainder, as it is executed. */
export function recallLetter(event: EventOf<'CourtRuled'>, decided: Decided): Letter {
  return framed(decided, {
    template: 'recall',
    title:
      event.ruling === 'dismissal' ? 'Retten har avslått begjæringen om reststraff' : 'Reststraffen skal fullbyrdes',
    summary: recallText(event, decided),
    sections: [
      {
        heading: 'Rettens avgjørelse',
        blocks: text(`Rettens saksnummer er ${event.caseNumber}. Begrunnelsen står i rettens avgjørelse.`),
      },
      datesSection(decided.sentence),
    ],
    legalBasis: event.legalBasis,
    level: 'court',
    complaint: COURT_DECIDED,
  });
}

function recallText(event: EventOf<'CourtRuled'>, decided: Decided): readonly string[] {
  const { ruling, court, judgedOn, effectiveOn, days, to } = event;
  const judged = `${decided.unitName(court)} avgjorde saken ${day(judgedOn)}.`;
  if (ruling === 'dismissal' || !to)
    return [`${judged} Du skal ikke sone reststraffen. Prøvetiden løper videre fra ${day(effectiveOn)}.`];
  const length = days === null ? 'Du skal tilbake til fengsel.' : `Du skal sone ${days} dager av reststraffen.`;
  return [
    `${judged} ${length} Dommen fullbyrdes fra ${day(effectiveOn)} i ${REGIME[to.regime]}, ${decided.unitName(to.unit)}.`,
  ];
}

/** A fact was corrected, or another rule set holds: the dates before and after (forskrift § 3-2). */
export function datesLetter(event: EventOf<'DatesCalculated'>, decided: Decided): Letter {
  const corrected = decided.together.find((each) => each.type === 'FactCorrected');
  const because = corrected
    ? 'En opplysning i saken din var feil og er rettet. Derfor er datoene regnet ut på nytt.'
    : `Datoene dine er regnet ut på nytt etter regelsettet ${event.ruleSet}.`;
  const rows = (event.changes ?? []).map(({ date, before, after }) => [
    dateName(date),
    before ? day(before) : 'gjaldt ikke',
    after ? day(after) : 'gjelder ikke',
  ]);
  const changed: Block = { kind: 'table', caption: 'Datoer som er endret', head: ['Dato', 'Før', 'Nå'], rows };
  return framed(decided, {
    template: 'dates',
    title: 'Datoene dine er rettet',
    summary: [because],
    sections: [
      { heading: 'Hva som er endret', blocks: [changed] },
      reasonsSection({ reasons: [corrected?.reason], assessment: [], points: [], withheld: [] }),
      { heading: 'Hvis du mener at datoene er feil', blocks: text(DISPUTE) },
    ],
    legalBasis: corrected ? 'forskrift § 3-2, data regs § 6' : 'forskrift § 3-2',
    level: levelOf(decided.actor.role) ?? 'local',
    complaint: correctionComplaint(levelOf(decided.actor.role) ?? 'local'),
  });
}

/** A recorded fact is left as it is although the person asked for it to be rectified (data regs § 6). */
export function correctionRefusedLetter(event: EventOf<'CorrectionRefused'>, decided: Decided): Letter {
  const { reason, refusedOn, legalBasis } = event;
  return framed(decided, {
    template: 'correction-refused',
    title: 'Avslag på retting av opplysninger',
    summary: [
      `Du har bedt om at en opplysning i saken din blir rettet. Opplysningen blir ikke rettet. Det er avgjort ${day(refusedOn)}.`,
    ],
    sections: [
      reasonsSection({ reasons: [reason], assessment: [], points: [], withheld: [] }),
      { heading: 'Hvis du mener at datoene er feil', blocks: text(DISPUTE) },
    ],
    legalBasis,
    level: levelOf(decided.actor.role) ?? 'local',
    complaint: correctionComplaint(levelOf(decided.actor.role) ?? 'local'),
  });
}

const DISPUTE =
  'Du kan be om at beregningen blir forklart. Er det uenighet om hvordan dommen skal forstås eller straffetiden beregnes, kan du be retten avgjøre det (straffeprosessloven § 462).';

/** Leave that was granted. */
export function leaveLetter(event: EventOf<'LeaveGranted'>, decided: Decided): Letter {
  const { leave, from, to, reason, special, decidedBy, legalBasis } = event;
  return framed(decided, {
    template: 'leave',
    title: `Du har fått ${LEAVE[leave]}`,
    summary: [
      `Vi har innvilget ${LEAVE[leave]} fra ${day(from)}. Du skal være tilbake ${day(to)}.`,
      ...(special ? ['Permisjonen regnes med i den utvidede kvoten på grunn av særlige forhold.'] : []),
    ],
    sections: [reasonsSection({ reasons: [reason], assessment: [], points: [], withheld: [] }), BACK],
    legalBasis,
    level: decidedBy,
    complaint: ordinaryComplaint(decidedBy),
  });
}

/** An application for leave that was refused. */
export function leaveRefusedLetter(event: EventOf<'LeaveRefused'>, decided: Decided): Letter {
  const { leave, from, to, appliedOn, reason, withheldReason, hearing, decidedBy, legalBasis } = event;
  const withheld = withheldReason === undefined ? [] : [{ withheldReason }];
  return framed(decided, {
    template: 'leave-refused',
    title: `Avslag på søknad om ${LEAVE[leave]}`,
    summary: [
      `Du søkte ${day(appliedOn)} om ${LEAVE[leave]} fra ${day(from)} til ${day(to)}. Vi har avslått søknaden.`,
    ],
    sections: [reasonsSection({ reasons: [reason], assessment: [], points: [], withheld }), hearingSection(hearing)],
    legalBasis,
    level: decidedBy,
    complaint: ordinaryComplaint(decidedBy),
  });
}

/** The sentence is interrupted: the clock stands still until the return. */
export function interruptionLetter(event: EventOf<'AbsenceRegistered'>, decided: Decided): Letter {
  const { from, returnBy, reason, legalBasis } = event;
  const level = levelOf(decided.actor.role) ?? interruptionLevel(decided.sentence);
  const back = returnBy ? ` Du skal være tilbake senest ${day(returnBy)}.` : '';
  const stands: Section = {
    heading: 'Hva avbruddet betyr',
    blocks: text(...STANDS_STILL),
  };
  return framed(decided, {
    template: 'interruption',
    title: 'Straffen din blir avbrutt',
    summary: [`Vi har bestemt at straffegjennomføringen avbrytes fra ${day(from)}.${back}`],
    sections: [reasonsSection({ reasons: [reason], assessment: [], points: [], withheld: [] }), stands],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}

/** A condition that was set, or set anew. */
export function conditionLetter(event: EventOf<'ConditionSet'>, decided: Decided): Letter {
  const { from, reviewOn, legalBasis, replaces } = event;
  const level = levelOf(decided.actor.role) ?? 'local';
  return framed(decided, {
    template: 'condition',
    title: replaces === null ? 'Det er satt et vilkår for deg' : 'Et vilkår er endret',
    summary: [`Vilkåret gjelder fra ${day(from)}. Vi vurderer senest ${day(reviewOn)} om det fortsatt er nødvendig.`],
    sections: [conditionsSection([event]), datesSection(decided.sentence)],
    ...{ legalBasis, level, complaint: ordinaryComplaint(level) },
  });
}
