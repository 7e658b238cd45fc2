// GET .../time_travel/bookmark and POST .../time_travel/restore.
import { requireEdit } from './auth.mjs';
import { invalid, success } from './envelope.mjs';

const BOOKMARK = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/;

export async function bookmark({ database, url }) {
  const timestamp = url.searchParams.get('timestamp');
  const state = timestamp === null ? database.history.current : atTime(database, timestamp);
  return success({ bookmark: state.bookmark });
}

export async function restore({ database, url, right }) {
  requireEdit(right);
  const target = url.searchParams.get('bookmark');
  const timestamp = url.searchParams.get('timestamp');
  if ((target === null) === (timestamp === null)) {
    throw invalid('bookmark', 'Give either a bookmark or a timestamp');
  }
  const state = target === null ? atTime(database, timestamp) : atBookmark(database, target);
  const previous = database.history.current.bookmark;
  await database.restore(state);
  return success({
    bookmark: state.bookmark,
    previous_bookmark: previous,
    message: `Restored to bookmark ${state.bookmark}`,
  });
}

function atBookmark({ history }, text) {
  if (!BOOKMARK.test(text)) {
    throw invalid('bookmark', 'Invalid bookmark');
  }
  const state = text <= history.current.bookmark ? history.atBookmark(text) : undefined;
  if (!state) {
    throw invalid('bookmark', 'The bookmark is outside of the history of this database');
  }
  return state;
}

function atTime({ history }, text) {
  const time = Date.parse(text);
  if (Number.isNaN(time)) {
    throw invalid('timestamp', 'Invalid datetime');
  }
  const state = history.atTime(time);
  if (!state) {
    throw invalid('timestamp', 'The time is before the history of this database');
  }
  return state;
}
