-- What this installation is: one row, made by the first start.
CREATE TABLE installation (
    id         TINYINT     NOT NULL DEFAULT 1 PRIMARY KEY CHECK (id = 1),
    created_at DATETIME(6) NOT NULL
);

INSERT INTO installation (created_at) VALUES (UTC_TIMESTAMP(6));

-- The same beside the records that are only ever added to, so that a restored backup of one schema without the other is seen.
CREATE TABLE donghanh_log.installation (
    id         TINYINT     NOT NULL DEFAULT 1 PRIMARY KEY CHECK (id = 1),
    created_at DATETIME(6) NOT NULL
);

INSERT INTO donghanh_log.installation (created_at) SELECT created_at FROM installation;
