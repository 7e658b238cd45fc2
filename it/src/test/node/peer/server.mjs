// The HTTP server: reads a request, logs it, asks for a fault, and lets the right part answer.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as door from './control.mjs';
import { ApiError, failure } from './envelope.mjs';
import { Exchange } from './exchange.mjs';
import { answerUnder, Faults } from './faults.mjs';
import { RequestLog } from './log.mjs';
import { route } from './routes.mjs';
import * as presigned from './storage.mjs';

/** Serves on the loopback only; port 0 takes a free one. */
export async function startServer({ port, account, tokens, databases }) {
  const peer = {
    account,
    tokens,
    databases,
    storage: new presigned.Storage(),
    faults: new Faults(),
    log: new RequestLog(),
    settings: {
      activeAnswers: 1, // how often an import or export says "active" before it ends
      poorSplitter: 0, // 1: /query and /raw refuse the triggers that production's splitter is reported to cut
      get databaseLimit() { return databases.limit; },
      set databaseLimit(limit) { databases.limit = limit; },
    },
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    serve(peer, request, response).catch(error => {
      console.error(error);
      request.socket.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  peer.origin = `http://127.0.0.1:${server.address().port}`;
  return server;
}

async function serve(peer, request, response) {
  const url = new URL(request.url, peer.origin);
  const { pathname: path } = url;
  const { method, headers } = request;
  if (path.startsWith(door.PREFIX)) {
    const exchange = new Exchange(request, response, {});
    return exchange.send(await door.control({ ...peer, method, path, search: url.searchParams, body: await exchange.readBody() }));
  }

  const started = performance.now();
  const entry = peer.log.begin(request, url);
  response.once('close', () => { entry.ms = Math.round(performance.now() - started); });
  const exchange = new Exchange(request, response, entry);
  const target = path + url.search;
  let rule = peer.faults.take({ n: entry.n, method, target });
  entry.fault = rule?.kind ?? null;
  if (rule?.kind === 'reset-request') {
    await exchange.readSome();
    return exchange.reset();
  }
  const body = await exchange.readBody();
  if (body === undefined) {
    return exchange.reset();
  }
  peer.log.received(entry, body);
  rule ??= peer.faults.take({ n: entry.n, method, target, body: body.toString('utf8') });
  entry.fault = rule?.kind ?? null;
  return answerUnder(peer.faults, rule, exchange, () => work({ ...peer, method, path, url, headers, body }));
}

async function work(call) {
  if (call.path.startsWith(presigned.PREFIX)) {
    return call.storage.answer(call);
  }
  const answer = await route(call).catch(error => {
    if (error instanceof ApiError) {
      return failure(error);
    }
    console.error(error);
    return failure(new ApiError(500, 7500, `internal error in the peer: ${error.message}`));
  });
  answer.headers['cf-ray'] = `${randomBytes(8).toString('hex')}-AMS`;
  return answer;
}
