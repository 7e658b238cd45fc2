CREATE TABLE users (id integer primary key, email text not null);
