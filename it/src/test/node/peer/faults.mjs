// Faults on demand: rules that make a request fail before, while or after its work is done.
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, failure, html } from './envelope.mjs';

const LONGEST = 600_000;
const HELD = 'held';

/** A rule matches by any of nth, method, path and body, skips its first `skip` matches, and then holds `times` times. */
export class Faults {
  #rules = [];
  #held = new Set();

  get rules() {
    return this.#rules;
  }

  set(rules) {
    this.#rules = rules.map(check);
  }

  add(rules) {
    this.#rules.push(...rules.map(check));
  }

  clear() {
    this.#rules = [];
  }

  /** Does `work` once the rule's time is over, or, for `ms: 'held'`, once `release` is called. */
  async later(rule, work) {
    if (rule.ms !== HELD) {
      await sleep(rule.ms);
      return work();
    }
    const held = {};
    const released = new Promise(resolve => { held.release = resolve; });
    held.done = released.then(work);
    this.#held.add(held);
    return held.done;
  }

  /** Lets the work of all held requests be done, and ends when it is; tells how many there were. */
  async release() {
    const held = [...this.#held];
    this.#held.clear();
    held.forEach(({ release }) => release());
    await Promise.allSettled(held.map(({ done }) => done));
    return { released: held.length };
  }

  /** The rule for a request, or undefined. Rules with `body` are looked at once the body is known. */
  take({ n, method, target, body }) {
    for (const rule of this.#rules) {
      const fits = rule.times > 0
        && (rule.body === undefined ? body === undefined : body?.includes(rule.body))
        && (rule.nth === undefined || rule.nth === n)
        && (rule.method === undefined || rule.method === method)
        && (rule.path === undefined || target.includes(rule.path));
      if (fits && rule.skip-- <= 0) {
        rule.times--;
        return rule;
      }
    }
    return undefined;
  }
}

const KINDS = [
  'status', 'status-after', 'reset-before', 'reset-request', 'reset-late', 'reset-answer', 'reset-after',
  'slow', 'slow-answer', 'trickle', 'hang', 'hang-after', 'truncated', 'malformed',
];
const KEYS = ['kind', 'nth', 'method', 'path', 'body', 'skip', 'times', 'status', 'html', 'retryAfter', 'code', 'message', 'ms'];

function check(rule) {
  if (!KINDS.includes(rule.kind)) {
    throw new Error(`unknown kind '${rule.kind}': use one of ${KINDS.join(', ')}`);
  }
  const unknown = Object.keys(rule).find(key => !KEYS.includes(key));
  if (unknown !== undefined) {
    throw new Error(`unknown key '${unknown}' in a rule: use ${KEYS.join(', ')}`);
  }
  const canBeHeld = ['slow', 'reset-late'].includes(rule.kind);
  if (rule.ms !== undefined && !(rule.ms >= 0 && rule.ms <= LONGEST) && !(canBeHeld && rule.ms === HELD)) {
    throw new Error(`ms must be from 0 to ${LONGEST}, or '${HELD}' for slow and reset-late`);
  }
  if (rule.kind === 'reset-request' && rule.body !== undefined) {
    throw new Error("'reset-request' comes before the body is read and cannot match by body");
  }
  return { skip: 0, times: 1, ms: 1000, status: 500, ...rule };
}

/** Answers a request under one of the rules. `run` does the work; `exchange` resets or holds the connection. */
export async function answerUnder(faults, rule, exchange, run) {
  switch (rule?.kind) {
    case undefined:
      return exchange.send(await run());
    case 'status':
      return exchange.send(refusal(rule));
    case 'status-after':
      await run();
      return exchange.send(refusal(rule));
    case 'reset-before':
      return exchange.reset();
    case 'reset-after':
      await run();
      return exchange.reset();
    case 'reset-late':
      exchange.reset();
      return faults.later(rule, run);
    case 'reset-answer':
      return exchange.sendHalf(await run(), () => exchange.reset());
    case 'truncated':
      return exchange.sendHalf(await run(), () => exchange.end());
    case 'malformed': {
      const answer = await run();
      return exchange.send({ ...answer, body: half(answer.body) });
    }
    case 'slow':
      return faults.later(rule, async () => exchange.send(await run()));
    case 'slow-answer': {
      const answer = await run();
      await sleep(rule.ms);
      return exchange.send(answer);
    }
    case 'trickle':
      return exchange.trickle(await run(), rule.ms);
    case 'hang':
      return exchange.hang(LONGEST);
    case 'hang-after':
      await run();
      return exchange.hang(LONGEST);
    default:
      throw new Error(`kind '${rule.kind}' has no answer`);
  }
}

export const half = body => body.subarray(0, Math.floor(body.length / 2));

const USUAL = {
  429: [971, 'More than 1200 requests per 300 seconds reached. Please wait and consider throttling your request speed'],
  500: [7500, 'internal error'],
  502: [1101, 'Bad gateway'],
  503: [7500, 'D1 DB is overloaded. Requests queued for too long.'],
};

function refusal({ status, html: asHtml, retryAfter, code, message }) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  const [usualCode, usualMessage] = USUAL[status] ?? [7500, `Fault on demand: ${status}`];
  if (asHtml) {
    return html(status, message ?? `${status}: ${usualMessage}`, headers);
  }
  return failure(new ApiError(status, code ?? usualCode, message ?? usualMessage, { headers }));
}
