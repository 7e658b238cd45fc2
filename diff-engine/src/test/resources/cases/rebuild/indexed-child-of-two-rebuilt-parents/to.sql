CREATE TABLE users (id INTEGER PRIMARY KEY, age TEXT DEFAULT 'b');
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE, title TEXT DEFAULT 'b');
CREATE INDEX posts_user ON posts (user_id);
CREATE TABLE likes (user_id INTEGER REFERENCES users (id) ON DELETE CASCADE, post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE);
CREATE INDEX likes_user ON likes (user_id);
CREATE INDEX likes_post ON likes (post_id);
