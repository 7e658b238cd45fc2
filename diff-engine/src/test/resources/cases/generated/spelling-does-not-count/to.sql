CREATE TABLE g (id INTEGER PRIMARY KEY, net INTEGER, tax INTEGER, gross integer as ((NET + "tax")));
