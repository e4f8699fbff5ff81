-- One course for one client. The code is the only number of it that leaves the Centre.
create table enrolment (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    code               char(12)    character set ascii collate ascii_bin not null unique,
    case_id            bigint      not null,
    person_ref         char(26)    character set ascii collate ascii_bin not null,
    need_key           varchar(26) character set ascii collate ascii_bin null,
    organisation_id    bigint      null,
    status             varchar(12) not null,
    status_since       datetime(6) not null,
    trade              varchar(20) not null,
    level              varchar(15) not null,
    fee_source         varchar(10) null,
    applied_at         datetime(6) null,
    reply_due          datetime(6) null,
    start_on           date        null,
    begun_on           date        null,
    suspended_until    datetime(6) null,
    completed_on       date        null,
    result             varchar(10) null,
    certificate_sealed varbinary(512) null,
    version            int         not null,
    key enrolment_by_case (case_id, id),
    key enrolment_by_school (organisation_id, code),
    key enrolment_by_start (status, start_on),
    constraint enrolment_case foreign key (case_id) references case_file (id),
    constraint enrolment_school foreign key (organisation_id) references partner_organisation (id),
    constraint enrolment_applied_whole check (applied_at is null or (organisation_id is not null and fee_source is not null))
) default charset = utf8mb4;

create table enrolment_attendance (
    id           bigint      not null auto_increment primary key,
    enrolment_id bigint      not null,
    month        date        not null,
    percent      int         not null,
    recorded_at  datetime(6) not null,
    recorded_by  bigint      not null,
    version      int         not null,
    unique key enrolment_attendance_once (enrolment_id, month),
    constraint enrolment_attendance_of foreign key (enrolment_id) references enrolment (id),
    constraint enrolment_attendance_percent check (percent between 0 and 100)
) default charset = utf8mb4;

create table donghanh_log.enrolment_move (
    id            bigint      not null auto_increment primary key,
    enrolment_ref char(26)    character set ascii collate ascii_bin not null,
    case_id       bigint      not null,
    step          varchar(10) not null,
    from_status   varchar(12) null,
    to_status     varchar(12) not null,
    said_by       varchar(10) not null,
    cause         varchar(40) null,
    moved_at      datetime(6) not null,
    moved_by      bigint      null,
    key enrolment_move_by_enrolment (enrolment_ref, id),
    key enrolment_move_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('TRAINING_REPLY',             15, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('TRAINING_CONTACT',           5,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('TRAINING_SUSPENDED_LONGEST', 60, 'DAYS',         'Quy trình nội bộ của Trung tâm', '2020-01-01');
