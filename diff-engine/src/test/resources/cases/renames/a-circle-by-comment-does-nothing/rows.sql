INSERT INTO t VALUES ('was a', 'was b');
