import type { ServerResponse } from 'node:http';
import type { Health } from './health.js';

/** 200 when the application is ready to work, 503 otherwise. */
export async function answerHealth(health: Health, response: ServerResponse): Promise<void> {
  const report = await health.report();
  response
    .writeHead(report.status === 'ready' ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(report));
}
