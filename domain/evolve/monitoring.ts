import { type MonitoringEvent } from '../events';
import { type Application, type Sentence } from '../state';
import { consentsIn } from './home';

/** The whole sentence on monitoring: told of, applied for, decided. */
export function evolveMonitoring(state: Sentence, event: MonitoringEvent): Sentence {
  switch (event.type) {
    case 'MonitoringInformed': {
      const { receivedOn: informedOn, applyBy } = event;
      return { ...state, monitoring: { applications: [], ...state.monitoring, informedOn, applyBy } };
    }
    case 'MonitoringApplied': {
      const { applicationId, receivedOn, inTime } = event;
      const applied: Application = { applicationId, receivedOn, inTime, outcome: null };
      const { informedOn = null, applyBy = null, applications = [] } = state.monitoring ?? {};
      return { ...state, monitoring: { informedOn, applyBy, applications: [...applications, applied] } };
    }
    case 'MonitoringGranted': {
      const { applicationId, to: place, facts: homeFacts } = event;
      const consents = [...state.consents, ...consentsIn(homeFacts, applicationId, null)];
      return { ...applicationDecided(state, applicationId, 'granted'), place, homeFacts, consents };
    }
    case 'MonitoringRefused':
      return applicationDecided(state, event.applicationId, 'refused');
  }
}

/** An application with its outcome; one that a complaint has reversed awaits a decision again. */
export function applicationDecided(state: Sentence, applicationId: string, outcome: Application['outcome']): Sentence {
  const { monitoring } = state;
  if (!monitoring) return state;
  const applications = monitoring.applications.map((known) =>
    known.applicationId === applicationId ? { ...known, outcome } : known,
  );
  return { ...state, monitoring: { ...monitoring, applications } };
}
