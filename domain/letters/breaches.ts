import { PETITION } from '../breaches';
import { type EventOf } from '../events';
import { isReaction, LOSS_OF_DAILY_PAY } from '../reactions';
import { NO_COMPLAINT_OF_COMPLAINT, NO_COMPLAINT_OF_PETITION, ordinaryComplaint, reactionComplaint } from './complaint';
import { type Decided, type Letter } from './document';
import { datesSection, framed } from './frame';
import { hearingSection, reasonsSection } from './reasons';
import { day, REGIME, RESPONSE } from './words';

/** How a breach was answered: a reaction, a move back, or a petition to the court. */
export function breachLetter(event: EventOf<'BreachAnswered'>, decided: Decided): Letter {
  const { response, to, days = null, answeredOn, legalBasis, decidedBy = 'local' } = event;
  const level = decidedBy === 'prosecution' ? 'court' : decidedBy;
  const moved = to !== null && decided.together.some(({ type }) => type === 'RegimeChanged');
  const reasons = reasonsSection({ reasons: [event.reason], assessment: [], points: [], withheld: [event] });
  const about = whatHappened(event.breachId, decided);
  const said = {
    legalBasis,
    level,
    sections: [reasons, hearingSection(event.hearing), datesSection(decided.sentence)],
  };
  if (response === PETITION)
    return framed(decided, {
      template: 'petition',
      title: 'Saken din blir sendt til tingretten',
      summary: [
        `${about} Kriminalomsorgen ber tingretten om å avgjøre om du skal sone reststraffen. Prøvetiden står stille fra ${day(answeredOn)}.`,
      ],
      complaint: NO_COMPLAINT_OF_PETITION,
      ...said,
    });
  if (moved)
    return framed(decided, {
      template: 'return',
      title: `Du blir overført til ${REGIME[to.regime]}`,
      summary: [
        `${about} Vi har bestemt at du blir overført til ${REGIME[to.regime]}, ${decided.unitName(to.unit)}. Vedtaket gjelder fra ${day(answeredOn)}.`,
      ],
      complaint: ordinaryComplaint(level),
      ...said,
    });
  const length = days === null ? '' : ` i ${days} ${days === 1 ? 'dag' : 'dager'}`;
  const lost = response === LOSS_OF_DAILY_PAY ? event.dailyPayPercent : undefined;
  const share = lost === undefined ? '' : ` Du mister ${lost} prosent av dagpengene de dagene.`;
  return framed(decided, {
    template: 'breach',
    title: 'Avgjørelse etter brudd',
    summary: [
      `${about} Reaksjonen er ${RESPONSE[response] ?? response.replaceAll('-', ' ')}${length}.${share} Den er besluttet ${day(answeredOn)}.`,
    ],
    complaint: isReaction(response) ? reactionComplaint(level) : ordinaryComplaint(level),
    ...said,
  });
}

function whatHappened(id: string, { sentence }: Decided): string {
  const breach = sentence.breaches.find(({ breachId }) => breachId === id);
  return breach ? `Det er registrert et brudd ${day(breach.occurredOn)}.` : '';
}

/** What became of a complaint. */
export function complaintLetter(event: EventOf<'ComplaintDecided'>, decided: Decided): Letter {
  const { outcome, reason, legalBasis, decidedOn } = event;
  const complaint = decided.sentence.complaintCases.find(({ complaintId }) => complaintId === event.complaintId);
  const moved = decided.together.find((each) => each.type === 'RegimeChanged');
  const back = moved ? ` Du føres tilbake til ${REGIME[moved.to.regime]}, ${decided.unitName(moved.to.unit)}.` : '';
  const received = complaint ? `Klagen din kom inn ${day(complaint.receivedOn)}. ` : '';
  return framed(decided, {
    template: 'complaint',
    title: COMPLAINT[outcome].title,
    summary: [`${received}${COMPLAINT[outcome].said} Klagen er avgjort ${day(decidedOn)}.${back}`],
    sections: [
      reasonsSection({ reasons: [reason], assessment: [], points: [], withheld: [] }),
      datesSection(decided.sentence),
    ],
    legalBasis,
    level: complaint?.decidedBy ?? 'region',
    complaint: NO_COMPLAINT_OF_COMPLAINT,
  });
}

const COMPLAINT = {
  upheld: { title: 'Klagen din har ikke ført fram', said: 'Vedtaket du klaget på, blir stående.' },
  reversed: { title: 'Du har fått medhold i klagen', said: 'Vedtaket du klaget på, er omgjort.' },
  dismissed: { title: 'Klagen din er avvist', said: 'Klagen er avvist, og vedtaket er ikke vurdert på nytt.' },
} as const;
