/** An answer as it came over the wire, in one text. */
export type HeardAnswer = Readonly<{ to: string; status: number; cookies: string; rest: string }>;

/** Keeps every answer that a site gives to this process, until it is told to stop. */
export function hearAnswersOf(site: string): {
  answers: HeardAnswer[];
  settled(): Promise<void>;
  stop(): void;
} {
  const answers: HeardAnswer[] = [];
  const reading = new Set<Promise<void>>();
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const answer = await original(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin === site) {
      const copy = answer.clone();
      const read = copy.text().then(
        (body) => {
          const { cookies, others } = headersOf(copy);
          answers.push({
            to: `${init?.method ?? 'GET'} ${url.pathname}`,
            status: copy.status,
            cookies,
            rest: `${others}\n\n${body}`,
          });
        },
        () => {},
      );
      reading.add(read);
      void read.then(() => reading.delete(read));
    }
    return answer;
  };
  return {
    answers,
    async settled() {
      await Promise.all(reading);
    },
    stop() {
      globalThis.fetch = original;
    },
  };
}

function headersOf({ headers }: Response): { cookies: string; others: string } {
  const others = [...headers].filter(([name]) => name !== 'set-cookie');
  return {
    cookies: headers.getSetCookie().join('\n'),
    others: others.map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}
