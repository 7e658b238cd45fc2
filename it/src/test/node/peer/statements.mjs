// Cuts SQL text into statements where SQLite would: at each `;` outside quotes, comments and trigger bodies.
const TOKEN = new RegExp([
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/,
  /(?<end>;)/,
  /'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?/, // a doubled quote is two quoted pieces side by side
  /(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)/,
  /[^]/,
].map(part => part.source).join('|'), 'g');
const TRIGGER = /^(EXPLAIN (QUERY PLAN )?)?CREATE (TEMP |TEMPORARY )?TRIGGER /;

export function split(text) {
  const statements = [];
  let start = 0;
  let head = ''; // the first words
  let last = []; // the kinds of the two tokens before this one
  let empty = true;
  const finish = end => {
    if (!empty) {
      statements.push(text.slice(start, end).trim());
    }
    start = end;
    head = '';
    last = [];
    empty = true;
  };
  for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
    if (groups.skip !== undefined) {
      continue;
    }
    const kind = groups.end ?? groups.word?.toUpperCase() ?? 'other';
    if (kind === ';' && (!TRIGGER.test(head) || last.join(' ') === '; END')) {
      finish(index + token.length);
      continue;
    }
    empty = false;
    head = head.length < 60 ? `${head}${kind} ` : head;
    last = [last.at(-1), kind];
  }
  finish(text.length);
  return statements;
}

/** Whether it is a trigger of a kind that production was reported to cut: begin or end in lower case, CRLF, CASE. */
export function isHardTrigger(statement) {
  const words = Array.from(statement.matchAll(TOKEN), match => match.groups.word).filter(Boolean);
  return TRIGGER.test(`${words.slice(0, 5).join(' ').toUpperCase()} `)
    && (statement.includes('\r\n') || words.some(word => word === 'begin' || word === 'end' || word.toUpperCase() === 'CASE'));
}

/** Whether the statement reads only, judged by its words as a token without edit right needs it. */
export function readsOnly(statement) {
  const words = Array.from(statement.matchAll(TOKEN), match => match.groups.word?.toUpperCase()).filter(Boolean);
  return ['SELECT', 'VALUES', 'EXPLAIN', 'WITH'].includes(words[0])
    && !words.some(word => ['INSERT', 'UPDATE', 'DELETE', 'REPLACE'].includes(word));
}
