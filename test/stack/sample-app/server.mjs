/**
 * The sample application: HTTP, no dependencies, as honest or as broken as its environment says.
 *
 *   VERSION   what /version and the x-version header say
 *   BOOT_MS   time until it listens (300)
 *   STOP      "graceful": finishes its requests on SIGTERM; "none": dies at once
 *   BROKEN    "health": /health answers 503; "boot": exits with 1 before it listens;
 *             "later": answers 500 to everything but /live and /health; "proxied": the same, but
 *             only to what comes through a proxy; "sometimes": answers 500 to every third request
 *             for /version; "crash": ends with 7 at its 40th request through a proxy; "memory":
 *             takes more and more of it, and never listens
 *
 * While there is a file /tmp/drain, /health answers 503 and everything else goes on.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { serveSockets } from './sockets.mjs';

const { VERSION = 'unknown', BROKEN = '', STOP = 'graceful' } = process.env;
const bootMs = Number(process.env.BOOT_MS ?? 300);
const port = Number(process.env.PORT ?? 3000);
const ORDER_TAKES_MS = 150;
const SLOWEST_MS = 60_000;

let stopping = false;
let inFlight = 0;
let asked = 0;
let proxied = 0;

const server = createServer((request, response) => {
  inFlight++;
  response.once('close', () => {
    inFlight--;
  });
  response.setHeader('x-version', VERSION);
  if (stopping) response.setHeader('connection', 'close');
  answer(request, response).catch((error) => {
    response.statusCode = 500;
    response.end(`${error.message}\n`);
  });
});
server.keepAliveTimeout = 75_000;
const closeSockets = serveSockets(server, VERSION);

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://app');
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /live') return text(response, 200, 'alive\n');
  if (route === 'GET /health') {
    const isReady = BROKEN !== 'health' && !existsSync('/tmp/drain');
    return isReady ? text(response, 200, 'ok\n') : text(response, 503, 'broken\n');
  }
  if (route === 'GET /version' && BROKEN === 'sometimes') {
    asked++;
    if (asked % 3 === 0) return text(response, 500, 'broken\n');
  }
  const isProxied = request.headers['x-forwarded-for'] !== undefined;
  if (BROKEN === 'later' || (BROKEN === 'proxied' && isProxied)) {
    console.error(`${route}: the session store does not answer`);
    return text(response, 500, 'broken\n');
  }
  if (BROKEN === 'crash' && isProxied && ++proxied >= 40) {
    console.error('out of file descriptors');
    process.exit(7);
  }
  if (route === 'GET /version') return json(response, 200, { version: VERSION, inFlight });
  if (route === 'GET /slow') {
    const ms = Math.min(Number(url.searchParams.get('ms') ?? 1000) || 0, SLOWEST_MS);
    await pause(ms);
    return json(response, 200, { waited: ms, version: VERSION });
  }
  if (route === 'POST /orders') {
    const order = await read(request);
    await pause(ORDER_TAKES_MS);
    return json(response, 201, { order, version: VERSION });
  }
  if (route === 'GET /') return text(response, 200, `sample application ${VERSION}\n`);
  return text(response, 404, 'not found\n');
}

function text(response, status, body) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
}

function json(response, status, body) {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(`${JSON.stringify(body)}\n`);
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function stop(signal) {
  if (STOP === 'none') process.exit(0);
  if (stopping) return;
  stopping = true;
  console.log(`${signal}: finishing ${inFlight} requests`);
  server.close(() => process.exit(0));
  closeSockets();
  // Connections that wait for a next request would keep the server open for their whole time.
  setInterval(() => server.closeIdleConnections(), 100);
}

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(signal));

setTimeout(() => {
  if (BROKEN === 'boot') {
    console.error('cannot start: the configuration key GREETING is missing');
    process.exit(1);
  }
  if (BROKEN === 'memory') {
    console.error('reading the whole catalogue into memory');
    const catalogue = [];
    return setInterval(() => catalogue.push(Buffer.alloc(8 * 1024 * 1024, 1)), 10);
  }
  server.listen(port, () => console.log(`version ${VERSION} listens on ${port}`));
}, bootMs);
