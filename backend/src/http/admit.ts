import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ViewersService } from '../access/viewers.service.js';
import type { GateService } from '../limits/gate.service.js';
import { answerFaults } from './answer-faults.js';
import { mayBeRefused } from './limit-operations.js';

/** What a request is told whose token or session is not one, or is one no more: it is never taken for nobody's. */
const REFUSED = {
  errors: [
    {
      message:
        'This token is unknown, revoked or expired, or it did not come from this site. Send another one, or none. ' +
        '(Questo token è sconosciuto, revocato o scaduto, o non viene da questo sito. Inviarne un altro, o nessuno.)',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};

/** Finds out who asks before anything is answered, and refuses whoever is not who they say. */
export function admit(viewers: ViewersService, gate: GateService, log: Logger): RequestHandler {
  // The framework would answer a fault in its own words.
  const answerFault = answerFaults(log);
  return (request, response, next) => {
    viewers
      .ofRequest(request)
      .then(async (viewer) => {
        if (viewer !== null) next();
        else if (await mayBeRefused(gate, request, response, null)) refuse(response);
      })
      .catch((error) => answerFault(error, request, response, next));
  };
}

function refuse(response: Response): void {
  response.status(401).set({ 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).json(REFUSED);
}
