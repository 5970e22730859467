import { z } from 'zod';
import { type CommandOf } from '../../domain/commands';
import {
  type DetentionJudgment,
  type ImprisonmentJudgment,
  type Order,
  type SanctionJudgment,
} from '../../domain/events';
import { KINDS } from '../../domain/kinds';
import { type Kind } from '../../domain/regimes';
import { isSanctionKind } from '../../domain/sanctions';
import { FactsBody } from './proposal';
import { ValuesBody } from './sanction';
import { Day, Days, LengthBody, MAX_YEARS, PlaceBody, RuleSetName, Slug, text, Words, yearsTogether } from './fields';

const MAX_JUDGMENTS = 50;
const MAX_OFFENCES = 100;

const Country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)');

const PersonBody = z.strictObject({
  name: text(200),
  birthDate: Day,
  // Real and synthetic numbers alike, so neither the month nor the control digits are judged.
  nationalId: z
    .string()
    .regex(/^\d{11}$/, 'must be 11 digits')
    .nullable()
    .default(null),
  citizenship: Country.nullable().default(null),
});

const JudgmentBody = z.strictObject({
  court: Slug,
  caseNumber: text(100),
  finalOn: Day,
  offences: z.array(text(200)).min(1).max(MAX_OFFENCES),
  remandDays: Days.default(0),
  length: LengthBody.exactOptional(),
  conditionalLength: LengthBody.exactOptional(),
  subsidiaryDays: Days.exactOptional(),
  /** Imposed abroad and taken over: from where, and when the ministry decided it. */
  transfer: z.strictObject({ from: Country, decidedOn: Day }).exactOptional(),
  frameYears: z.int().min(0).max(MAX_YEARS).exactOptional(),
  minimumYears: z.int().min(0).max(MAX_YEARS).nullable().exactOptional(),
  offenceMaximum30Years: z.boolean().exactOptional(),
  /** Of a sanction that is no imprisonment: what its table asks of a judgment. */
  terms: ValuesBody.exactOptional(),
});
type JudgmentBody = z.infer<typeof JudgmentBody>;

const OF_IMPRISONMENT = ['length', 'conditionalLength', 'subsidiaryDays', 'transfer'] as const;
const OF_DETENTION = ['frameYears', 'minimumYears', 'offenceMaximum30Years'] as const;

/** The field that a judgment of a kind must have, and those that belong to other kinds. */
function fieldsOf(kind: Kind): readonly [needed: keyof JudgmentBody, foreign: readonly (keyof JudgmentBody)[]] {
  if (isSanctionKind(kind)) return ['terms', [...OF_IMPRISONMENT, ...OF_DETENTION]];
  return kind === 'imprisonment'
    ? ['length', [...OF_DETENTION, 'terms']]
    : ['frameYears', [...OF_IMPRISONMENT, 'terms']];
}

/** An order to execute one or several judgments in one run. The kind decides which fields a judgment has. */
export const RegisterBody = z
  .strictObject({
    kind: z.enum(KINDS),
    person: PersonBody,
    judgments: z.array(JudgmentBody).min(1).max(MAX_JUDGMENTS),
    startDate: Day,
    placement: PlaceBody,
    caseworker: text(100),
    ruleSet: RuleSetName.default('NO-2026.1'),
    /** Of a sentence that begins on monitoring. */
    facts: FactsBody.exactOptional(),
    /** Of whoever is at large. */
    summons: z.strictObject({ expectedOn: Day, orderReceivedOn: Day.nullable().default(null) }).exactOptional(),
    /** Of whoever was held without a break until serving began: since when. Leave and work release count from it. */
    unbrokenCustodySince: Day.exactOptional(),
    /** A length that the law does not know is right all the same, and why. */
    override: z.strictObject({ reason: Words }).nullable().exactOptional(),
  })
  .superRefine(({ kind, judgments, unbrokenCustodySince }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['judgments', ...path], message });
    const [needed, foreign] = fieldsOf(kind);
    judgments.forEach((judgment, i) => {
      if (judgment[needed] === undefined) refuse([i, needed], `is required for ${kind}`);
      for (const field of foreign)
        if (judgment[field] !== undefined) refuse([i, field], `does not belong to a judgment of ${kind}`);
    });
    if (kind !== 'imprisonment' && judgments.length > 1) refuse([], `one judgment belongs to ${kind}`);
    if (kind !== 'imprisonment' && unbrokenCustodySince !== undefined)
      context.addIssue({ code: 'custom', path: ['unbrokenCustodySince'], message: `does not belong to ${kind}` });
    const lengths = judgments.flatMap(({ length, conditionalLength }) =>
      [length ?? [], conditionalLength ?? []].flat(),
    );
    if (yearsTogether(lengths) > MAX_YEARS) refuse([], `must not exceed ${MAX_YEARS} years together`);
  });
export type RegisterBody = z.infer<typeof RegisterBody>;

/** What an order asks for, in the domain's words. */
export function registerCommand(body: RegisterBody): CommandOf<'RegisterSentence'> {
  const { person, startDate, placement, caseworker, ruleSet, facts, override, summons, unbrokenCustodySince } = body;
  const command = { order: orderOf(body), person, startDate, placement, caseworker, ruleSet };
  const more = { ...(facts && { facts }), ...(override && { override }), ...(summons && { summons }) };
  const held = unbrokenCustodySince === undefined ? {} : { unbrokenCustodySince };
  return { type: 'RegisterSentence', ...command, ...more, ...held };
}

function orderOf({ kind, judgments }: RegisterBody): Order {
  if (kind === 'imprisonment') return { kind, judgments: judgments.map(imprisonment) };
  const [judgment] = judgments;
  if (!judgment) throw new Error('An order has a judgment');
  if (isSanctionKind(kind)) return { kind, judgments: [ofSanction(judgment)] };
  return { kind, judgments: [detention(judgment)] };
}

function imprisonment(judgment: JudgmentBody): ImprisonmentJudgment {
  const { court, caseNumber, finalOn, offences, remandDays, length } = judgment;
  const { conditionalLength, subsidiaryDays, transfer } = judgment;
  if (!length) throw new Error('A judgment of imprisonment has a length');
  return {
    ...{ court, caseNumber, finalOn, offences, remandDays, length },
    ...(conditionalLength && { conditionalLength }),
    ...(subsidiaryDays !== undefined && { subsidiaryDays }),
    ...(transfer && { transfer }),
  };
}

function detention(judgment: JudgmentBody): DetentionJudgment {
  const { court, caseNumber, finalOn, offences, remandDays, frameYears } = judgment;
  const { minimumYears = null, offenceMaximum30Years = false } = judgment;
  if (frameYears === undefined) throw new Error('A judgment of preventive detention has a frame');
  return { court, caseNumber, finalOn, offences, remandDays, frameYears, minimumYears, offenceMaximum30Years };
}

function ofSanction({ court, caseNumber, finalOn, offences, remandDays, terms = {} }: JudgmentBody): SanctionJudgment {
  return { court, caseNumber, finalOn, offences, remandDays, terms };
}
