import { type Command, type CommandOf } from '../commands';
import { type IsoDate } from '../dates';
import { CHOSEN_DAYS } from '../deadlines/table';
import { accept, type Decision } from './decision';
import { refuse } from '../refusals';
import { type Sentence } from '../state';
import { victimNotices, type VictimNotice } from '../victims';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const BASIS = 'strgjfl § 7 i';

/** A victim, or the bereaved, was asked whether they want to be told; how they are reached goes into the register. */
export function recordVictimWish(command: Asked<'RecordVictimWish'>, { victims }: Sentence, today: IsoDate): Decision {
  const { victimId, contact, wants, leadDays, by } = command;
  const { email, telephone, address } = contact;
  if (victims.some((known) => known.victimId === victimId)) return accept();
  if (wants && email === null && telephone === null && address === null)
    return refuse('victim-contact-required', { fields: ['email', 'telephone', 'address'] }, BASIS);
  return accept({
    type: 'VictimWishRecorded',
    ...{ victimId, wants, channel: email === null ? 'by-hand' : 'mail' },
    leadDays: leadDays ?? CHOSEN_DAYS.victimNotice,
    recordedOn: today,
    legalBasis: BASIS,
    by: by.id,
  });
}

/** They no longer want to be told: nothing goes out any more, and how they are reached is forgotten. */
export function withdrawVictimWish(
  { victimId, by }: Asked<'WithdrawVictimWish'>,
  { victims }: Sentence,
  today: IsoDate,
): Decision {
  const known = victims.find((victim) => victim.victimId === victimId);
  if (!known || known.withdrawnOn !== null) return refuse('no-such-victim', { victimId });
  return accept({ type: 'VictimWishWithdrawn', victimId, withdrawnOn: today, legalBasis: BASIS, by: by.id });
}

/** The victim desk has told them, by telephone or letter: also before it is due. */
export function giveVictimNotice(command: Asked<'GiveVictimNotice'>, sentence: Sentence, today: IsoDate): Decision {
  const { victimId, matter, of, by } = command;
  const notice = victimNotices(sentence).find(
    (open) => open.victim.victimId === victimId && open.matter === matter && open.of === of,
  );
  return notice
    ? accept(sent(notice, 'by-hand', by.id, today))
    : refuse('nothing-to-tell-victim', { victimId, matter, of });
}

/** By the clock, on its day: whoever has an address for mail is told by mail. */
export function notifyVictim(command: CommandOf<'NotifyVictim'>, sentence: Sentence, today: IsoDate): Decision {
  const { victimId, matter, of, from, until } = command;
  const notice = victimNotices(sentence).find(
    (open) =>
      open.victim.victimId === victimId &&
      open.victim.channel === 'mail' &&
      open.matter === matter &&
      open.of === of &&
      open.from === from &&
      open.until === until,
  );
  if (!notice) return accept();
  return today < notice.dueOn
    ? refuse('not-due', { dueOn: notice.dueOn })
    : accept(sent(notice, 'mail', 'clock', today));
}

function sent(notice: VictimNotice, channel: 'mail' | 'by-hand', by: string, sentOn: IsoDate) {
  const { victim, matter, of, from, until, cancelled, conditions, legalBasis } = notice;
  const told = { matter, of, from, until, cancelled, conditions, legalBasis };
  return { type: 'VictimNoticeSent', victimId: victim.victimId, ...told, channel, sentOn, by } as const;
}
