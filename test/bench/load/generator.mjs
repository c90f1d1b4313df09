// Loads one server: forked by ingest.mjs, told what to send, tells what it measured.
import { makeRequests } from './bodies.mjs';
import { Connection } from './connection.mjs';

process.once('message', async (plan) => {
  try {
    process.send({ measured: await load(plan) });
  } catch (error) {
    process.send({ failed: error.stack });
  }
  process.disconnect();
});

/** `trackers` come back with the instants that they have reached, so that the next run goes on from there. */
async function load({ port, trackers, items, warmUp, measured, concurrency }) {
  const host = `127.0.0.1:${port}`;
  const first = makeRequests({ trackers, count: warmUp.requests, items, host });
  const then = makeRequests({ trackers, count: measured.requests, items, host });
  const connections = await Promise.all(Array.from({ length: concurrency }, () => Connection.open(port)));
  const warm = await sendAll(connections, first, items, warmUp.seconds);
  const result = await sendAll(connections, then, items, measured.seconds);
  for (const connection of connections) connection.close();
  return { ...result, sent: (warm.latencies.length + result.latencies.length) * items, trackers };
}

/** Sends until the requests or the time are used up. Every answer must be that everything was stored. */
async function sendAll(connections, requests, items, seconds) {
  const latencies = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (let at = performance.now(); next < requests.length && at < until; ) {
        const { status, body } = await connection.send(requests[next++]);
        const now = performance.now();
        latencies.push(now - at);
        at = now;
        if (status !== 200 || JSON.parse(body).accepted !== items) throw new Error(`Not everything was stored: ${status} ${body.slice(0, 500)}`);
      }
    }),
  );
  return { latencies, seconds: (performance.now() - began) / 1_000 };
}
