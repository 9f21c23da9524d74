/** Tells on a stream how far long work has come. */
export interface Progress {
  /** What is being done now, and how much of it; `total` null: not known. */
  tell(what: string, done: number, total: number | null): void;
  /** The work is done or given up: what stands on the line is cleared. */
  end(): void;
}

const EACH_MS = { terminal: 100, other: 10_000 };

/** On a terminal one line that is written over; elsewhere a line now and then, and none for short work. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  const every = stream.isTTY ? EACH_MS.terminal : EACH_MS.other;
  let last = stream.isTTY ? 0 : now();
  let isShown = false;
  return {
    tell(what, done, total) {
      if (now() - last < every) return;
      last = now();
      isShown = true;
      const count = total === null ? `${done}` : `${done} of ${total} (${percent(done, total)} %)`;
      stream.write(stream.isTTY ? `\r\u001b[KCantiere: ${what}: ${count}` : `Cantiere: ${what}: ${count}\n`);
    },
    end() {
      if (isShown && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((done / total) * 100);
}
