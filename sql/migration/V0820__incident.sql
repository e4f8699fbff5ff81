-- Acts of violence against a client during the case. Versions are appended, never changed: a correction is one more version of the same incident.
-- What happened, where, by whom and what the client wants is sealed; the time stands open, because the deadlines are counted from it.
create table donghanh_log.incident (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    incident_ref   char(26)    character set ascii collate ascii_bin not null,
    version_number int         not null,
    corrects_ref   char(26)    character set ascii collate ascii_bin null,
    case_id        bigint      not null,
    episode        int         not null,
    time_precision varchar(10) not null,
    happened_at    datetime(6) null,
    recorded_at    datetime(6) not null,
    staff_id       bigint      not null,
    summary_sealed varbinary(1024)  not null,
    account_sealed varbinary(16384) not null,
    unique key incident_versions (incident_ref, version_number),
    key incident_by_case (case_id, id),
    constraint incident_precision check (time_precision in ('EXACT', 'ABOUT', 'DAY', 'UNKNOWN')),
    constraint incident_time check ((time_precision = 'UNKNOWN') = (happened_at is null)),
    constraint incident_correction check ((version_number = 1) = (corrects_ref is null))
) default charset = utf8mb4;

-- What was offered after an incident, and what a deadline of it came to.
create table donghanh_log.incident_event (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    incident_ref char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    kind         varchar(10) not null,
    subject      varchar(30) not null,
    outcome      varchar(20) not null,
    recorded_at  datetime(6) not null,
    staff_id     bigint      not null,
    words_sealed varbinary(4096) null,
    key incident_event_by_incident (incident_ref, id),
    key incident_event_by_case (case_id, id),
    constraint incident_event_kind check (kind in ('CLOCK', 'OFFER'))
) default charset = utf8mb4;

-- The notice that the law demands for a child: to whom, on what basis, the text as given, who decided, and whether the client was told.
create table donghanh_log.incident_notice (
    id              bigint       not null auto_increment primary key,
    ref             char(26)     character set ascii collate ascii_bin not null unique,
    incident_ref    char(26)     character set ascii collate ascii_bin not null,
    case_id         bigint       not null,
    recipient       varchar(25)  not null,
    channel         varchar(20)  not null,
    basis           varchar(200) not null,
    decided_by      bigint       not null,
    given_at        datetime(6)  not null,
    recorded_at     datetime(6)  not null,
    client_informed varchar(15)  not null,
    content_sealed  varbinary(4096) not null,
    key incident_notice_by_incident (incident_ref, id),
    key incident_notice_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('INCIDENT_CHILD_NOTICE', 12, 'HOURS',        'Luật Trẻ em 2016 Điều 51; Nghị định 56/2017/NĐ-CP', '2020-01-01'),
    ('INCIDENT_REVIEW',       2,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',                    '2020-01-01'),
    ('INCIDENT_TOLD',         1,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',                    '2020-01-01');
