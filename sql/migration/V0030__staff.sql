-- The Centre as it was called, and to whom it answered, in a span of days.
create table centre (
    id          bigint       not null auto_increment primary key,
    name        varchar(200) not null,
    parent_body varchar(200) not null,
    valid_from  date         not null unique,
    valid_to    date         null
) default charset = utf8mb4;

create table org_unit (
    id         bigint       not null auto_increment primary key,
    ref        varchar(26)  character set ascii collate ascii_bin not null unique,
    name       varchar(120) not null,
    kind       varchar(10)  not null,
    parent_id  bigint       null,
    valid_from date         not null,
    valid_to   date         null,
    version    int          not null,
    constraint org_unit_kind check (kind in ('CENTRE', 'UNIT', 'TEAM')),
    constraint org_unit_parent foreign key (parent_id) references org_unit (id)
) default charset = utf8mb4;

create table staff_account (
    id              bigint       not null auto_increment primary key,
    ref             varchar(26)  character set ascii collate ascii_bin not null unique,
    username        varchar(40)  character set ascii collate ascii_bin not null unique,
    display_name    varchar(120) not null,
    short_name      varchar(40)  not null,
    address         varchar(5)   not null,
    unit_id         bigint       not null,
    state           varchar(10)  not null,
    passphrase_hash varchar(200) character set ascii collate ascii_bin null,
    language        varchar(2)   null,
    theme           varchar(10)  null,
    created_at      datetime(6)  not null,
    version         int          not null,
    key staff_account_by_name (display_name),
    constraint staff_account_state check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    constraint staff_account_unit foreign key (unit_id) references org_unit (id)
) default charset = utf8mb4;

-- A role ends by revoked_at and stays on file. One valid grant of a role per account.
create table account_role (
    id           bigint      not null auto_increment primary key,
    ref          varchar(26) character set ascii collate ascii_bin not null unique,
    account_id   bigint      not null,
    role         varchar(30) not null,
    granted_by   bigint      null,
    granted_at   datetime(6) not null,
    confirmed_by bigint      null,
    confirmed_at datetime(6) null,
    revoked_by   bigint      null,
    revoked_at   datetime(6) null,
    version      int         not null,
    valid_role   varchar(30) generated always as (case when revoked_at is null then role else null end) stored,
    unique key account_role_one_valid (account_id, valid_role),
    constraint account_role_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;

create table one_time_code (
    id         bigint       not null auto_increment primary key,
    account_id bigint       not null,
    code_hash  varchar(200) character set ascii collate ascii_bin not null,
    purpose    varchar(15)  not null,
    issued_by  bigint       null,
    issued_at  datetime(6)  not null,
    expires_at datetime(6)  not null,
    ended_at   datetime(6)  null,
    used       boolean      not null,
    version    int          not null,
    key one_time_code_by_account (account_id, ended_at),
    constraint one_time_code_purpose check (purpose in ('FIRST_SIGN_IN', 'RESET')),
    constraint one_time_code_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;

-- Names that were tried and where from, as hashes only: what is typed there is sometimes a passphrase.
create table sign_in_attempt (
    id          bigint        not null auto_increment primary key,
    account_key varbinary(32) not null,
    address_key varbinary(32) not null,
    at          datetime(6)   not null,
    succeeded   boolean       not null,
    key sign_in_attempt_by_account (account_key, at),
    key sign_in_attempt_by_address (address_key, at),
    key sign_in_attempt_by_time (at)
) default charset = utf8mb4;

create table staff_session (
    id          bigint        not null auto_increment primary key,
    ref         varchar(26)   character set ascii collate ascii_bin not null unique,
    token_hash  varbinary(32) not null unique,
    account_id  bigint        not null,
    device      varchar(40)   not null,
    started_at  datetime(6)   not null,
    last_active datetime(6)   not null,
    covered_at  datetime(6)   null,
    ended_at    datetime(6)   null,
    end_reason  varchar(20)   null,
    key staff_session_by_account (account_id, ended_at),
    constraint staff_session_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;
