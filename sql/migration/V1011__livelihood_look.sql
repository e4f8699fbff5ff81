-- Whether what was given for a livelihood is used some months later, as the client said. A later row corrects an earlier one.
create table donghanh_log.livelihood_look (
    id          bigint      not null auto_increment primary key,
    line_ref    char(26)    character set ascii collate ascii_bin not null,
    case_id     bigint      not null,
    answer      varchar(12) not null,
    held_on     date        not null,
    recorded_at datetime(6) not null,
    recorded_by bigint      not null,
    key livelihood_look_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('LIVELIHOOD_LOOK',        3,  'MONTHS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('LIVELIHOOD_LOOK_MARGIN', 10, 'DAYS',   'Quy trình nội bộ của Trung tâm', '2020-01-01');
