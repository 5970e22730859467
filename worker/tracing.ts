import { startTracing } from '../tracing';

/** Of this process; null: nobody asked for traces. The first import of a main. */
export const tracing = startTracing('worker');
