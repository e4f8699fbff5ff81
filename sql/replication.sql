-- The accounts with which databases follow each other, and with which donghanh failover and donghanh rejoin command them. Run on the primary by its
-- administrator. Put real passwords in place of REPLICA_PASSWORD and FAILOVER_PASSWORD, and a pattern of the machines' addresses in place of 127.0.0.1.

CREATE USER IF NOT EXISTS dh_replica@'127.0.0.1' IDENTIFIED BY 'REPLICA_PASSWORD';
CREATE USER IF NOT EXISTS dh_failover@'127.0.0.1' IDENTIFIED BY 'FAILOVER_PASSWORD';
ALTER USER dh_replica@'127.0.0.1' IDENTIFIED BY 'REPLICA_PASSWORD';
ALTER USER dh_failover@'127.0.0.1' IDENTIFIED BY 'FAILOVER_PASSWORD';

GRANT REPLICATION SLAVE ON *.* TO dh_replica@'127.0.0.1';

-- It reads no row: CONNECTION ADMIN lets it in where nothing is saved.
GRANT RELOAD, CONNECTION ADMIN, READ_ONLY ADMIN, REPLICATION SLAVE ADMIN, REPLICATION MASTER ADMIN, REPLICA MONITOR, BINLOG MONITOR ON *.* TO dh_failover@'127.0.0.1';
