-- What a supervisor who read a case asks its worker to put right, and what the worker answered.
create table correction (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    about        varchar(20) not null,
    words_sealed varbinary(4096) not null,
    asked_by     bigint      not null,
    asked_at     datetime(6) not null,
    due_at       datetime(6) not null,
    answered_by  bigint      null,
    answered_at  datetime(6) null,
    answer_sealed varbinary(4096) null,
    version      int         not null,
    key correction_by_case (case_id, asked_at),
    constraint correction_case foreign key (case_id) references case_file (id),
    constraint correction_answer check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer_sealed is null))
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('CORRECTION', 5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm: kiểm huấn', '2020-01-01');
