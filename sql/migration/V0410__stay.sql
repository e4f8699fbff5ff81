-- One emergency stay. Why she was received, where she sleeps and what she brought are sealed; who may know that she is here at all, the application says.
create table emergency_stay (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    case_id            bigint      not null,
    person_ref         char(26)    character set ascii collate ascii_bin not null,
    status             varchar(15) not null,
    status_since       datetime(6) not null,
    requested_by       bigint      not null,
    requested_at       datetime(6) not null,
    ground_sealed      varbinary(512) not null,
    admitted_by        bigint      null,
    admitted_at        datetime(6) null,
    room_sealed        varbinary(1024) null,
    belongings_sealed  varbinary(4096) null,
    limit_on           date        null,
    until_on           date        null,
    last_alarm         varchar(10) null,
    end_told           boolean     not null,
    destination        varchar(15) null,
    exit_on            date        null,
    follow_up          varchar(10) null,
    refusal_cause      varchar(15) null,
    taken_over_sealed  varbinary(1024) null,
    last_seen_at       datetime(6) null,
    leaving_risk       varchar(10) null,
    leaving_answer     varchar(15) null,
    answered_by        bigint      null,
    answered_at        datetime(6) null,
    version            int         not null,
    key emergency_stay_by_case (case_id, id),
    key emergency_stay_by_status (status, requested_at),
    constraint emergency_stay_case foreign key (case_id) references case_file (id),
    constraint emergency_stay_status check (status in ('REQUESTED', 'ADMITTED', 'DOSSIER_PENDING', 'CONFIRMED', 'EXTENDED', 'EXIT_PLANNED', 'EXITED', 'TRANSFERRED', 'LEFT_UNPLANNED', 'REFUSED')),
    constraint emergency_stay_admitted check ((admitted_at is null) = (room_sealed is null) and (admitted_at is null) = (limit_on is null)),
    -- Nobody is refused without another safe place, and somebody there who takes her over.
    constraint emergency_stay_refused check (status <> 'REFUSED' or (refusal_cause is not null and taken_over_sealed is not null)),
    constraint emergency_stay_left check (status <> 'LEFT_UNPLANNED' or last_seen_at is not null)
) default charset = utf8mb4;

create table emergency_stay_paper (
    stay_id bigint      not null,
    paper   varchar(20) not null,
    state   varchar(10) not null,
    primary key (stay_id, paper),
    constraint emergency_stay_paper_of foreign key (stay_id) references emergency_stay (id),
    constraint emergency_stay_paper_state check (state in ('MISSING', 'HELD', 'NONE'))
) default charset = utf8mb4;

create table donghanh_log.emergency_stay_move (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    stay_ref        char(26)    character set ascii collate ascii_bin not null,
    case_id         bigint      not null,
    step            varchar(15) not null,
    from_status     varchar(15) null,
    to_status       varchar(15) not null,
    moved_at        datetime(6) not null,
    moved_by        bigint      null,
    until_on        date        null,
    decision_sealed varbinary(1024) null,
    decided_on      date        null,
    letter_sealed   varbinary(1024) null,
    letter_on       date        null,
    words_sealed    varbinary(4096) null,
    key emergency_stay_move_by_stay (stay_ref, id),
    key emergency_stay_move_by_case (case_id, id)
) default charset = utf8mb4;

create table donghanh_log.emergency_stay_enquiry (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    stay_ref     char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    channel      varchar(15) not null,
    words_sealed varbinary(4096) not null,
    recorded_at  datetime(6) not null,
    recorded_by  bigint      not null,
    key emergency_stay_enquiry_by_stay (stay_ref, id)
) default charset = utf8mb4;

-- Which papers an admission needs, since when, by what law. The district level ended on 01/7/2025, and its letter with it.
create table stay_paper_rule (
    id         bigint       not null auto_increment primary key,
    paper      varchar(20)  not null,
    optional   boolean      not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    unique (paper, valid_from)
) default charset = utf8mb4;

insert into stay_paper_rule (paper, optional, basis, valid_from, valid_to) values
    ('DECLARATION',     false, 'Nghị định 20/2021/NĐ-CP Điều 27 khoản 3', '2020-01-01', null),
    ('ID_COPY',         true,  'Nghị định 20/2021/NĐ-CP Điều 27 khoản 3', '2020-01-01', null),
    ('MINUTES',         false, 'Nghị định 20/2021/NĐ-CP Điều 27 khoản 3', '2020-01-01', null),
    ('COMMUNE_LETTER',  false, 'Nghị định 20/2021/NĐ-CP Điều 27 khoản 3', '2020-01-01', null),
    ('DISTRICT_LETTER', false, 'Nghị định 20/2021/NĐ-CP Điều 27 khoản 3', '2020-01-01', '2025-06-30');

insert into legal_deadline (code, amount, unit, basis, valid_from, valid_to) values
    ('STAY_ADMISSION',     2,  'HOURS',        'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_DOSSIER',       10, 'WORKING_DAYS', 'Nghị định 20/2021/NĐ-CP',                                         '2020-01-01', null),
    ('STAY_DOSSIER_ALARM', 7,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_LONGEST',       3,  'MONTHS',       'Nghị định 136/2013/NĐ-CP Điều 25 khoản 3',                        '2020-01-01', '2021-06-30'),
    ('STAY_LONGEST',       3,  'MONTHS',       'Nghị định 20/2021/NĐ-CP Điều 24',                                 '2021-07-01', null),
    ('STAY_ALARM_FIRST',   60, 'DAYS',         'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_ALARM_SECOND',  75, 'DAYS',         'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_ALARM_LAST',    85, 'DAYS',         'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_EXIT_PLAN',     10, 'DAYS',         'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null),
    ('STAY_LEFT',          1,  'HOURS',        'Quy trình nội bộ của Trung tâm',                                  '2020-01-01', null);
