import { type IsoDate } from './dates';
import { AT_HOME } from './regimes';
import { type Consent, type Proposal, type Sentence } from './state';

/** Of whoever is to serve at home, and of everybody grown up who lives there. */
export const CONSENT_BASIS = 'strgjfl § 16 a, forskrift § 7-3';

/** Proposals to serve at home, by what their consents are found. */
type Asking = Pick<Proposal, 'proposalId'> & { readonly proposedOn: IsoDate | null };

/** Whether the convicted person has consented apart from the proposal, and stands by it. */
export function consentsApart({ consents }: Pick<Sentence, 'consents'>): boolean {
  return consents.some(
    ({ of, proposalId, withdrawnOn }) => of === 'convicted-person' && proposalId === null && withdrawnOn === null,
  );
}

/** Consents on which a proposal rests and that were withdrawn and not given anew. */
export function withdrawnFrom(
  { consents }: Pick<Sentence, 'consents'>,
  { proposalId, proposedOn }: Asking,
): readonly Consent[] {
  return lacking(
    consents,
    (consent) =>
      consent.proposalId === proposalId ||
      (consent.proposalId === null &&
        proposedOn !== null &&
        consent.withdrawnOn !== null &&
        consent.withdrawnOn >= proposedOn),
  );
}

/** Consents that were withdrawn while the person serves at home, and not given anew nor settled: the requirement is no longer met. */
export function withdrawnAtHome({
  consents,
  place,
  placeSince,
  places,
  proposals,
}: Pick<Sentence, 'consents' | 'place' | 'placeSince' | 'places' | 'proposals'>): readonly Consent[] {
  if (!AT_HOME.includes(place.regime)) return [];
  const here = proposals.filter(({ status, to }) => status === 'effective' && to.regime === place.regime).at(-1);
  return lacking(
    consents,
    ({ proposalId, withdrawnOn, settledOn }) =>
      settledOn === null &&
      withdrawnOn !== null &&
      // Withdrawn between the order and the first day, it is as lacking as later.
      (withdrawnOn >= placeSince || places.length === 1) &&
      (proposalId === null || proposalId === here?.proposalId),
  );
}

function lacking(consents: readonly Consent[], counts: (consent: Consent) => boolean): readonly Consent[] {
  return consents.filter(
    (consent) => consent.withdrawnOn !== null && needed(consent) && counts(consent) && !renewed(consent, consents),
  );
}

/** Nobody asks a child (forskrift § 7-3). */
function needed({ of, adult }: Consent): boolean {
  return of === 'convicted-person' || adult;
}

function renewed({ consentId, of, withdrawnOn }: Consent, consents: readonly Consent[]): boolean {
  return consents.some(
    (later) =>
      later.withdrawnOn === null &&
      (later.renews === consentId ||
        (of === 'convicted-person' &&
          later.of === of &&
          later.consentId !== consentId &&
          withdrawnOn !== null &&
          later.givenOn >= withdrawnOn)),
  );
}
