import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures as payloads, so that the codec encrypts them. Loaded by its path. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
