import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import { DOORBELL } from '../record/doorbell.js';

const RETRY_MS = 1000;

/**
 * Hears that projects have new revisions, also those recorded by other nodes. It is only a bell: who hears it asks the
 * database what is new, so a ring that was missed while the connection was down is made up for by one ring for all.
 */
@Injectable()
export class DoorbellService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly bell = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private isClosing = false;

  constructor(
    private readonly orm: MikroORM,
    @InjectPinoLogger(DoorbellService.name) private readonly log: PinoLogger,
  ) {}

  /** A function that waits for the next ring for this project since it was called last, or for the signal. */
  rings(projectId: string, leaving: AbortSignal): () => Promise<void> {
    let isRung = false;
    let wake = () => {};
    const heard = (rung: string | null) => {
      if (rung !== null && rung !== projectId) return;
      isRung = true;
      wake();
    };
    this.bell.on('ring', heard);
    leaving.addEventListener('abort', () => {
      this.bell.off('ring', heard);
      wake();
    });
    return async () => {
      if (!isRung && !leaving.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      isRung = false;
    };
  }

  onApplicationBootstrap(): void {
    void this.listen();
  }

  /** Not waited for: on a connection that broke, the farewell may never be answered. */
  onModuleDestroy(): void {
    this.isClosing = true;
    void this.client?.end().catch(() => {});
  }

  private async listen(): Promise<void> {
    while (!this.isClosing) {
      const client = new pg.Client({
        connectionString: this.orm.config.get('clientUrl'),
        application_name: 'cantiere live',
        // A server that went away without a word is noticed, and its rings are made up for.
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
      });
      this.client = client;
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      client.on('error', (error) => this.log.warn({ err: error }, 'the doorbell lost its connection'));
      client.on('notification', ({ payload }) => this.bell.emit('ring', payload ?? null));
      try {
        await client.connect();
        await client.query(`listen ${DOORBELL}`);
        this.bell.emit('ring', null);
        await ended;
      } catch (error) {
        if (!this.isClosing) this.log.warn({ err: error }, 'the doorbell could not connect');
      }
      if (!this.isClosing) await wait(RETRY_MS, undefined, { ref: false });
    }
  }
}
