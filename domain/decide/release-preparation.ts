import { type Command, type Envelope, type ReleasePreparationCommand } from '../commands';
import { type IsoDate } from '../dates';
import { releaseDayOf } from '../reintegration';
import { PREPARATION_BASIS } from '../reintegration-terms';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { reasonRefusal } from '../substance';
import { accept, type Decision } from './decision';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

/** The checklist before release: begun once, and each of its points settled, or taken up again. */
export function decideReleasePreparation(
  command: Envelope & ReleasePreparationCommand,
  sentence: Sentence,
  today: IsoDate,
): Decision {
  switch (command.type) {
    case 'BeginReleasePreparation':
      return begin(command, sentence, today);
    case 'SettleReleaseItem':
      return settle(command, sentence, today);
    case 'ReopenReleaseItem':
      return reopen(command, sentence, today);
  }
}

function begin({ by }: Asked<'BeginReleasePreparation'>, sentence: Sentence, today: IsoDate): Decision {
  const { status, reintegration } = sentence;
  if (status !== 'serving' || releaseDayOf(sentence) === null)
    return refuse('no-release-ahead', { status }, PREPARATION_BASIS);
  if (reintegration.preparation) return refuse('preparation-begun', { begunOn: reintegration.preparation.begunOn });
  return accept({
    type: 'ReleasePreparationBegun',
    ...{ begunOn: today, legalBasis: PREPARATION_BASIS, by: by.id },
  });
}

function settle(command: Asked<'SettleReleaseItem'>, { reintegration }: Sentence, today: IsoDate): Decision {
  const { item, outcome, note, by } = command;
  const { preparation } = reintegration;
  if (!preparation) return refuse('preparation-not-begun');
  const known = preparation.settled.find((each) => each.item === item);
  if (known) return refuse('release-item-settled', { item, outcome: known.outcome, settledOn: known.settledOn });
  return accept({
    type: 'ReleaseItemSettled',
    ...{ item, outcome, settledOn: today, note, legalBasis: PREPARATION_BASIS, by: by.id },
  });
}

function reopen(
  { item, reason, by }: Asked<'ReopenReleaseItem'>,
  { reintegration }: Sentence,
  today: IsoDate,
): Decision {
  const settled = reintegration.preparation?.settled.some((each) => each.item === item) ?? false;
  if (!settled) return refuse('release-item-open', { item });
  const refused = reasonRefusal([reason], {}, PREPARATION_BASIS);
  if (refused) return refused;
  return accept({
    type: 'ReleaseItemReopened',
    ...{ item, reopenedOn: today, reason, legalBasis: PREPARATION_BASIS, by: by.id },
  });
}
