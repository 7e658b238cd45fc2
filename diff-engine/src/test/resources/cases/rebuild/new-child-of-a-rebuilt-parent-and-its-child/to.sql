CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
CREATE TABLE likes (user_id INTEGER REFERENCES users (id) ON DELETE CASCADE, post_id INTEGER REFERENCES posts (id) ON DELETE SET NULL);
CREATE TRIGGER liked AFTER INSERT ON likes BEGIN UPDATE users SET age = age + 1 WHERE id = NEW.user_id; END;
CREATE VIEW liked_posts AS SELECT posts.id, users.age FROM likes JOIN posts ON posts.id = post_id JOIN users ON users.id = likes.user_id;
