import { Heading } from '@navikt/ds-react';
import { calculate, type CalculationInput } from '../../../domain/calculation';
import { useWords } from '../../app/language';
import { type Answers } from '../../forms/spec';
import { CalculatedDates } from '../../ui/calculated';

/** The request that registers what was filled in. */
export function registrationOf(answers: Answers): Readonly<Record<string, unknown>> {
  const { kind, name, birthDate, nationalId, citizenship, court, caseNumber, finalOn, offences, remandDays } = answers;
  const { years, months, days, frameYears, minimumYears } = answers;
  const length = kind === 'imprisonment' ? { length: { years, months, days } } : { frameYears, minimumYears };
  return {
    ...{ kind, person: { name, birthDate, nationalId, citizenship } },
    judgments: [{ court, caseNumber, finalOn, offences: listed(offences), remandDays, ...length }],
    startDate: answers['startDate'],
    placement: { regime: answers['regime'], unit: answers['unit'] },
    caseworker: answers['caseworker'],
  };
}

function listed(offences: Answers[string] | undefined): string[] {
  return String(offences ?? '')
    .split(',')
    .map((offence) => offence.trim())
    .filter((offence) => offence !== '');
}

/** The dates that would follow, counted in the browser by the law's own functions. */
export function RegisterPreview({ answers, today }: { readonly answers: Answers; readonly today: string }) {
  const { t } = useWords();
  return (
    <section className="card">
      <Heading level="2" size="small" spacing>
        {t('deciding.followsTitle')}
      </Heading>
      <CalculatedDates results={[{ label: '', result: calculate(inputOf(answers)) }]} today={today} />
    </section>
  );
}

function inputOf({
  kind,
  startDate,
  remandDays,
  years,
  months,
  days,
  frameYears,
  minimumYears,
  finalOn,
}: Answers): CalculationInput {
  const common = { startDate: String(startDate), remandDays: Number(remandDays) };
  if (kind === 'imprisonment')
    return { kind, ...common, sentences: [{ years: Number(years), months: Number(months), days: Number(days) }] };
  return {
    ...{ kind: 'preventive-detention', ...common, frameYears: Number(frameYears), finalOn: String(finalOn) },
    ...(minimumYears !== null && { minimumYears: Number(minimumYears) }),
  };
}
