import { CONFLICT_RELATIONS, EMERGENCY_FINDINGS } from '../../domain/events';
import { type LoggedEvent } from '../api/queries';
import { formatDate } from '../app/format';
import { choicesOf, open, OPTIONAL_REASON, REASON, type Form } from './spec';

type Body = Readonly<Record<string, string>>;

/** Who may see the case beyond, or in spite of, their unit, and who confirmed its dates: the log alone says it. */
export interface AccessInLog {
  readonly restricted: boolean;
  readonly conflicts: readonly { readonly account: string; readonly relation: string }[];
  /** Emergencies that nobody has looked at yet. */
  readonly emergencies: readonly { readonly accessId: string; readonly account: string; readonly openedOn: string }[];
  readonly confirmed: boolean;
  readonly erasure: string | null;
}

/** Reads that from a whole log, or from what of it is there. */
export function accessIn(log: readonly LoggedEvent[]): AccessInLog {
  return log.reduce<AccessInLog>((known, { type, body }) => follow(known, type, body as Body), {
    ...{ restricted: false, conflicts: [], emergencies: [], confirmed: false, erasure: null },
  });
}

function follow(known: AccessInLog, type: string, body: Body): AccessInLog {
  const { account = '', accessId = '', relation = '', openedOn = '', erasureId = null } = body;
  switch (type) {
    case 'CaseRestricted':
      return { ...known, restricted: true };
    case 'RestrictionLifted':
      return { ...known, restricted: false };
    case 'ConflictOfInterestRecorded':
      return { ...known, conflicts: [...known.conflicts, { account, relation }] };
    case 'ConflictOfInterestEnded':
      return { ...known, conflicts: known.conflicts.filter((each) => each.account !== account) };
    case 'EmergencyAccessOpened':
      return { ...known, emergencies: [...known.emergencies, { accessId, account, openedOn }] };
    case 'EmergencyAccessReviewed':
      return { ...known, emergencies: known.emergencies.filter((each) => each.accessId !== accessId) };
    case 'CalculationConfirmed':
      return { ...known, confirmed: true };
    case 'RemandCredited':
    case 'FactCorrected':
    case 'RuleSetAdopted':
      return { ...known, confirmed: false };
    case 'ErasureProposed':
      return { ...known, erasure: erasureId };
    case 'ErasureRejected':
    case 'PersonErased':
      return { ...known, erasure: null };
    default:
      return known;
  }
}

const ACCESS = 'forskrift om personopplysninger i kriminalomsorgen § 7';

const confirmCalculation: Form = {
  id: 'confirm-calculation',
  permission: 'ConfirmCalculation',
  group: 'case',
  law: 'forskrift §§ 3-2, 3-3',
  readsLog: true,
  fits: (sentence, log) => open(sentence) && log.length > 0 && !accessIn(log).confirmed,
  fields: () => [],
  shows: 'dates',
  path: () => 'calculation-confirmation',
  body: () => ({}),
  supposed: null,
};

const restrict: Form = {
  id: 'restrict',
  permission: 'RestrictCase',
  group: 'access',
  law: ACCESS,
  readsLog: true,
  fits: (_, log) => log.length > 0 && !accessIn(log).restricted,
  fields: () => [
    { name: 'openTo', label: 'forms.openTo', hint: 'forms.openToHint', kind: 'text', optional: true },
    REASON,
  ],
  path: () => 'restriction',
  body: ({ openTo, reason }) => ({
    openTo: String(openTo ?? '')
      .split(/[\s,]+/)
      .filter((account) => account !== ''),
    reason,
  }),
  supposed: null,
};

const liftRestriction: Form = {
  id: 'lift-restriction',
  permission: 'LiftRestriction',
  group: 'access',
  law: ACCESS,
  readsLog: true,
  fits: (_, log) => accessIn(log).restricted,
  fields: () => [REASON],
  path: () => 'restriction/lift',
  body: ({ reason }) => ({ reason }),
  supposed: null,
};

const conflict: Form = {
  id: 'conflict',
  permission: 'RecordConflictOfInterest',
  group: 'access',
  law: 'fvl § 6',
  fits: open,
  fields: ({ words }) => [
    { name: 'account', label: 'forms.account', hint: 'forms.conflictHint', kind: 'account' },
    {
      name: 'relation',
      label: 'forms.relation',
      kind: 'choice',
      choices: choicesOf(words, 'conflict', CONFLICT_RELATIONS),
    },
    OPTIONAL_REASON,
  ],
  path: () => 'conflicts-of-interest',
  body: ({ account, relation, reason }) => ({ account, relation, reason }),
  supposed: null,
};

const endConflict: Form = {
  id: 'end-conflict',
  permission: 'EndConflictOfInterest',
  group: 'access',
  law: 'fvl § 6',
  readsLog: true,
  fits: (_, log) => accessIn(log).conflicts.length > 0,
  fields: ({ words, events, nameOf }) => [
    {
      name: 'account',
      label: 'forms.account',
      kind: 'choice',
      choices: accessIn(events).conflicts.map(({ account, relation }) => ({
        value: account,
        label: nameOf(account),
        about: words.term('conflict', relation),
      })),
    },
    REASON,
  ],
  path: () => 'conflicts-of-interest/end',
  body: ({ account, reason }) => ({ account, reason }),
  supposed: null,
};

const reviewEmergency: Form = {
  id: 'review-emergency',
  permission: 'ReviewEmergencyAccess',
  group: 'access',
  law: ACCESS,
  readsLog: true,
  fits: (_, log) => accessIn(log).emergencies.length > 0,
  fields: ({ words, events, nameOf }) => [
    {
      name: 'access',
      label: 'forms.whichEmergency',
      kind: 'choice',
      choices: accessIn(events).emergencies.map(({ accessId, account, openedOn }) => ({
        value: accessId,
        label: nameOf(account),
        about: formatDate(openedOn),
      })),
      initial: accessIn(events).emergencies[0]?.accessId ?? '',
    },
    {
      name: 'finding',
      label: 'forms.finding',
      kind: 'choice',
      choices: choicesOf(words, 'finding', EMERGENCY_FINDINGS),
    },
    REASON,
  ],
  path: ({ access }) => `emergency-access/${access}/review`,
  body: ({ finding, reason }) => ({ finding, reason }),
  supposed: null,
};

export const ACCESS_FORMS: readonly Form[] = [
  confirmCalculation,
  conflict,
  endConflict,
  restrict,
  liftRestriction,
  reviewEmergency,
];
