import { simpleParser } from 'mailparser';
import { type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MortalSmtp, type Done } from '../../torture/mortal-smtp';

/** One mail as a server took it. */
export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  header(name: string): string;
}

/** A mail server of a test: it takes everything, and knows what it took. */
export class TestSmtp extends MortalSmtp {
  readonly taken: Mail[] = [];

  protected async take(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    const mail = await simpleParser(stream);
    this.taken.push({
      messageId: mail.messageId ?? '',
      to: session.envelope.rcptTo.map(({ address }) => address).join(),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      header: (name) => String(mail.headers.get(name.toLowerCase()) ?? ''),
    });
    done();
  }
}
