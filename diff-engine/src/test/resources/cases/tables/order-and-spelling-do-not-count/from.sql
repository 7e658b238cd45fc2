CREATE TABLE a (x INT);
CREATE TABLE b (y INT);
create index IF NOT EXISTS b_y on b(y asc);
