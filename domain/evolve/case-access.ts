import { type CaseAccessEvent } from '../events';
import { type Sentence } from '../state';

/** Who may see the case, and who went through its calculation. */
export function evolveAccess(state: Sentence, event: CaseAccessEvent): Sentence {
  const { access } = state;
  switch (event.type) {
    case 'CaseRestricted': {
      const { openTo, restrictedOn: on, by } = event;
      return { ...state, access: { ...access, restricted: { openTo, on, by } } };
    }
    case 'RestrictionLifted':
      return { ...state, access: { ...access, restricted: null } };
    case 'ConflictOfInterestRecorded': {
      const { account, relation } = event;
      return { ...state, access: { ...access, conflicts: [...access.conflicts, { account, relation }] } };
    }
    case 'ConflictOfInterestEnded': {
      const conflicts = access.conflicts.filter(({ account }) => account !== event.account);
      return { ...state, access: { ...access, conflicts } };
    }
    case 'EmergencyAccessOpened': {
      const { accessId, account, openedOn, until } = event;
      const opened = { accessId, account, openedOn, until, finding: null };
      return { ...state, access: { ...access, emergencies: [...access.emergencies, opened] } };
    }
    case 'EmergencyAccessReviewed': {
      const { accessId, finding } = event;
      const reviewed = access.emergencies.map((known) => (known.accessId === accessId ? { ...known, finding } : known));
      return { ...state, access: { ...access, emergencies: reviewed } };
    }
    case 'CalculationConfirmed':
      return {
        ...state,
        calculation: { ...state.calculation, confirmedBy: event.by, confirmedOn: event.confirmedOn },
      };
  }
}
