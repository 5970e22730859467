import { type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type MailEntry } from './check/evidence';
import { now, type Journal } from './journal';
import { MortalSmtp, type Done } from './mortal-smtp';

/**
 * How the mail server behaves. `later`: 451 to every message; `never`: 550; `silent`: takes it and does not say so;
 * `cut`: takes it and cuts the connection before saying so.
 */
export type MailMood = 'well' | 'later' | 'never' | 'silent' | 'cut';

/** A mail server that notes on the disk what it takes, before it says that it has. */
export class MailServer extends MortalSmtp {
  mood: MailMood = 'well';
  /** How many messages it has told to come again later. */
  turnedAway = 0;

  constructor(private readonly journal: Journal<MailEntry>) {
    super();
  }

  protected async take(stream: SMTPServerDataStream, _session: SMTPServerSession, done: Done): Promise<void> {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const messageId = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? 'none';
    const { mood } = this;
    if (mood === 'later') {
      this.turnedAway += 1;
      return done(refusal(451, 'Try again later'));
    }
    const what = mood === 'never' ? 'refused' : 'taken';
    await this.journal.write({ at: now(), what, messageId });
    if (mood === 'never') return done(refusal(550, 'No such mailbox'));
    if (mood === 'cut') return this.cut();
    // Silent: whoever waits for the answer gives up by itself.
    if (mood !== 'silent') done();
  }
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
