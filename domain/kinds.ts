import { PRISON_KINDS, type Kind } from './regimes';
import { sanctionKinds } from './sanctions';

/** Every kind of sentence. */
export const KINDS: readonly [Kind, ...Kind[]] = [...PRISON_KINDS, ...sanctionKinds()];
