import { r } from './row';

/** Of who may see a case, who confirms its calculation, what is kept for a time, and the end of keeping. */
export const KEEPING_REFUSALS = {
  'already-restricted': r(409, 'Saken er alt strengt skjermet.', 'The case is strictly restricted already.'),
  'not-restricted': r(409, 'Saken er ikke skjermet.', 'The case is not restricted.'),
  'conflict-known': r(409, 'Inhabiliteten er alt registrert.', 'The conflict of interest is recorded already.'),
  'conflict-of-another': r(
    403,
    'Bare leder eller region kan registrere inhabilitet for andre enn seg selv.',
    'Only a leader or the region may record a conflict of interest of somebody else.',
  ),
  'no-such-conflict': r(409, 'Det er ikke registrert slik inhabilitet.', 'No such conflict of interest is recorded.'),
  'no-such-emergency-access': r(404, 'Det finnes ingen slik nødtilgang i saken.', 'There is no such emergency access.'),
  'already-reviewed': r(409, 'Nødtilgangen er alt gjennomgått.', 'The emergency access has been reviewed already.'),
  'own-emergency-access': r(
    403,
    'Den som brukte nødtilgangen, kan ikke selv gjennomgå den. En annen leder må gjøre det.',
    'Whoever used the emergency access does not review it. Another leader must.',
  ),
  'own-calculation': r(
    403,
    'Den som registrerte eller sist endret grunnlaget, kan ikke selv bekrefte beregningen (fire øyne).',
    'Whoever registered the sentence, or last changed what its dates rest on, does not confirm them (four eyes).',
  ),
  'already-confirmed': r(
    409,
    'Beregningen er alt bekreftet, og ikke endret siden.',
    'The calculation has been confirmed, and not changed since.',
  ),
  'sentence-not-ended': r(
    409,
    'Saken er ikke avsluttet. Personopplysningene kan slettes ti år etter at gjennomføringen er avsluttet.',
    'The sentence has not ended. The personal data may be erased ten years after its end.',
  ),
  'retention-runs': r(
    409,
    'Personopplysningene skal oppbevares til den dagen som er nevnt. Foreslå sletting da.',
    'The personal data are kept until the day that is named. Propose the erasure then.',
  ),
  'complaint-undecided': r(
    409,
    'En klage er ikke avgjort. Avgjør den før personopplysningene slettes.',
    'A complaint is undecided. Decide it before the personal data are erased.',
  ),
  'complaint-time-runs': r(
    409,
    'Det kan fortsatt klages på et vedtak i saken. Vent med slettingen til klagefristen er ute.',
    'A decision in the case may still be complained of. Wait with the erasure until the time to complain is over.',
  ),
  'erasure-pending': r(
    409,
    'Sletting er allerede foreslått. En annen må bekrefte eller avvise forslaget.',
    'An erasure is proposed already. Somebody else confirms or rejects it.',
  ),
  'no-such-erasure': r(
    404,
    'Det er ikke foreslått en slik sletting, eller forslaget er avvist.',
    'No such erasure is proposed, or it was rejected.',
  ),
  'own-erasure': r(
    403,
    'Den som foreslo slettingen, kan ikke bekrefte den. En annen må gjøre det.',
    'Whoever proposed the erasure cannot confirm it. Somebody else must.',
  ),
  'person-erased': r(
    410,
    'Personopplysningene i saken er slettet. Ingenting kan registreres lenger.',
    'The personal data of the case are erased. Nothing can be recorded any more.',
  ),
  'no-such-information': r(
    409,
    'Det er ingen slike ubekreftede opplysninger, eller de er avklart.',
    'There is no such unverified information, or it is settled.',
  ),
  'no-decision-rests-on-it': r(
    422,
    'Oppgi vedtaket som bygger på opplysningene. Uten et slikt vedtak skal de bekreftes eller slettes.',
    'Name the decision that rests on the information. Without one it is verified or deleted.',
  ),
  'never-monitored': r(
    409,
    'Straffen er ikke gjennomført med elektronisk kontroll. Det er ingen kontrolldata å slette.',
    'None of the sentence was served under electronic monitoring. There are no data of it to delete.',
  ),
  'monitoring-data-needed': r(
    409,
    'Gjennomføringen er ikke avsluttet den dagen. Kontrolldata slettes når den er avsluttet.',
    'The execution has not ended by that day. Data of monitoring are deleted after its end.',
  ),
  'monitoring-data-deleted': r(
    409,
    'Det er alt ført at kontrolldata er slettet.',
    'It is recorded already that the data of monitoring were deleted.',
  ),
} as const;
