import { type RetentionEvent } from '../events';
import { type Sentence } from '../state';

/** What is kept for a time that the law names, and what became of it. */
export function evolveRetention(state: Sentence, event: RetentionEvent): Sentence {
  switch (event.type) {
    case 'UnverifiedInformationRecorded': {
      const { informationId, source, withheld = false, recordedOn } = event;
      const recorded = { informationId, source, withheld, recordedOn, outcome: null, of: null, settledOn: null };
      return { ...state, information: [...state.information, recorded] };
    }
    case 'UnverifiedInformationSettled': {
      const { informationId, outcome, of, settledOn } = event;
      const information = state.information.map((known) =>
        known.informationId === informationId ? { ...known, outcome, of, settledOn } : known,
      );
      return { ...state, information };
    }
    case 'MonitoringDataDeleted': {
      const { deletedOn, keptFor } = event;
      return { ...state, monitoringData: { deletedOn, keptFor } };
    }
  }
}
