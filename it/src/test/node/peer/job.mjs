// A long-running import or export: it works in the background and is asked for its state.

export class Job {
  #type;
  #database;
  #activeAnswers;
  #end;

  /** `work` resolves to the result; the first `activeAnswers` answers say "active" even if it is done before. */
  constructor(type, database, activeAnswers, work) {
    this.#type = type;
    this.#database = database;
    this.#activeAnswers = activeAnswers;
    this.work = work().then(
      result => { this.#end = { success: true, status: 'complete', result }; },
      // wrangler reads `errors` for an import and `error` for an export
      error => { this.#end = { success: true, status: 'error', error: error.message, errors: [error.message] }; },
    );
  }

  /** The state to answer; `ended` tells that it is the last one. */
  async state() {
    const common = { type: this.#type, at_bookmark: this.#database.history.current.bookmark, messages: [] };
    if (this.#activeAnswers-- > 0) {
      return { ended: false, state: { ...common, success: true, status: 'active' } };
    }
    await this.work;
    return { ended: true, state: { ...common, ...this.#end } };
  }
}

export const notRunning = doing => ({ success: false, error: `Not currently ${doing} anything.` });
