-- The device was handed over to a client, so that the client could write alone. The row says neither whether nor what the client wrote.
create table feedback_handover (
    id        bigint      not null auto_increment primary key,
    ref       char(26)    character set ascii collate ascii_bin not null unique,
    case_id   bigint      not null,
    staff_id  bigint      not null,
    handed_at datetime(6) not null,
    ended_at  datetime(6) null,
    version   int         not null,
    key feedback_handover_by_case (case_id, id),
    constraint feedback_handover_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- What a client said about the services, once; staff_id is empty when the client wrote it alone.
create table donghanh_log.feedback (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    episode      int         not null,
    recorded_at  datetime(6) not null,
    staff_id     bigint      null,
    words_sealed varbinary(8192) null,
    key feedback_by_case (case_id, id),
    key feedback_by_time (recorded_at)
) default charset = utf8mb4;

create table donghanh_log.feedback_answer (
    id           bigint      not null auto_increment primary key,
    feedback_ref char(26)    character set ascii collate ascii_bin not null,
    area         varchar(20) not null,
    satisfaction varchar(15) null,
    missing      varchar(20) null,
    unique key feedback_answer_once (feedback_ref, area),
    constraint feedback_answer_given check ((satisfaction is null) <> (missing is null))
) default charset = utf8mb4;

-- A complaint. Sealed for its addressee; about_case and person_ref are empty when it belongs to no case. recorded_by is empty when the client wrote it alone.
create table complaint (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    about_case     bigint      null,
    person_ref     char(26)    character set ascii collate ascii_bin null,
    recorded_at    datetime(6) not null,
    recorded_by    bigint      null,
    subject        varchar(20) not null,
    addressee      varchar(15) not null,
    status         varchar(20) not null,
    status_since   datetime(6) not null,
    due_at         datetime(6) null,
    answer_wish    varchar(20) not null,
    account_sealed varbinary(16384) null,
    wish_sealed    varbinary(2048)  null,
    finding        varchar(20) null,
    answer_sealed  varbinary(16384) null,
    version        int         not null,
    key complaint_of_person (person_ref),
    key complaint_by_case (about_case),
    key complaint_by_status (status, due_at)
) default charset = utf8mb4;

-- Whom a complaint concerns. They never see it.
create table complaint_party (
    complaint_id bigint not null,
    staff_id     bigint not null,
    primary key (complaint_id, staff_id),
    constraint complaint_party_of foreign key (complaint_id) references complaint (id)
) default charset = utf8mb4;

create table donghanh_log.complaint_transition (
    id            bigint      not null auto_increment primary key,
    complaint_ref char(26)    character set ascii collate ascii_bin not null,
    step          varchar(20) not null,
    from_status   varchar(20) null,
    to_status     varchar(20) not null,
    moved_at      datetime(6) not null,
    staff_id      bigint      null,
    key complaint_transition_by_complaint (complaint_ref, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('COMPLAINT_BEGIN',  3,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',   '2020-01-01'),
    ('COMPLAINT_ANSWER', 30, 'DAYS',         'Luật Khiếu nại 2011 Điều 28',      '2020-01-01'),
    ('COMPLAINT_INFORM', 3,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',   '2020-01-01');
