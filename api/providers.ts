import { type Config } from '../config';
import { type Store } from '../store/data-source';

/** The store of this process, by a type that Nest can inject. */
export abstract class OpenStore implements Store {
  abstract readonly db: Store['db'];
  abstract readonly keys: Store['keys'];
  abstract close(): Promise<void>;
}

/** The configuration of this process, by a type that Nest can inject. */
export abstract class Settings implements Pick<
  Config,
  | 'training'
  | 'production'
  | 'temporal'
  | 'webhooks'
  | 'publicUrl'
  | 'session'
  | 'notaryKey'
  | 'targets'
  | 'admissionTasks'
> {
  abstract readonly training: Config['training'];
  abstract readonly production: Config['production'];
  abstract readonly temporal: Config['temporal'];
  abstract readonly webhooks: Config['webhooks'];
  abstract readonly publicUrl: Config['publicUrl'];
  abstract readonly session: Config['session'];
  abstract readonly notaryKey: Config['notaryKey'];
  abstract readonly admissionTasks?: NonNullable<Config['admissionTasks']>;
  abstract readonly targets?: NonNullable<Config['targets']>;
}
