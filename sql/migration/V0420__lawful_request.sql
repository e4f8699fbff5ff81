-- What authorities ask the Centre for, and what becomes of it. Nothing here is sealed for a client, and her case is named by its number in the table
-- alone: who may not see the case does not learn of which it is.
create table lawful_request (
    id               bigint      not null auto_increment primary key,
    ref              char(26)    character set ascii collate ascii_bin not null unique,
    status           varchar(10) not null,
    form             varchar(10) not null,
    authority        varchar(20) not null,
    asks             varchar(10) not null,
    authority_sealed varbinary(1024) not null,
    official_sealed  varbinary(1024) null,
    letter_sealed    varbinary(1024) null,
    letter_on        date        null,
    basis_sealed     varbinary(4096) null,
    asked_sealed     varbinary(8192) null,
    received_on      date        not null,
    wanted_by        date        null,
    about_case       bigint      null,
    entered_by       bigint      not null,
    entered_at       datetime(6) not null,
    due_at           datetime(6) not null,
    advice           varchar(10) null,
    advice_sealed    varbinary(4096) null,
    advised_by       bigint      null,
    advised_at       datetime(6) null,
    ground           varchar(20) null,
    decided_by       bigint      null,
    decided_at       datetime(6) null,
    telling          varchar(10) null,
    forbidden_sealed varbinary(4096) null,
    forbidden_until  date        null,
    told_how         varchar(15) null,
    told_on          date        null,
    told_by          bigint      null,
    told_at          datetime(6) null,
    version          int         not null,
    key lawful_request_by_status (status, due_at),
    key lawful_request_by_day (received_on, id),
    key lawful_request_by_case (about_case),
    constraint lawful_request_case foreign key (about_case) references case_file (id),
    constraint lawful_request_status check (status in ('RECEIVED', 'ADVISED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
    constraint lawful_request_list check (asks <> 'LIST' or status <> 'ANSWERED'),
    constraint lawful_request_written check (status <> 'ANSWERED' or (form = 'LETTER' and basis_sealed is not null)),
    constraint lawful_request_refused check ((status = 'REFUSED') = (ground is not null)),
    constraint lawful_request_two_people check (decided_by is null or decided_by <> entered_by)
) default charset = utf8mb4;

-- Steps, and the letters that went out: added, never changed. A letter about a client is sealed with her key and goes with it.
create table donghanh_log.lawful_move (
    id          bigint      not null auto_increment primary key,
    request_ref char(26)    character set ascii collate ascii_bin not null,
    step        varchar(10) not null,
    from_status varchar(10) null,
    to_status   varchar(10) not null,
    moved_at    datetime(6) not null,
    moved_by    bigint      not null,
    key lawful_move_by_request (request_ref, id)
) default charset = utf8mb4;

create table donghanh_log.lawful_letter (
    id             bigint       not null auto_increment primary key,
    ref            char(26)     character set ascii collate ascii_bin not null unique,
    request_ref    char(26)     character set ascii collate ascii_bin not null unique,
    case_id        bigint       null,
    person_ref     char(26)     character set ascii collate ascii_bin null,
    items          varchar(200) null,
    content_sealed varbinary(8192) not null,
    signed_on      date         not null,
    signed_by      bigint       not null,
    key lawful_letter_by_case (case_id, id)
) default charset = utf8mb4;

-- On what each ground of refusal stands, since when. A change of the law is a new row, never a change of an old one.
create table lawful_ground_basis (
    id         bigint       not null auto_increment primary key,
    ground     varchar(20)  not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    unique key lawful_ground_basis_once (ground, valid_from)
) default charset = utf8mb4;

insert into lawful_ground_basis (ground, basis, valid_from, valid_to) values
    ('NOT_IN_WRITING',    'Nghị định 110/2024/NĐ-CP', '2020-01-01', null),
    ('NO_LEGAL_BASIS',    'Nghị định 110/2024/NĐ-CP', '2020-01-01', null),
    ('NOT_COMPETENT',     'Nghị định 110/2024/NĐ-CP', '2020-01-01', null),
    ('LIST_OF_PERSONS',   'Nghị định 110/2024/NĐ-CP; Nghị định 13/2023/NĐ-CP', '2020-01-01', '2025-12-31'),
    ('LIST_OF_PERSONS',   'Nghị định 110/2024/NĐ-CP; Luật 91/2025/QH15', '2026-01-01', null),
    ('OUT_OF_PROPORTION', 'Nghị định 13/2023/NĐ-CP', '2020-01-01', '2025-12-31'),
    ('OUT_OF_PROPORTION', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '2026-01-01', null),
    ('SECRET_BY_LAW',     'Nghị định 13/2023/NĐ-CP', '2020-01-01', '2025-12-31'),
    ('SECRET_BY_LAW',     'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '2026-01-01', null),
    ('NOT_HELD',          'Nghị định 110/2024/NĐ-CP', '2020-01-01', null);

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('LAWFUL_DECISION', 5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('LAWFUL_TELL',     3, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
