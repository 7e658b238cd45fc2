INSERT INTO größen VALUES (1, '日本', '🎉'); INSERT INTO мир VALUES (1, 1);
