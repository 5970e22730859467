import { type ErasureEvent } from '../events';
import { type Sentence } from '../state';

/** An erasure is proposed, rejected or done. */
export function evolveErasure(state: Sentence, event: ErasureEvent): Sentence {
  switch (event.type) {
    case 'ErasureProposed':
      return { ...state, erasure: { erasureId: event.erasureId, ground: event.ground, proposedBy: event.by } };
    case 'ErasureRejected':
      return { ...state, erasure: null };
    case 'PersonErased':
      return { ...state, erasure: null, erased: true };
  }
}
