// The yardstick: the least that stores a batch under row security. Started with the database's URL and the trackers
// (company, employee, device by token) as one JSON message; answers with its port.
import { createServer } from 'node:http';
import pg from 'pg';
import { INSERTS } from './inserts.mjs';

process.once('message', ({ url, connections, trackers }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections, pipeline: true });
  const known = new Map(trackers.map((tracker) => [tracker.token, tracker]));

  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const tracker = known.get(request.headers.authorization?.slice('Token '.length));
      store(pool, tracker, JSON.parse(Buffer.concat(chunks).toString())).then(
        (accepted) => answer(response, 200, { status: true, accepted, duplicates: 0, rejected: [] }),
        (error) => answer(response, 500, { status: false, message: String(error) }),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.once('SIGTERM', () => server.close(() => pool.end().then(() => process.exit(0))));
});

/** How many rows were new. One round trip: BEGIN, company, one insert a kind, COMMIT. */
async function store(pool, { companyId, employeeId, deviceId }, batch) {
  const client = await pool.connect();
  try {
    const inserts = INSERTS.filter(({ kind }) => batch[kind]?.length > 0);
    const results = await Promise.all([
      client.query('BEGIN'),
      client.query({ name: 'enter', text: 'SELECT app_set_company($1)', values: [companyId] }),
      ...inserts.map(({ kind, text, columns }) => client.query({ name: kind, text, values: [companyId, employeeId, deviceId, ...columns(batch[kind])] })),
      client.query('COMMIT'),
    ]);
    return results.slice(2, -1).reduce((sum, { rowCount }) => sum + rowCount, 0);
  } finally {
    client.release();
  }
}

function answer(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
}
