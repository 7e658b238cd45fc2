CREATE TABLE prices (sku TEXT, cents INTEGER, PRIMARY KEY (sku));
