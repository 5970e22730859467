import { type Store } from '../store/data-source';
import { type RenderPdf } from './letters/pdf';
import { type Mailer } from './mailer';
import { type WebhookSender } from './webhook-sender';

/** What delivery needs of the world. */
export interface Post {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly webhooks: WebhookSender;
  /** The address of the web app, for the link in each message. */
  readonly publicUrl: string;
  /** How a letter becomes a file; not said: as PDF/A. */
  readonly renderPdf?: RenderPdf;
}
