import { type ExclusionKind } from '../domain/events';
import {
  COUNCIL_BASIS,
  COUNCIL_DAYS,
  EXCLUSION_LAW_PENDING,
  EXCLUSIONS,
  groundsFor,
  stepAt,
  SUPERVISION_BASIS,
  type ExclusionLimits,
} from '../domain/exclusion-limits';
import { markdownTable, page } from './markdown';

/** Exclusion from the company of others: who decides on it when, by age, and what is law and not in force. */
export function exclusion(): string {
  const kinds = Object.keys(EXCLUSIONS) as ExclusionKind[];
  const rows = kinds.flatMap((kind) => {
    const { legalBasis, adult, minor } = EXCLUSIONS[kind];
    const grounds = (young: boolean) => groundsFor(kind, young).join(', ');
    return [
      [`\`${kind}\``, 'from 18', ...limits(adult), grounds(false), legalBasis],
      minor
        ? [`\`${kind}\``, 'under 18', ...limits(minor), grounds(true), legalBasis]
        : [`\`${kind}\``, 'under 18', 'not to be used', '–', '–', '–', legalBasis],
    ];
  });
  const { law, inForceFrom, changes } = EXCLUSION_LAW_PENDING;
  return page(
    'Exclusion from the company of others',
    [
      'Days count from the day on which it began; the day after is the first. 24 hours are the next day, and the hour stands',
      'beside it. A decision answers the step whose day it is, and those missed before it. Expiry ends nothing by itself: the',
      'leader, the region and, when it is late, the Supervisory Council hear of it every day until somebody decides. Where the',
      'table says “our choice” no number was found; so it is that one which follows another without a day between goes on from',
      'it, and that a move ends it. Read in the act (§§ 37–39) in a mirror that is not authoritative: check it at lovdata.no before',
      'production. The act lets the directorate be told, where the table says directorate; what it answers is recorded as its decision.',
      'For the security bed the act has the grounds of the cell; that it is for violence alone is our choice.',
    ].join(' '),
    'domain/exclusion-limits.ts',
    markdownTable(['kind', 'age', 'who decides that it goes on', 'again', 'at most', 'grounds', 'legal basis'], rows),
    '## Besides',
    markdownTable(
      ['what', 'when', 'legal basis'],
      [
        [
          'Somebody looks after whoever is alone',
          'several times a day; a day without is asked for; under 18 all the time',
          SUPERVISION_BASIS,
        ],
        ['A doctor is told of a full exclusion', 'without undue delay', SUPERVISION_BASIS],
        ['The Supervisory Council is told', `beyond ${COUNCIL_DAYS} days`, COUNCIL_BASIS],
        ['The region hears of a minor', 'at once', 'strgjfl §§ 37 (5), 38 (5), 6 (3)'],
      ],
    ),
    '## Passed and not in force',
    markdownTable(
      ['law', 'in force from', 'bokmål', 'English'],
      [[law, inForceFrom ?? 'not in force', changes.nb, changes.en]],
    ),
  );
}

function limits(row: ExclusionLimits): [string, string, string] {
  const steps = row.steps.map((_, n) => {
    const step = stepAt(row, n);
    return step ? `${step.level} ${step.afterDays === 0 ? 'at once' : `by day ${step.afterDays}`}` : '';
  });
  const again = row.again ? `every ${row.again.days} days${row.again.chosen ? ' (our choice)' : ''}` : '–';
  const { ends } = row;
  const most = !ends ? '–' : 'days' in ends ? `${ends.days} days` : `${ends.months} months, unless wished`;
  return [steps.join(', ') || '–', again, most];
}
