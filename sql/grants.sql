-- The two schemas and the two accounts. Run by an administrator of the database; running it again changes nothing but the passwords.
-- Put real passwords in place of APP_PASSWORD and MIGRATION_PASSWORD, and the application server's address in place of 127.0.0.1.

CREATE SCHEMA IF NOT EXISTS donghanh CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;
CREATE SCHEMA IF NOT EXISTS donghanh_log CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;

CREATE USER IF NOT EXISTS dh_app@'127.0.0.1' IDENTIFIED BY 'APP_PASSWORD';
CREATE USER IF NOT EXISTS dh_migration@'127.0.0.1' IDENTIFIED BY 'MIGRATION_PASSWORD';
ALTER USER dh_app@'127.0.0.1' IDENTIFIED BY 'APP_PASSWORD';
ALTER USER dh_migration@'127.0.0.1' IDENTIFIED BY 'MIGRATION_PASSWORD';

-- Only the migrations create and change tables.
GRANT ALL PRIVILEGES ON donghanh.* TO dh_migration@'127.0.0.1';
GRANT ALL PRIVILEGES ON donghanh_log.* TO dh_migration@'127.0.0.1';

-- The application reads and writes in the first schema. In the second it only reads and inserts, so rows there cannot be changed.
-- Privileges add up, so append-only tables need their own schema: a single table cannot be excluded from a wider grant.
GRANT SELECT, INSERT, UPDATE, DELETE ON donghanh.* TO dh_app@'127.0.0.1';
GRANT SELECT, INSERT ON donghanh_log.* TO dh_app@'127.0.0.1';
