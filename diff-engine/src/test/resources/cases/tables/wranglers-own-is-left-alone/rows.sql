INSERT INTO d1_migrations (name) VALUES ('0001_init.sql'); INSERT INTO t VALUES (1);
