// The limit of node:http itself: the bytes of the answer from memory.

import { readFileSync } from 'node:fs';
import { listen } from './listen.mjs';

const body = readFileSync(process.env.ANSWER_FILE);

listen((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
