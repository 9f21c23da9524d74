import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** Connections that see the schema of accounts and, unless they name it, nothing else. */
export class AccountsPool extends pg.Pool implements OnApplicationShutdown {
  constructor(databaseUrl: string) {
    super({
      connectionString: databaseUrl,
      options: '-c search_path=auth',
      application_name: 'cantiere accounts',
      max: 5,
      connectionTimeoutMillis: 5000,
    });
    // A connection that breaks is replaced at the next query, also when it breaks between two of them.
    this.on('error', () => {});
    this.on('connect', (client) => client.on('error', () => {}));
  }

  onApplicationShutdown(): Promise<void> {
    return this.end();
  }
}
