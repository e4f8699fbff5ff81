-- The accounts with which databases follow each other, with which donghanh failover and donghanh rejoin command them, and with which servers read reports
-- from a replica. Run on the primary by its administrator. Put real passwords in place of REPLICA_PASSWORD, FAILOVER_PASSWORD and REPORTS_PASSWORD, and a
-- pattern of the machines' addresses in place of 127.0.0.1.

CREATE USER IF NOT EXISTS dh_replica@'127.0.0.1' IDENTIFIED BY 'REPLICA_PASSWORD';
CREATE USER IF NOT EXISTS dh_failover@'127.0.0.1' IDENTIFIED BY 'FAILOVER_PASSWORD';
CREATE USER IF NOT EXISTS dh_reports@'127.0.0.1' IDENTIFIED BY 'REPORTS_PASSWORD';
ALTER USER dh_replica@'127.0.0.1' IDENTIFIED BY 'REPLICA_PASSWORD';
ALTER USER dh_failover@'127.0.0.1' IDENTIFIED BY 'FAILOVER_PASSWORD';
ALTER USER dh_reports@'127.0.0.1' IDENTIFIED BY 'REPORTS_PASSWORD';

GRANT REPLICATION SLAVE ON *.* TO dh_replica@'127.0.0.1';

-- It reads what is counted, the steps of cases in the second schema included, and changes nothing.
GRANT SELECT ON donghanh.* TO dh_reports@'127.0.0.1';
GRANT SELECT ON donghanh_log.* TO dh_reports@'127.0.0.1';

-- It reads no row: CONNECTION ADMIN lets it in where nothing is saved.
GRANT RELOAD, CONNECTION ADMIN, READ_ONLY ADMIN, REPLICATION SLAVE ADMIN, REPLICATION MASTER ADMIN, REPLICA MONITOR, BINLOG MONITOR ON *.* TO dh_failover@'127.0.0.1';
