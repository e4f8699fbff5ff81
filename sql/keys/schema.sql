-- The wrapped keys of an installation whose servers share them without sharing a disk (docs/operations.md, Keys in a schema). Run by an administrator of
-- the database server of the keys, which is another one than the server of the installation's own database: that one's backups and binary log must hold
-- no key. Running it again changes nothing but the password. Put a real password in place of KEYS_PASSWORD, and the address of the application server in
-- place of 127.0.0.1, once for each of them.

CREATE SCHEMA IF NOT EXISTS donghanh_keys CHARACTER SET ascii COLLATE ascii_bin;

-- Wrapped by the master key, which is never here.
CREATE TABLE IF NOT EXISTS donghanh_keys.keyset (
    name varchar(60) NOT NULL PRIMARY KEY,
    content mediumtext NOT NULL,
    version bigint NOT NULL
) ENGINE = InnoDB;

-- A row a person: as the text of a file in a folder of keys, wrapped by the keysets.
CREATE TABLE IF NOT EXISTS donghanh_keys.person_key (
    person_ref char(26) NOT NULL PRIMARY KEY,
    content mediumtext NOT NULL,
    changed_at datetime(6) NOT NULL,
    KEY person_key_changed (changed_at)
) ENGINE = InnoDB;

-- Who was erased, and whose keys were given up: only appended to.
CREATE TABLE IF NOT EXISTS donghanh_keys.listed_person (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list varchar(10) NOT NULL,
    person_ref char(26) NOT NULL,
    listed_at varchar(40) NOT NULL,
    UNIQUE KEY listed_person_once (list, person_ref)
) ENGINE = InnoDB;

-- The commands on the keys, until a start brings them into the audit log: only appended to.
CREATE TABLE IF NOT EXISTS donghanh_keys.journal (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    entry varchar(300) NOT NULL
) ENGINE = InnoDB;

-- One row: raised by every erasure and every change of a keyset, so that each server knows when to read them again.
CREATE TABLE IF NOT EXISTS donghanh_keys.key_state (
    id int NOT NULL PRIMARY KEY,
    format int NOT NULL,
    generation bigint NOT NULL
) ENGINE = InnoDB;
INSERT IGNORE INTO donghanh_keys.key_state (id, format, generation) VALUES (1, 1, 0);

CREATE USER IF NOT EXISTS dh_keys@'127.0.0.1' IDENTIFIED BY 'KEYS_PASSWORD';
ALTER USER dh_keys@'127.0.0.1' IDENTIFIED BY 'KEYS_PASSWORD';

-- It makes no tables, and takes nothing from the lists.
GRANT SELECT, INSERT, UPDATE, DELETE ON donghanh_keys.keyset TO dh_keys@'127.0.0.1';
GRANT SELECT, INSERT, UPDATE, DELETE ON donghanh_keys.person_key TO dh_keys@'127.0.0.1';
GRANT SELECT, INSERT ON donghanh_keys.listed_person TO dh_keys@'127.0.0.1';
GRANT SELECT, INSERT ON donghanh_keys.journal TO dh_keys@'127.0.0.1';
GRANT SELECT, UPDATE ON donghanh_keys.key_state TO dh_keys@'127.0.0.1';
