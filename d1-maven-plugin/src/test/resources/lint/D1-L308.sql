-- file: 0001_first.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
-- d1:lint-off D1-L302
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
-- d1:lint-off D1-L3O2 it never has more than ten rows
CREATE TABLE settings (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
-- d1:lint-off no-foreign-key-index few rows
CREATE TABLE flags (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
/* d1:lint-off D1-L302 few rows */
CREATE TABLE marks (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
-- d1:lint_off D1-L302 few rows
CREATE TABLE notes (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
-- d1:lint-off D1-L302 few rows
CREATE TABLE tags (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
