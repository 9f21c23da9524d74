import type { Server } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express } from 'express';

/** Express for Nest on the HTTP server that listens already. */
export class NestAdapter extends ExpressAdapter {
  constructor(
    express: Express,
    private readonly listening: Server,
  ) {
    super(express);
  }

  override initHttpServer(): void {
    this.httpServer = this.listening;
  }
}
