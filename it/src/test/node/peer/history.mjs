// Time Travel of one database: a copy of its file after each change, found again by bookmark or by time.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';

const KEPT = 200;

export class History {
  #file;
  #directory;
  #reader;
  #seen;
  #changes = 0;
  #states = [];

  /** `file` is the live file, which workerd has open too; the copies go into `directory`. */
  constructor(file, directory) {
    this.#file = file;
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
    this.#reader = new DatabaseSync(file, { readOnly: true });
  }

  /** Keeps the present state if something was committed since the last call. */
  async record() {
    if (this.#unchanged()) {
      return;
    }
    const bookmark = this.#nextBookmark();
    const copy = join(this.#directory, bookmark);
    await backup(this.#reader, copy);
    this.#states.push({ bookmark, time: Date.now(), copy });
    for (const old of this.#states.splice(0, this.#states.length - KEPT)) {
      rmSync(old.copy);
    }
  }

  /** Passes over what a failed transaction left: workerd writes the old pages once more, which is no new state. */
  skip() {
    this.#unchanged();
  }

  get current() {
    return this.#states.at(-1);
  }

  /** The newest state at or before a bookmark, or undefined. */
  atBookmark(bookmark) {
    return this.#states.findLast(state => state.bookmark <= bookmark);
  }

  /** The newest state at or before a time in milliseconds, or undefined. */
  atTime(time) {
    return this.#states.findLast(state => state.time <= time);
  }

  /** Writes the copy over the live database, as a change that workerd sees. */
  async restore(state) {
    const source = new DatabaseSync(state.copy, { readOnly: true });
    try {
      await backup(source, this.#file);
    } finally {
      source.close();
    }
    await this.record();
  }

  measure() {
    const row = this.#reader.prepare(`SELECT
        (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS file_size,
        (SELECT count(*) FROM sqlite_schema WHERE type = 'table'
          AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\') AS num_tables`).get();
    return { file_size: row.file_size, num_tables: row.num_tables };
  }

  close() {
    this.#reader.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #unchanged() {
    // data_version changes when another connection, here workerd, commits.
    const { data_version: version } = this.#reader.prepare('PRAGMA data_version').get();
    const unchanged = version === this.#seen;
    this.#seen = version;
    return unchanged;
  }

  #nextBookmark() {
    const hex = number => number.toString(16).padStart(8, '0');
    return [hex(++this.#changes), hex(0), hex(0x4c6d), randomBytes(16).toString('hex')].join('-');
  }
}
