import { type Asked } from '../domain/commands';
import { type IsoDate } from '../domain/dates';
import { approver, caseworker, decision, given, proposal, registered, victimDesk } from './given';

type Past = ReturnType<typeof given>;

export const serving = given(...registered());

export const contact = { name: 'Hemmelig Navn', email: 'hemmelig@example.org', telephone: null, address: null };
/** Whoever is reached only by telephone. */
export const byHand = { contact: { ...contact, email: null, telephone: '22 00 00 00' } };

/** The wish of victim v1 to be told, by mail. */
export const wish = (more: object = {}): Asked =>
  ({ type: 'RecordVictimWish', victimId: 'v1', contact, wants: true, leadDays: null, ...more }) as Asked;
export const wants = (past: Past, on: IsoDate, more: object = {}): Past =>
  past.on(on).when(victimDesk, wish(more)).then({ type: 'VictimWishRecorded' });

export const probation = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const conditions = [
  { code: 'no-contact', text: 'Hemmelig Navn', until: null },
  { code: 'treatment', text: 'rusbehandling', until: null },
];

/** Decided on 10 January 2027 for 18 February. */
export const toBeReleased = (past: Past): Past =>
  past
    .on('2027-01-09')
    .when(caseworker, proposal({ to: probation, effectiveOn: '2027-02-18', conditions }))
    .then({ type: 'TransitionProposed' })
    .on('2027-01-10')
    .when(approver, decision())
    .then({ type: 'TransitionApproved' });

const leave = { type: 'GrantLeave', leaveId: 'l1', leave: 'welfare', from: '2026-06-20', to: '2026-06-22', reason: 'Bryllup.' } as const; // prettier-ignore

/** Welfare leave l1 from 20 to 22 June 2026, granted on a day. */
export const onLeave = (past: Past, on: IsoDate, more: object = {}, by = approver): Past =>
  past
    .on(on)
    .when(by, { ...leave, ...more } as Asked)
    .then({ type: 'LeaveGranted' });
