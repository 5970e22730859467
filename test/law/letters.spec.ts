import { readFileSync, writeFileSync } from 'node:fs';
import { type EventOf, type SentenceEvent } from '../../domain/events';
import { renderHtml, STYLE, TEMPLATES, type Letter } from '../../domain/letters/index';
import { court, detention, directorate, placement, region, registered } from '../given';
import { begun, broken, community } from '../given-sanction';
import { letter, like, nameless, young, type Other, type Told } from '../letters-given';

// Every letter, word for word, in each of its forms: what a person gets to read is looked at here, as it is sent. Who changes
// the words writes the file anew (GOLDEN=write) and reads what changed in it.

const FILE = `${__dirname}/../golden/letters.txt`;
const probation = { regime: 'probation', unit: 'friomsorgen-oslo' } as const;
const none = { assessment: [], conditions: [], hearing: undefined, withheldReason: undefined } as const;
const nothing = { reason: null, points: [], withheldReason: undefined } as const;
const duty = (until: string | null) => ({ conditions: [{ code: 'duty-to-report', text: '', until }] }) as const;
const proposed = (other: Other<EventOf<'TransitionProposed'>> = {}): Told => ({
  past: [like('TransitionProposed', other)],
});
const breach = like('BreachRegistered', { regime: 'high-security' });
const answered = (other: Other<EventOf<'BreachAnswered'>>, ...more: SentenceEvent[]) =>
  letter([like('BreachAnswered', { to: null, days: null, ...other }), ...more], { past: [breach] });
const complained = (other: Other<EventOf<'ComplaintReceived'>> = {}): Told => ({
  past: [like('TransitionProposed'), like('TransitionApproved'), like('ComplaintReceived', other)],
});
const changed = (date: string, before: string | null, after: string | null) => ({ date, before, after });
const out = like('AbsenceRegistered', { from: '2026-05-20', returnBy: '2026-06-17' });
const free = [
  ...registered(),
  like('TransitionProposed', { to: probation, effectiveOn: '2027-02-18' }),
  like('TransitionApproved'),
  like('RegimeChanged', { to: probation, effectiveOn: '2027-02-18', proposalId: 'p1', reverses: undefined }),
  like('ReleasedOnProbation'),
];
const detained = registered(detention());
const indefinite = registered(detention(10, null));
const leaves = ['ordinary', 'short', 'welfare', 'escorted', 'work-release'] as const;
const responses = [
  ...['no-reaction', 'written-reprimand', 'loss-of-daily-pay', 'loss-of-privileges', 'loss-of-leave', 'oral-warning'],
  ...['exclusion-from-leisure-company', 'warning-talk', 'revoke-leave', 'revoke-interruption', 'report-to-police'],
  ...['stricter-regime', 'some-other-answer'],
];

