import type { OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';

/** Work that an answer does not wait for, so that its time tells nothing. It ends before the application does. */
export class Background implements OnModuleDestroy {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly log: Logger) {}

  run(name: string, work: Promise<unknown>): void {
    const ended = work.then(
      () => {},
      (error: unknown) => this.log.error({ err: error }, `${name} failed`),
    );
    this.running.add(ended);
    void ended.then(() => this.running.delete(ended));
  }

  /** Once everything has ended that was begun, and what that began in turn. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  onModuleDestroy(): Promise<void> {
    return this.settled();
  }
}
