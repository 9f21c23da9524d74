// The limit of asking the database each time: one SQL statement that builds the JSON, behind plain node:http.

import pg from 'pg';
import { ANSWER_SQL } from './answer-sql.mjs';
import { bodyOf, DATABASE_URL, listen } from './listen.mjs';

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

listen(async (request, response) => {
  const { variables } = await bodyOf(request);
  const { rows } = await pool.query({ name: 'answer', text: ANSWER_SQL, values: [variables.asOf] });
  const body = Buffer.from(rows[0].answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