const ALBUM: Readonly<Record<string, () => Letter>> = {
  'a step of a sanction, complained of within hours': () =>
    letter([like('StepTaken')], { on: '2026-03-12', past: broken(begun(community()), '2026-03-10').events }),
  'a move, with all that may be said of it': () =>
    letter(
      [
        like('TransitionApproved', {
          points: [
            { criterion: 'security', verdict: 'accepted', comment: 'Enig.' },
            { criterion: 'flight-risk', verdict: 'accepted', comment: 'Ikke sagt.' },
          ] as never,
        }),
      ],
      proposed({ reason: 'etter et langt og rolig opphold.' }),
    ),
  'a move, with nothing said': () => letter([like('TransitionApproved', nothing)], proposed({ ...none, reason: null })),
  'a move that the region decided': () =>
    letter([like('TransitionApproved', { ...nothing, level: 'region' })], { ...proposed(none), by: region }),
  'a move, by criteria of every kind': () =>
    letter(
      [like('TransitionApproved', nothing)],
      proposed({
        ...none,
        assessment: [
          { criterion: 'best-interest-of-the-child', text: 'Barnet får besøk.', side: 'for' },
          { criterion: 'flight-risk', text: 'Ingen fare.', weight: 'slight' },
          { criterion: 'purpose-of-penalty', text: 'Alvorlig.', side: 'against', weight: 'decisive' },
          { criterion: 'something-else', text: 'Et annet forhold.\nPå to linjer.' },
        ] as never,
      }),
    ),
  'release, until when, and where to report until when': () =>
    letter([like('TransitionApproved', nothing), like('ReleasedOnProbation')], {
      ...proposed({ ...none, ...duty('2027-05-18'), to: probation, effectiveOn: '2027-02-18' }),
    }),
  'release, with a duty to report that has no end, after being heard in writing': () =>
    letter([like('TransitionApproved', nothing), like('ReleasedOnProbation')], {
      ...proposed({
        ...none,
        ...duty(null),
        to: probation,
        effectiveOn: '2027-02-18',
        hearing: { heardOn: '2027-01-02', form: 'written', statement: 'Jeg har jobb.' },
      }),
    }),
  'release that is yet to come, without a duty to report': () =>
    letter([like('TransitionApproved', nothing)], proposed({ ...none, to: probation, effectiveOn: '2027-02-18' })),
  'release by a court, from preventive detention': () =>
    letter([like('TransitionApproved', { ...nothing, level: 'court' })], {
      past: [...detained, like('TransitionProposed', { ...none, to: probation, effectiveOn: '2032-03-02' })],
      by: court,
    }),
  'a refusal of what was applied for': () =>
    letter([like('TransitionDenied')], proposed({ proposal: 'denial', reason: 'faren er for stor.' })),
  'a refusal of what a caseworker proposed': () => letter([like('TransitionDenied')], proposed()),
  'a refusal of release, and by when it is taken up again': () =>
    letter(
      [like('TransitionDenied', nothing), like('ReviewDue')],
      proposed({ ...none, proposal: 'denial', to: probation }),
    ),
  'a stay': () => letter([like('StayDecided')], proposed({ ...none, proposal: 'stay' })),
  ...Object.fromEntries(
    responses.map((response) => [
      `the answer to a breach: ${response}`,
      () => answered({ response, withheldReason: undefined, dailyPayPercent: undefined }),
    ]),
  ),
  'a reaction of one day': () => answered({ response: 'loss-of-daily-pay', days: 1, dailyPayPercent: undefined }),
  'a loss of a third of the daily pay': () =>
    answered({ response: 'loss-of-daily-pay', days: 3, dailyPayPercent: 33, withheldReason: undefined }),
  'a reaction of seven days, by the region': () =>
    answered({ response: 'loss-of-daily-pay', days: 7, decidedBy: 'region', dailyPayPercent: undefined }),
  'a reaction as it was recorded before its level was': () =>
    answered({ response: 'written-reprimand', decidedBy: undefined, hearing: undefined }),
  'a breach that goes to the court': () =>
    letter([like('BreachAnswered', { response: 'petition-to-court', to: null, decidedBy: 'region' })], {
      past: [breach],
    }),
  'a breach that leads back to prison': () =>
    answered(
      { response: 'return-to-prison', to: { regime: 'high-security', unit: 'oslo-fengsel' } },
      like('RegimeChanged', { reverses: undefined }),
    ),
  'an answer to a breach that names a place and moves nobody': () =>
    answered({ response: 'stricter-regime', to: { regime: 'high-security', unit: 'oslo-fengsel' } }),
  'a complaint that is upheld': () =>
    letter([like('ComplaintDecided', { outcome: 'upheld' })], { ...complained(), by: region }),
  'a complaint that is dismissed, by the directorate': () =>
    letter([like('ComplaintDecided', { outcome: 'dismissed' })], {
      ...complained({ decidedBy: 'directorate' }),
      by: directorate,
    }),
  'a complaint that leads back': () =>
    letter([like('ComplaintDecided'), like('RegimeChanged')], { ...complained(), by: region }),
  'a fact that is not corrected, by the placement office': () => letter([like('CorrectionRefused')], { by: placement }),
  'a fact that is not corrected, by the region': () => letter([like('CorrectionRefused')], { by: region }),
  'the court: a part of the remainder': () => letter([like('CourtRuled')], { past: free, by: court, on: '2027-04-02' }),
  'the court: all of the remainder': () =>
    letter([like('CourtRuled', { days: null })], { past: free, by: court, on: '2027-04-02' }),
  'the court: nothing of the remainder': () =>
    letter([like('CourtRuled', { ruling: 'dismissal', to: null, days: null })], {
      past: free,
      by: court,
      on: '2027-04-02',
    }),
  'the court: no place is said': () => letter([like('CourtRuled', { to: null })], { past: free, by: court }),
  'dates after a correction': () =>
    letter(
      [
        like('FactCorrected', { correction: { field: 'startDate', startDate: '2026-03-02' } as never }),
        like('DatesCalculated'),
      ],
      {
        by: placement,
      },
    ),
  'dates after a correction by the region': () =>
    letter([like('DatesCalculated', { changes: [changed('startDate', '2026-03-02', '2026-03-03')] as never })], {
      by: region,
    }),
  'dates under another rule set': () =>
    letter(
      [
        like('DatesCalculated', {
          because: 'rule-set',
          correctionId: undefined,
          changes: [
            changed('halfTimeReleaseFrom', null, '2026-12-01'),
            changed('proposedReleaseDate', '2027-02-18', null),
            changed('prolongations.2.frameExpiryDate', '2041-03-02', '2041-03-03'),
            changed('prolongations.2.unheardOf', '2041-03-02', '2041-03-03'),
            changed('unheardOf', '2041-03-02', '2041-03-03'),
          ],
        } as never),
      ],
      { by: region },
    ),
  ...Object.fromEntries(
    leaves.map((leave) => [
      `leave: ${leave}`,
      () => letter([like('LeaveGranted', { leave, special: leave === 'short' })]),
    ]),
  ),
  'leave that is refused, after being heard': () =>
    letter([
      like('LeaveRefused', {
        withheldReason: undefined,
        hearing: { heardOn: '2026-08-21', form: 'written', statement: 'Jeg må hjem.' },
      }),
    ]),
  'leave that is refused, with something withheld': () =>
    letter([like('LeaveRefused', { decidedBy: 'region' })], { by: region }),
  'leave that is taken back while it lasts': () =>
    letter([like('LeaveRevoked', { breachId: null })], { past: [like('LeaveGranted')], on: '2026-08-15' }),
  'leave that is taken back before it begins': () =>
    letter([like('LeaveRevoked', { breachId: null, on: '2026-07-25' })], {
      past: [like('LeaveGranted')],
      on: '2026-07-25',
    }),
  'an interruption': () => letter([like('AbsenceRegistered')], { by: region }),
  'an interruption without a day to be back': () =>
    letter([like('AbsenceRegistered', { returnBy: null })], { by: placement }),
  'an interruption that is longer': () => letter([like('InterruptionExtended')], { past: [out], by: region }),
  'an interruption that is longer, by the prosecution': () =>
    letter([like('InterruptionExtended', { decidedBy: 'prosecution' })], { past: [out] }),
  'an interruption that is taken back': () =>
    letter([like('InterruptionRevoked', { breachId: null, on: '2026-05-25' })], { past: [out], on: '2026-05-25' }),
  'an interruption that is refused': () => letter([like('InterruptionRefused', { absenceId: null })]),
  'an interruption that is not made longer': () =>
    letter([like('InterruptionRefused', { withheldReason: undefined })], { past: [out] }),
  'a stay in hospital that does not count': () =>
    letter([like('AbsenceRegistered', { absence: 'hospital-not-counted' })]),
  'a stay in hospital that does not count, by the placement office': () =>
    letter([like('AbsenceRegistered', { absence: 'hospital-not-counted', reason: null })], { by: placement }),
  'recall for the municipality’s consent': () =>
    letter([like('RecalledWithoutCourt', { ground: 'municipality-withdrew-consent', consentedOn: null })], {
      past: detained,
      by: region,
    }),
  'recall by one’s own wish': () =>
    letter([like('RecalledWithoutCourt', { ground: 'own-request' })], { past: detained, by: region }),
  'recall by one’s own wish, whose day is not known': () =>
    letter([like('RecalledWithoutCourt', { ground: 'own-request', consentedOn: null })], {
      past: detained,
      by: region,
    }),
  'recall that was asked for and refused': () => letter([like('OwnRecallRefused')], { past: detained, by: region }),
  'a condition': () => letter([like('ConditionSet', { replaces: null })]),
  'a condition that replaces another, by the probation office': () =>
    letter([like('ConditionSet', { text: null, until: null, textVersion: undefined })], { by: placement }),
  'a condition that the catalogue does not know': () =>
    letter([like('ConditionSet', { code: 'some-other-duty', textVersion: 9, replaces: null } as never)]),
  'probation that is made to stand still': () =>
    letter([like('ProbationSuspended', { from: '2027-03-01' })], { past: [...free, breach], on: '2027-03-01' }),
  'probation that is made to stand still, for a breach that is not known': () =>
    letter([like('ProbationSuspended', { breachId: 'b9', withheldReason: undefined })], {
      past: free,
      on: '2027-03-01',
    }),
  'probation that runs again': () =>
    letter([like('SuspensionEnded')], {
      past: [...free, breach, like('ProbationSuspended')],
      by: region,
      on: '2027-03-05',
    }),
  'monitoring that is granted': () => letter([like('MonitoringGranted')], { on: '2026-02-15' }),
  'monitoring that is refused': () => letter([like('MonitoringRefused')], { on: '2026-02-15' }),
  'monitoring that is refused, with nothing withheld': () =>
    letter([like('MonitoringRefused', { withheldReason: undefined, decidedBy: 'region' })], {
      by: region,
      on: '2026-02-15',
    }),
  'a first day that is put off': () => letter([like('StartPostponed')], { by: placement, on: '2026-02-15' }),
  'a first day that is not put off': () => letter([like('PostponementRefused')], { by: placement, on: '2026-02-15' }),
  'exclusion from company, with something withheld': () => letter([like('ExclusionDecided')]),
  'a security bed, of somebody under eighteen': () =>
    letter([like('ExclusionDecided', { exclusion: 'security-bed', withheldReason: undefined, hearing: undefined })], {
      past: young,
    }),
  'exclusion that nobody decides on any further': () =>
    letter([
      like('ExclusionDecided', { exclusion: 'immediate', ground: 'suspected-breach', legalBasis: 'strgjfl § 39' }),
    ]),
  'exclusion that goes on': () =>
    letter([like('ExclusionContinued', { withheldReason: undefined })], {
      past: [like('ExclusionDecided')],
      by: region,
      on: '2026-05-18',
    }),
  'a move in preventive detention without a minimum': () =>
    letter([like('TransitionApproved', { ...nothing, level: 'region' })], {
      past: [...indefinite, like('TransitionProposed', none)],
      by: region,
    }),
  'leave of somebody under eighteen': () => letter([like('LeaveGranted')], { past: young }),
  'leave of whom nothing is known any more': () => letter([like('LeaveGranted')], { past: nameless }),
};

const page = ({ template, version, legalBasis, ...rest }: Letter): string =>
  [
    `${template} ${version}: ${legalBasis}`,
    renderHtml({ template, version, legalBasis, ...rest }).replace(STYLE, ''),
  ].join('\n');
const GAP = '\n\n========================================\n';

if (process.env['GOLDEN'] === 'write')
  writeFileSync(
    FILE,
    Object.entries(ALBUM)
      .map(([name, make]) => `${name}\n${page(make())}`)
      .join(GAP),
  );
const golden = new Map(
  readFileSync(FILE, 'utf8')
    .split(GAP)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
);

it('the album holds these letters and no others', () => {
  expect([...golden.keys()]).toEqual(Object.keys(ALBUM));
});

it('no letter is missing from it', () => {
  const shown = new Set(Object.values(ALBUM).map((make) => make().template));
  expect(TEMPLATES.filter((template) => !shown.has(template))).toEqual([]);
});

it.each(Object.entries(ALBUM))('the letter about %s', (name, make) => {
  expect(page(make())).toBe(golden.get(name));
});
