CREATE TABLE prices (sku TEXT, region TEXT, cents INTEGER, PRIMARY KEY (sku, region));
