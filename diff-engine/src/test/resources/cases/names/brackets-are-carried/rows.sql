INSERT INTO dogs VALUES (1, 'Cleo'), (2, 'Pancakes');
