import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Application } from './application.js';

export type Target = Pick<Application, 'site' | 'authorization'>;

/** A way of attacking, and its attacks by name. */
export interface KindTold {
  readonly name: string;
  readonly steps: readonly { readonly name: string; readonly isTimed: boolean }[];
}

export interface OnceTold {
  readonly isRefused: boolean;
  readonly answerMs: number;
}

export type Asked =
  | { readonly ask: 'kinds'; readonly target: Target }
  | { readonly ask: 'once'; readonly kind: number; readonly step: number }
  | { readonly ask: 'begin'; readonly kind: number; readonly perSecond: number }
  | { readonly ask: 'end' };
export type Told = readonly KindTold[] | OnceTold | null;

/** Whoever attacks, in a process of a lower priority than all others. */
export class Attacker {
  private constructor(
    private readonly child: ChildProcess,
    readonly kinds: readonly KindTold[],
  ) {}

  static async start({ site, authorization }: Target): Promise<Attacker> {
    const child = fork(fileURLToPath(new URL('attacker.mjs', import.meta.url)));
    await told(child);
    const kinds = await ask<readonly KindTold[]>(child, { ask: 'kinds', target: { site, authorization } });
    return new Attacker(child, kinds);
  }

  /** Attacks once. */
  once(kind: number, step: number): Promise<OnceTold> {
    return ask(this.child, { ask: 'once', kind, step });
  }

  /** Attacks in each of a kind's ways in turn while something else is done. */
  async during<Result>(kind: number, perSecond: number, doing: () => Promise<Result>): Promise<Result> {
    await ask(this.child, { ask: 'begin', kind, perSecond });
    try {
      return await doing();
    } finally {
      await ask(this.child, { ask: 'end' });
    }
  }

  stop(): void {
    this.child.disconnect();
  }
}

async function ask<Answer>(child: ChildProcess, asked: Asked): Promise<Answer> {
  const answer = told<Answer>(child);
  child.send(asked);
  return answer;
}

function told<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the attacker has ended'));
    child.once('exit', ended).once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
  });
}
