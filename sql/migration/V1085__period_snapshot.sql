-- The closing of a period. What changes is its status; what was computed and signed is append-only, with true figures and the ledger encrypted.
create table period_snapshot (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    period_id     bigint      not null,
    in_force_for  bigint      null unique,
    status        varchar(10) not null,
    computed_by   bigint      not null,
    computed_at   datetime(6) not null,
    checked_by    bigint      null,
    checked_at    datetime(6) null,
    signed_by     bigint      null,
    signed_at     datetime(6) null,
    returned_by   bigint      null,
    returned_at   datetime(6) null,
    return_reason varchar(20) null,
    version       int         not null,
    key period_snapshot_by_period (period_id, id),
    constraint period_snapshot_period foreign key (period_id) references reporting_period (id),
    constraint period_snapshot_returned check ((status = 'RETURNED') = (in_force_for is null)),
    constraint period_snapshot_people check (checked_by is null or (checked_by <> computed_by and (signed_by is null
        or (signed_by <> checked_by and signed_by <> computed_by))))
) default charset = utf8mb4;

-- What the codes of a ledger stand for, encrypted with the key of the client; deleted when the client is erased.
create table period_ledger_case (
    id           bigint     not null auto_increment primary key,
    ref          char(26)   character set ascii collate ascii_bin not null unique,
    snapshot_ref char(26)   character set ascii collate ascii_bin not null,
    case_id      bigint     not null,
    codes_sealed mediumblob not null,
    key period_ledger_case_by_snapshot (snapshot_ref),
    key period_ledger_case_by_case (case_id)
) default charset = utf8mb4;

-- What the records say today about a period that was closed, replaced by every comparison.
create table period_drift (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    snapshot_ref       char(26)    character set ascii collate ascii_bin not null unique,
    compared_at        datetime(6) not null,
    differing          int         not null,
    unexplained        int         not null,
    differences_sealed mediumblob  not null
) default charset = utf8mb4;

create table donghanh_log.period_snapshot_move (
    id           bigint      not null auto_increment primary key,
    snapshot_ref char(26)    character set ascii collate ascii_bin not null,
    step         varchar(10) not null,
    from_status  varchar(10) null,
    to_status    varchar(10) not null,
    moved_at     datetime(6) not null,
    moved_by     bigint      not null,
    key period_snapshot_move_by_snapshot (snapshot_ref, id)
) default charset = utf8mb4;

-- The hash of what is encrypted is of a text with a random part, so that it confirms no guess.
create table donghanh_log.period_snapshot_content (
    id             bigint     not null auto_increment primary key,
    ref            char(26)   character set ascii collate ascii_bin not null unique,
    figures_sealed mediumblob not null,
    figures_hash   char(64)   character set ascii collate ascii_bin not null,
    ledger_sealed  longblob   not null,
    ledger_hash    char(64)   character set ascii collate ascii_bin not null,
    released       mediumblob null,
    released_hash  char(64)   character set ascii collate ascii_bin null
) default charset = utf8mb4;

create table donghanh_log.period_signature (
    id         bigint        not null auto_increment primary key,
    ref        char(26)      character set ascii collate ascii_bin not null unique,
    statement  blob          not null,
    signature  varbinary(64) not null,
    key_number int           not null,
    public_key varbinary(32) not null,
    signed_at  datetime(6)   not null
) default charset = utf8mb4;
