import { context, type Attributes, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { FastifyInstrumentation } from '@opentelemetry/instrumentation-fastify';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { Resource } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type IdGenerator,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import { randomBytes } from 'node:crypto';
import { type Tracing } from './tracing';

// Loaded by tracing.ts, and only where traces are wanted. The first major version of the SDK: what Temporal's interceptors
// are made for. Why none of them is in a workflow: docs/decisions/0067-traces-around-workflows.md.

/**
 * What a span may say besides its name and its times; everything else is left out. What instrumentation finds worth telling
 * (a URL with what was searched for, SQL that holds who asks, the message of an error) may be of a person.
 */
const TELLS = new Set([
  ...['http.method', 'http.route', 'http.status_code', 'http.flavor', 'service.name'],
  ...['db.system', 'plugin.name', 'hook.name', 'fastify.name', 'fastify.type', 'exception.type'],
]);

export function start(service: string, exporter: SpanExporter = new OTLPTraceExporter()): Tracing {
  const provider = new NodeTracerProvider({
    resource: new Resource({ 'service.name': `progresjon-${service}` }),
    spanProcessors: [new BatchSpanProcessor(discreet(exporter))],
    idGenerator: new RequestIds(),
  });
  // No propagator: what a caller says of its own trace would else be the id of our request.
  provider.register({ propagator: null });
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({ disableOutgoingRequestInstrumentation: true, ignoreIncomingRequestHook: isProbe }),
      new FastifyInstrumentation(),
      // A query that nobody asked for is the relay's, every second.
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  });
  const tracer = provider.getTracer('progresjon');
  return {
    clientInterceptor: new OpenTelemetryWorkflowClientInterceptor({ tracer }),
    idOfTrace() {
      const id = trace.getActiveSpan()?.spanContext().traceId;
      return id === undefined ? null : asUuid(id);
    },
    within: (name, id, work) =>
      tracer.startActiveSpan(name, {}, parentOf(id), async (span) => {
        try {
          return await work();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
    stop: () => provider.shutdown(),
  };
}

/**
 * A trace has the form of a request's id, a random uuid, and ends in the id of its first span: whoever knows the request
 * knows both, and needs nothing else to go on with its trace.
 */
class RequestIds implements IdGenerator {
  private last = '';

  generateSpanId(): string {
    const id = randomBytes(8);
    id[0] = ((id[0] ?? 0) & 0x3f) | 0x80;
    return (this.last = id.toString('hex'));
  }

  /** Asked for directly after the id of the span that begins the trace. */
  generateTraceId(): string {
    const id = randomBytes(8);
    id[6] = ((id[6] ?? 0) & 0x0f) | 0x40;
    return id.toString('hex') + this.last;
  }
}

function asUuid(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function parentOf(id: string | null) {
  if (id === null) return context.active();
  const traceId = id.replaceAll('-', '').toLowerCase();
  const parent = { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED, isRemote: true };
  return trace.setSpanContext(context.active(), parent);
}

function isProbe({ url }: { readonly url?: string | undefined }): boolean {
  return url?.startsWith('/health/') === true || url === '/metrics';
}

/** Sends spans on with what they may tell, and no more. */
function discreet(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(told), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

function told(span: ReadableSpan): ReadableSpan {
  const { status, events, links } = span;
  // A span is a class with getters: it is kept as what it inherits from.
  return Object.create(span, {
    attributes: { value: only(span.attributes) },
    events: { value: events.map((event) => ({ ...event, attributes: only(event.attributes ?? {}) })) },
    links: { value: links.map((link) => ({ ...link, attributes: {} })) },
    status: { value: { code: status.code } },
  }) as ReadableSpan;
}

function only(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => TELLS.has(name)));
}
