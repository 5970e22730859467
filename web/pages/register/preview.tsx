import { Heading } from '@navikt/ds-react';
import { calculate, isOverThirtyYears, type CalculationInput } from '../../../domain/calculation';
import { type SanctionKind } from '../../../domain/regimes';
import { REFUSALS } from '../../../domain/refusals';
import { sanctionOf } from '../../../domain/sanctions';
import { type Values } from '../../../domain/sanctions/course';
import { courseOf } from '../../../domain/sanctions/of-sentence';
import { termsRefusal } from '../../../domain/sanctions/registration';
import { useWords } from '../../app/language';
import { valuesOf } from '../../forms/sanction';
import { type Answers } from '../../forms/spec';
import { CalculatedDates } from '../../ui/calculated';

/** The request that registers what was filled in. */
export function registrationOf(answers: Answers): Readonly<Record<string, unknown>> {
  const { kind, name, birthDate, nationalId, citizenship, court, caseNumber, finalOn, offences, remandDays } = answers;
  const { unbrokenCustodySince = null, summonsOn = null, orderReceivedOn = null } = answers;
  const sanction = sanctionOf(String(kind));
  return {
    ...{ kind, person: { name, birthDate, nationalId, citizenship } },
    judgments: [{ court, caseNumber, finalOn, offences: listed(offences), remandDays, ...imposed(answers) }],
    startDate: answers['startDate'],
    ...(unbrokenCustodySince !== null && { unbrokenCustodySince }),
    ...(summonsOn !== null && { summons: { expectedOn: summonsOn, orderReceivedOn } }),
    placement: { regime: sanction?.regimes[0] ?? answers['regime'], unit: answers['unit'] },
    caseworker: answers['caseworker'],
  };
}

/** What was imposed: a length, perhaps abroad, a frame, or the terms of a sanction. */
function imposed(answers: Answers): object {
  const { kind, frameYears, minimumYears, thirtyYears } = answers;
  const sanction = sanctionOf(String(kind));
  if (sanction) return { terms: valuesOf(sanction.terms, answers, `${kind}/`) };
  if (kind !== 'imprisonment') return { frameYears, minimumYears, offenceMaximum30Years: thirtyYears };
  const { years, months, days, subsidiaryDays, transferFrom, transferDecidedOn } = answers;
  const transfer = transferFrom !== null && { transfer: { from: transferFrom, decidedOn: transferDecidedOn } };
  return { length: { years, months, days }, subsidiaryDays, ...transfer };
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
      <CalculatedDates results={[{ label: '', result: resultOf(answers) }]} today={today} />
    </section>
  );
}

/** The dates of a kind: by the calculator, or by the table of a sanction. */
function resultOf(answers: Answers): ReturnType<typeof calculate> {
  const { kind, startDate, finalOn, remandDays } = answers;
  const sanction = sanctionOf(String(kind));
  if (!sanction) return calculate(inputOf(answers));
  const terms = valuesOf(sanction.terms, answers, `${kind}/`) as Values;
  const judgment = {
    court: '',
    caseNumber: '',
    offences: [],
    finalOn: String(finalOn),
    remandDays: Number(remandDays),
  };
  const order = { kind: kind as SanctionKind, judgments: [{ ...judgment, terms }] } as const;
  const refused = termsRefusal(order, String(startDate));
  if (refused) {
    const { nb, en } = REFUSALS[refused.code];
    return { refusal: refused.code, legalBasis: refused.legalBasis ?? sanction.legalBasis, text: { nb, en } } as never;
  }
  const { dates, explanations } = sanction.datesOf(courseOf(order, String(startDate)));
  return { ...dates, explanations } as never;
}

function inputOf({
  kind,
  startDate,
  remandDays,
  frameYears,
  minimumYears,
  finalOn,
  ...more
}: Answers): CalculationInput {
  const common = { startDate: String(startDate), remandDays: Number(remandDays) };
  if (kind === 'imprisonment') {
    const { years, months, days, subsidiaryDays, transferFrom, unbrokenCustodySince = null } = more;
    const held = unbrokenCustodySince !== null && { unbrokenCustodySince: String(unbrokenCustodySince) };
    const sentences = [{ years: Number(years), months: Number(months), days: Number(days) }];
    const foreignSentence = transferFrom !== null && isOverThirtyYears(sentences);
    return { kind, ...common, sentences, subsidiaryDays: Number(subsidiaryDays), foreignSentence, ...held };
  }
  return {
    ...{ kind: 'preventive-detention', ...common, frameYears: Number(frameYears), finalOn: String(finalOn) },
    ...(minimumYears !== null && { minimumYears: Number(minimumYears) }),
  };
}
