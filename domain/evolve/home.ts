import { type EventOf, type HomeEvent, type HomeFacts } from '../events';
import { AT_HOME } from '../regimes';
import { type Consent, type Sentence } from '../state';
import { withoutApproved } from './place';

/** What serving at home rests on. */
export function evolveHome(state: Sentence, event: HomeEvent): Sentence {
  switch (event.type) {
    case 'ConsentRecorded': {
      const { consentId, of, label, adult, givenOn, renews } = event;
      const consent = { consentId, of, label, adult, givenOn, renews, ...STANDING, proposalId: null };
      return { ...state, consents: [...state.consents, consent] };
    }
    case 'ConsentWithdrawn': {
      const { consentId, withdrawnOn, supersedes } = event;
      const consents = state.consents.map((known) =>
        known.consentId === consentId ? { ...known, withdrawnOn } : known,
      );
      return withoutApproved({ ...state, consents }, supersedes);
    }
    case 'MeetingRecorded':
      return { ...state, lastMeeting: { on: event.on, attended: event.attended } };
    case 'TimetableSet': {
      const { timetableId, validFrom, weeks, replaces } = event;
      return { ...state, timetables: [...state.timetables, { timetableId, validFrom, weeks, replaces }] };
    }
  }
}

const STANDING = { withdrawnOn: null, settledOn: null } as const;

/**
 * The consents that a proposal to serve at home brings in its facts, as facts of their own that can be withdrawn:
 * `<proposalId>/consent/0` is the convicted person's, 1 and on those of the cohabitants in their order.
 */
export function consentsOf({ proposalId, proposal, to, facts }: EventOf<'TransitionProposed'>): readonly Consent[] {
  const toHome = proposal === 'transition' && AT_HOME.includes(to.regime);
  return toHome ? consentsIn(facts, proposalId, proposalId) : [];
}

/** The consents in facts, by the id `of` what brought them. */
export function consentsIn(facts: HomeFacts | null, of: string, proposalId: string | null): readonly Consent[] {
  const { consentedOn, cohabitants = [] } = facts ?? {};
  const consent = (n: number) => ({
    ...{ consentId: `${of}/consent/${n}`, label: null, renews: null, proposalId },
    ...STANDING,
  });
  return [
    ...(consentedOn ? [{ ...consent(0), of: 'convicted-person' as const, adult: true, givenOn: consentedOn }] : []),
    ...cohabitants.flatMap(({ adult, consentedOn: givenOn }, n) =>
      givenOn === null ? [] : [{ ...consent(n + 1), of: 'cohabitant' as const, adult, givenOn }],
    ),
  ];
}
