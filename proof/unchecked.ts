/**
 * What a check of an export leaves open, because it was not given or is not in there. Both verifiers use these codes. That
 * nothing is wrong means nothing beyond what was checked.
 */
export const UNCHECKED_CODES = {
  'keys-from-elsewhere': 'whose the keys are: they came with the export. Compare them with yours, or give --key',
  'checkpoints-from-elsewhere':
    'whether the log was once another one: no checkpoint that was kept elsewhere was given (--checkpoints)',
  'no-checkpoint': 'whether the notary signed any of it: no checkpoint that can be believed is in it',
  'events-after-checkpoint': 'whether the notary signed its last events: they are chained, and the checkpoint is older',
  'no-time-stamp': 'when the checkpoint was there, by anybody else’s clock: no time stamp is in it',
  'time-stamp-authority':
    'who gave the time stamps: no certificate of theirs was given (--authority), or not of all of them',
  'time-stamp-signature': 'whether the signatures of the time stamps hold: it takes openssl, which is not here',
} as const;
export type UncheckedCode = keyof typeof UNCHECKED_CODES;
