-- One row per asking: what was asked, in which words, what the client answered. An answer that is replaced or taken back stays.
create table consent (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    case_id         bigint      not null,
    scope           varchar(25) not null,
    status          varchar(12) not null,
    form            varchar(20) null,
    witness_id      bigint      null,
    guardian_sealed varbinary(1024) null,
    named_sealed    varbinary(1024) null,
    text_version    varchar(10) not null,
    asked_at        datetime(6) not null,
    asked_by        bigint      not null,
    valid_from      datetime(6) null,
    expires_on      date        null,
    ended_at        datetime(6) null,
    version         int         not null,
    key consent_by_case (case_id, scope, status),
    constraint consent_case foreign key (case_id) references case_file (id),
    constraint consent_granted_has_form check (status <> 'GRANTED' or (form is not null and valid_from is not null and expires_on is not null)),
    constraint consent_witness check (form is null or form <> 'WITNESSED_VERBAL' or witness_id is not null)
) default charset = utf8mb4;

-- Acting without consent to protect life and health: another person confirms it, and it ends by itself.
create table vital_interest (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    case_id        bigint      not null,
    reason_sealed  varbinary(4096) null,
    invoked_at     datetime(6) not null,
    invoked_by     bigint      not null,
    confirmed_at   datetime(6) null,
    confirmed_by   bigint      null,
    expires_at     datetime(6) not null,
    client_told_at datetime(6) null,
    version        int         not null,
    key vital_interest_by_case (case_id, expires_at),
    constraint vital_interest_case foreign key (case_id) references case_file (id),
    constraint vital_interest_two_people check (confirmed_by is null or confirmed_by <> invoked_by)
) default charset = utf8mb4;

create table donghanh_log.consent_event (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    consent_ref   char(26)    character set ascii collate ascii_bin not null,
    case_id       bigint      not null,
    scope         varchar(25) not null,
    from_status   varchar(12) null,
    to_status     varchar(12) not null,
    happened_at   datetime(6) not null,
    happened_by   bigint      not null,
    key consent_event_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('WITHDRAWAL_CONFIRM', 2, 'WORKING_DAYS', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '2020-01-01');
