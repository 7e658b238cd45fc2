CREATE TABLE mails (id INTEGER PRIMARY KEY, -- d1:renamed from old
 mail TEXT, b INT); -- d1:renamed from mail
CREATE TABLE old (a);
