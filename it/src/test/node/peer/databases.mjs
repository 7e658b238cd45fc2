// The databases of the account.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SqlError } from './engine.mjs';
import { ApiError, sqlFailed } from './envelope.mjs';
import { History } from './history.mjs';

export class Databases {
  #engine;
  #directory;
  #byId = new Map();
  limit = 1000;

  constructor(engine, directory) {
    this.#engine = engine;
    this.#directory = directory;
  }

  async create(name, { jurisdiction = null, readReplication = 'disabled' } = {}) {
    if (this.withName(name)) {
      throw new ApiError(400, 7502, `A database with the name '${name}' already exists`);
    }
    const slot = this.#byId.size < this.limit ? this.#engine.take() : undefined;
    if (slot === undefined) {
      throw new ApiError(400, 7406, 'You have reached the maximum number of databases for your account');
    }
    const database = new Database(randomUUID(), name, { jurisdiction, readReplication });
    this.#byId.set(database.uuid, database);
    try {
      await database.open(this.#engine, slot, join(this.#directory, 'history', database.uuid));
    } catch (error) {
      this.#byId.delete(database.uuid);
      throw error;
    }
    return database;
  }

  all() {
    return [...this.#byId.values()];
  }

  withName(name) {
    return this.all().find(database => database.name === name);
  }

  /** The database of an id, or throws 7404. */
  get(uuid) {
    const database = this.#byId.get(uuid.toLowerCase());
    if (!database) {
      throw new ApiError(404, 7404, `The database ${uuid} could not be found`);
    }
    return database;
  }

  delete(database) {
    this.#byId.delete(database.uuid);
    return database.close();
  }

  close() {
    for (const database of this.all()) {
      database.history?.close();
    }
  }
}

class Database {
  #engine;
  #slot;
  #last = Promise.resolve();

  constructor(uuid, name, { jurisdiction, readReplication }) {
    this.uuid = uuid;
    this.name = name;
    this.createdAt = new Date().toISOString();
    this.jurisdiction = jurisdiction;
    this.readReplication = readReplication;
  }

  open(engine, slot, directory) {
    this.#engine = engine;
    this.#slot = slot;
    return this.exclusively(async () => {
      await engine.query(slot, [{ sql: 'SELECT 1' }]); // makes the file
      this.history = new History(engine.file(slot), directory);
      await this.history.record();
    });
  }

  /** Runs one thing at a time, as D1 does for one database. */
  exclusively(work) {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Runs the queries in one transaction and keeps the state they leave. */
  query(queries) {
    return this.exclusively(async () => {
      let results;
      try {
        results = await this.#engine.query(this.#slot, queries);
      } catch (error) {
        this.history.skip();
        throw error instanceof SqlError ? sqlFailed(error.message) : error;
      }
      await this.history.record();
      return results;
    });
  }

  restore(state) {
    return this.exclusively(() => this.history.restore(state));
  }

  close() {
    return this.exclusively(() => this.history.close());
  }
}
