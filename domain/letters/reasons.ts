import { BEST_INTEREST, CRITERIA } from '../criteria';
import { type Assessment, type Hearing, type Point, type Withholding } from '../events';
import { text, type Block, type Section } from './document';
import { day, lawText } from './words';

/** Everything that speaks in a decision; what is withheld is only asked whether it is there. */
export interface Argued {
  readonly reasons: readonly (string | null | undefined)[];
  readonly assessment: readonly Assessment[];
  readonly points: readonly Point[];
  readonly withheld: readonly (Withholding | undefined)[];
}

/** The person is told that something is withheld, and never what (strgjfl § 7 c–d). */
export const WITHHELD =
  'En del av begrunnelsen er unntatt etter straffegjennomføringsloven §§ 7 c og 7 d, av hensyn til andres sikkerhet eller til sikkerheten i fengselet. Den delen står ikke i dette brevet.';

/** Why it was decided so: the reason, and each criterion with what was found of it. Null: nothing was said. */
export function reasonsSection({ reasons, assessment, points, withheld }: Argued): Section | null {
  const hidden = withheld.some(hasText) || assessment.some(({ withheld: own }) => own !== undefined);
  const blocks: readonly Block[] = [
    ...text(...reasons.map((reason) => (reason ?? '').trim())),
    ...assessment.flatMap((argued) => pointOf(argued, points)),
    ...(hidden ? text(WITHHELD) : []),
  ];
  return blocks.length > 0 ? { heading: 'Begrunnelse', blocks } : null;
}

/** What the person said before the decision (forvaltningsloven § 16). */
export function hearingSection(hearing: Hearing | undefined): Section {
  return { heading: 'Hva du har uttalt', blocks: text(heard(hearing)) };
}

function heard(hearing: Hearing | undefined): string {
  if (hearing === undefined) return 'Det er ikke registrert noen uttalelse fra deg før avgjørelsen.';
  if ('waived' in hearing) return `Du ble ikke bedt om å uttale deg før avgjørelsen. Grunnen er: ${hearing.waived}`;
  const { heardOn, form, statement } = hearing;
  return `Du uttalte deg ${form === 'oral' ? 'muntlig' : 'skriftlig'} ${day(heardOn)}: «${statement}»`;
}

function hasText(withholding: Withholding | undefined): boolean {
  return withholding?.withheldReason !== undefined;
}

const SIDE = { for: 'Taler for', against: 'Taler mot' } as const;
const WEIGHT = { slight: 'liten vekt', substantial: 'betydelig vekt', decisive: 'avgjørende vekt' } as const;

function pointOf({ criterion, text: found, side, weight }: Assessment, points: readonly Point[]): Block[] {
  const comments = points.filter((point) => point.criterion === criterion).flatMap(({ comment }) => comment ?? []);
  const texts = [found, ...comments.map((comment) => `Den som har avgjort saken, mener: ${comment}`)];
  const { title, legalBasis } = criterionWords(criterion);
  const weighed = [side && SIDE[side], weight && WEIGHT[weight]].filter(Boolean).join(', ');
  const note = [weighed, lawText(legalBasis)].filter(Boolean).join('. ');
  return [{ kind: 'point', title, note, texts }];
}

function criterionWords(code: string): { readonly title: string; readonly legalBasis: string } {
  if (code === BEST_INTEREST) return { title: 'Barnets beste', legalBasis: 'forskrift § 3-1 b' };
  const known = CRITERIA[code as keyof typeof CRITERIA] as (typeof CRITERIA)[keyof typeof CRITERIA] | undefined;
  if (known) return { title: `Vilkåret er: ${known.text.nb}`, legalBasis: known.legalBasis };
  return { title: code.replaceAll('-', ' '), legalBasis: '' };
}
