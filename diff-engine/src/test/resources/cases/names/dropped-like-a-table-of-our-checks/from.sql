CREATE TABLE d1_guard_x (a);
CREATE TABLE b (y);
