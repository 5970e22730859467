import { ACTIVITY_TARGET, ACTIVITY_WINDOW_DAYS } from '../domain/activity';
import { ADMISSION_TASKS, PROVIDERS, RELEASE_ITEMS } from '../domain/events';
import { CONTACT_BASIS, PLAN_BASIS, PREPARATION_BASIS, REINTEGRATION_DAYS } from '../domain/reintegration-terms';
import { markdownTable, page } from './markdown';

/** Daily life and the way back: what is asked for when, all of it of our own choice, and what may be switched off. */
export function reintegration(): string {
  const { contactOfficer, futurePlan, beginPreparation, atLeast } = REINTEGRATION_DAYS;
  return page(
    'Daily life and the way back',
    [
      'No deadline was found for any of it (rules.md (c)): every day below is our choice, may be put on hold, and decides nothing',
      'for or against a person. None of it moves a date or opens or closes a regime. The paragraphs were read in a mirror that is not',
      'authoritative: check them at lovdata.no before production. Neither the act nor its regulation names a contact officer, a future',
      'plan, or a day; the act asks that release be prepared in good time (§ 41).',
    ].join(' '),
    'domain/reintegration-terms.ts and domain/reintegration.ts',
    markdownTable(
      ['what is asked for', 'by when (our choice)', 'legal basis'],
      [
        ['A contact officer', `${contactOfficer} days after admission`, CONTACT_BASIS],
        ['A future plan', `${futurePlan} days after admission, not in remand`, PLAN_BASIS],
        ['A plan and each of its goals is looked at', 'the day that was set with it', PLAN_BASIS],
        ['The release begins to be prepared', `${beginPreparation} days before it`, PREPARATION_BASIS],
        ...RELEASE_ITEMS.map((item) => [
          `Before release: \`${item}\``,
          `${REINTEGRATION_DAYS[item]} days before it, or ${atLeast} days after it was begun where that is later`,
          PREPARATION_BASIS,
        ]),
      ],
    ),
    '## Days that are to be filled',
    [
      `The Service aims at ${Math.round(100 * ACTIVITY_TARGET)} % of days in activity. The definition of its figure was not found, so it is ours: a day counts`,
      'that is a working day on which the person was in a prison and neither absent nor on leave; work release is no day away. A',
      'day that was excused is left out. Where no activity was ever planned the figure is unknown, and not nought. The page of a',
      `case shows the ${ACTIVITY_WINDOW_DAYS} days to yesterday. Refusing is a breach: what follows, loss of daily pay or less progression, is`,
      'decided by somebody else, with reasons and a right to complain, and nothing is taken before that. Work alone may be imposed:',
      'nobody has to take part in education, a programme or treatment, and whoever does fills the day as well as by work (forskrift',
      '§ 3-12). Nobody on remand has the duty (strgjfl § 49, forskrift § 1-4). The rate of the daily allowance is the directorate’s: days are counted here, no money.',
    ].join(' '),
    markdownTable(
      ['who gives it'],
      PROVIDERS.map((provider) => [`\`${provider}\``]),
    ),
    '## What an installation may leave out',
    [
      '`ADMISSION_TASKS` names what is asked of an admission from its registration on; it is recorded with the registration, so',
      'that a later change makes no old case overdue. What is not named is recorded and shown all the same.',
    ].join(' '),
    markdownTable(
      ['task'],
      ADMISSION_TASKS.map((task) => [`\`${task}\``]),
    ),
  );
}
