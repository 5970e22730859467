// Preloaded into the processes of a torture run and into none else: the clock of the machine that a process runs on jumps,
// as seen by JavaScript. Told by the message `{ clockMs }` of the parent: how far it is from the right time; 0: it is right.

/** What the parent says to set a clock. */
export interface ClockJump {
  readonly clockMs: number;
}

/** Only in a child that is preloaded with this. */
if (process.env['TORTURE_CRASH_POINTS'] === 'true') {
  const Real = Date;
  let offsetMs = 0;
  const Shifted = new Proxy(Real, {
    construct: (target, given: unknown[], self: NewableFunction) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + offsetMs] : given, self) as Date,
    apply: () => new Real(Real.now() + offsetMs).toString(),
    get: (target, name) => (name === 'now' ? () => Real.now() + offsetMs : (Reflect.get(target, name) as unknown)),
  });
  globalThis.Date = Shifted;
  process.on('message', (message: Partial<ClockJump>) => {
    if (message.clockMs !== undefined) offsetMs = message.clockMs;
  });
  process.channel?.unref();
}
