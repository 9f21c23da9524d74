import { setTimeout as wait } from 'node:timers/promises';
import { Refused, type Sent, type Site, send } from './command.js';

const REST_AFTER_FAULT_MS = 150;

/** Clients that write at the same time, each one command after the other, until they are told to rest. */
export class Clients {
  readonly sent: Sent[] = [];
  private working: Promise<void>[] = [];
  private isResting = true;
  private count = 0;

  constructor(
    private readonly number: number,
    private readonly projects: readonly string[],
  ) {}

  get acknowledged(): number {
    return this.sent.filter((each) => each.revision !== null).length;
  }

  /** Lets all of them write to the application at this address. */
  work(site: Site): void {
    this.isResting = false;
    this.working = Array.from({ length: this.number }, (_, client) => this.write(site, client));
  }

  /** Returns when none of them waits for an answer any more. */
  async rest(): Promise<void> {
    this.isResting = true;
    await Promise.all(this.working);
  }

  /** Sends again what was never acknowledged, under the same keys. */
  async sendAgain(site: Site): Promise<void> {
    const open = this.sent.filter((each) => each.revision === null);
    const lanes = Array.from({ length: this.number }, async () => {
      for (let next = open.pop(); next !== undefined; next = open.pop()) await send(site, next);
    });
    await Promise.all(lanes);
  }

  private async write(site: Site, client: number): Promise<void> {
    while (!this.isResting) {
      this.count += 1;
      const project = this.projects[this.count % this.projects.length] ?? '';
      const sent: Sent = { project, key: `client-${client}-${this.count}`, revision: null };
      this.sent.push(sent);
      try {
        await send(site, sent);
      } catch (error) {
        if (error instanceof Refused) throw error;
        await wait(REST_AFTER_FAULT_MS);
      }
    }
  }
}
