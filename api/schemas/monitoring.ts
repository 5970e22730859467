import { z } from 'zod';
import { Day, Reason, Slug, text, Words } from './fields';
import { POSTPONEMENT_GROUNDS } from '../../domain/events';
import { FactsBody, HearingBody } from './proposal';

/** When the information letter came to the person: the three weeks run. */
export const MonitoringInformationBody = z.strictObject({ receivedOn: Day });

/** When the application came in. */
export const MonitoringApplicationBody = z.strictObject({ receivedOn: Day });

/** The application is granted: who follows the person up, and what the gates rest on. */
export const MonitoringGrantBody = z.strictObject({ unit: Slug, facts: FactsBody, reason: Reason });

/** The application is refused; that the reason is of substance, the law asks for. */
export const MonitoringRefusalBody = z.strictObject({
  reason: text(10_000, 0).default(''),
  withheldReason: Words.exactOptional(),
  hearing: HearingBody.exactOptional(),
});

/** The first day is put off. */
export const PostponementBody = z.strictObject({
  ground: z.enum(POSTPONEMENT_GROUNDS),
  to: Day,
  reason: text(10_000, 0).default(''),
});

/** The first day stands. */
export const PostponementRefusalBody = z.strictObject({
  ground: z.enum(POSTPONEMENT_GROUNDS),
  appliedOn: Day,
  ...MonitoringRefusalBody.shape,
});
