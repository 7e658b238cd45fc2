CREATE VIEW order_sizes AS
SELECT "orderId", sum(quantity) AS records FROM "OrderItem" GROUP BY "orderId";
