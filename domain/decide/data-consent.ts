import { type Command, type DataConsentCommand, type Envelope } from '../commands';
import { type IsoDate } from '../dates';
import { type ConsentPurpose, type Provider } from '../events';
import { NEEDS_BASIS, SHARING_BASIS } from '../reintegration-terms';
import { refuse } from '../refusals';
import { type DataConsent, type Sentence } from '../state';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** Consents to the use of personal data: each purpose by itself, withdrawn at any time, and nothing follows from a no. */
export function decideDataConsent(
  command: Envelope & DataConsentCommand,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'RecordDataConsent':
      return recordDataConsent(command, sentence, today);
    case 'WithdrawDataConsent':
      return withdrawDataConsent(command, sentence, today);
    case 'AssessNeeds':
      return assessNeeds(command, sentence, today);
    case 'ShareInformation':
      return shareInformation(command, sentence, today);
  }
}

const BASIS: Readonly<Record<ConsentPurpose, string>> = { 'needs-assessment': NEEDS_BASIS, sharing: SHARING_BASIS };

function recordDataConsent(command: Asked<'RecordDataConsent'>, sentence: Sentence, today: IsoDate): Decision {
  const { consentId, purpose, provider, answer, answeredOn, by } = command;
  if (answeredOn > today) return refuse('date-in-future', { answeredOn, today });
  if ((purpose === 'sharing') !== (provider !== null))
    return refuse('consent-names-provider', { purpose, provider }, BASIS[purpose]);
  const standing = consentTo(sentence, purpose, provider);
  if (standing && answer === 'given') return refuse('consent-stands', { consentId: standing.consentId, purpose });
  // A no while there is a yes is a withdrawal, by which the answers go.
  if (standing) return refuse('withdraw-instead', { consentId: standing.consentId, purpose });
  return accept({
    type: 'DataConsentRecorded',
    ...{ consentId, purpose, provider, answer, answeredOn, legalBasis: BASIS[purpose], by: by.id },
  });
}

function withdrawDataConsent(command: Asked<'WithdrawDataConsent'>, sentence: Sentence, today: IsoDate): Decision {
  const { consentId, withdrawnOn, by } = command;
  const known = sentence.reintegration.dataConsents.find((each) => each.consentId === consentId && stands(each));
  if (!known) return refuse('no-such-consent', { consentId });
  if (withdrawnOn > today) return refuse('date-in-future', { withdrawnOn, today });
  if (withdrawnOn < known.answeredOn)
    return refuse('no-such-consent', { consentId, givenOn: known.answeredOn, withdrawnOn });
  return accept({
    type: 'DataConsentWithdrawn',
    ...{ consentId, withdrawnOn, legalBasis: BASIS[known.purpose], by: by.id },
  });
}

function assessNeeds(command: Asked<'AssessNeeds'>, sentence: Sentence, today: IsoDate): Decision {
  const { assessmentId, assessedOn, by } = command;
  if (assessedOn > today) return refuse('date-in-future', { assessedOn, today });
  const consent = consentTo(sentence, 'needs-assessment', null);
  if (!consent || assessedOn < consent.answeredOn)
    return refuse('no-consent', { purpose: 'needs-assessment' }, NEEDS_BASIS);
  return accept({
    type: 'NeedsAssessed',
    ...{ assessmentId, consentId: consent.consentId, assessedOn, legalBasis: NEEDS_BASIS, by: by.id },
  });
}

function shareInformation(command: Asked<'ShareInformation'>, sentence: Sentence, today: IsoDate): Decision {
  const { sharingId, provider, what, why, recipient, inWriting, by } = command;
  const consent = consentTo(sentence, 'sharing', provider);
  if (!consent) return refuse('no-consent', { purpose: 'sharing', provider }, SHARING_BASIS);
  return accept({
    type: 'InformationShared',
    ...{ sharingId, consentId: consent.consentId, provider, what, why, recipient, inWriting },
    ...{ sharedOn: today, legalBasis: SHARING_BASIS, by: by.id },
  });
}

function consentTo(
  { reintegration }: Sentence,
  purpose: ConsentPurpose,
  provider: Provider | null,
): DataConsent | undefined {
  return reintegration.dataConsents.find(
    (each) => each.purpose === purpose && each.provider === provider && stands(each),
  );
}

function stands({ answer, withdrawnOn }: DataConsent): boolean {
  return answer === 'given' && withdrawnOn === null;
}
