// The tests' own door: faults, the request log and settings. No token, and not part of Cloudflare's API.
import { json } from './envelope.mjs';

export const PREFIX = '/__control';

export async function control({ method, path, search, body, faults, log, settings, databases }) {
  const routes = {
    'GET /status': () => ({ requests: log.count, databases: databases.all().length, settings }),
    'GET /log': () => log.entries.filter(entry => entry.path.includes(search.get('path') ?? '')),
    'DELETE /log': () => log.clear(),
    'GET /faults': () => faults.rules,
    'POST /faults': () => faults.set([].concat(JSON.parse(body))),
    'POST /faults/add': () => faults.add([].concat(JSON.parse(body))),
    'DELETE /faults': () => faults.clear(),
    'POST /faults/release': () => faults.release(),
    'POST /settings': () => change(settings, JSON.parse(body)),
    'POST /clear': () => { log.clear(); faults.clear(); },
  };
  const route = routes[`${method} ${path.slice(PREFIX.length)}`];
  if (!route) {
    return json(404, { error: `Unknown: ${method} ${path}. Known: ${Object.keys(routes).join(', ')}` });
  }
  try {
    return json(200, await route() ?? {});
  } catch (error) {
    return json(400, { error: error.message });
  }
}

function change(settings, changes) {
  for (const [key, value] of Object.entries(changes)) {
    if (!(key in settings) || !Number.isInteger(value) || value < 0) {
      throw new Error(`setting '${key}' must be one of ${Object.keys(settings).join(', ')} and a whole number`);
    }
    settings[key] = value;
  }
}
