import { SingleBar } from 'cli-progress';

/** How far some work is: a bar on a terminal, now and then a line elsewhere; on stderr, so that answers stay clean. */
export interface Progress {
  update(done: number, of: number): void;
  /** Something that happened meanwhile, above the bar. */
  line(text: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 2_000;

export function progress(label: string, { terminal = process.stderr.isTTY }: { terminal?: boolean } = {}): Progress {
  return terminal ? bar(label) : lines(label);
}

function bar(label: string): Progress {
  const single = new SingleBar({
    format: `${label} {bar} {value} of {total}, {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  let started = false;
  return {
    update(done, of) {
      if (!started) single.start(of, 0);
      started = true;
      single.setTotal(of);
      single.update(done);
    },
    line(text) {
      process.stderr.write(`\r\u001b[K${text}\n`);
    },
    stop() {
      if (started) single.stop();
      started = false;
    },
  };
}

function lines(label: string): Progress {
  let said = Date.now();
  return {
    update(done, of) {
      if (done < of && Date.now() - said < LINE_EVERY_MS) return;
      said = Date.now();
      process.stderr.write(`${label} ${done} of ${of}\n`);
    },
    line(text) {
      process.stderr.write(`${text}\n`);
    },
    stop() {},
  };
}
