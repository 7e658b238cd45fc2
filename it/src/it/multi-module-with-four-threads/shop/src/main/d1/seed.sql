INSERT INTO shop (name) VALUES ('row of shop');
