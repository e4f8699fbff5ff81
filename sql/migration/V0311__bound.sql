-- Shares, in per cent, from which something counts as enough. A change of practice is a new row, never a change of an old one.
create table bound (
    id         bigint       not null auto_increment primary key,
    code       varchar(40)  not null,
    percent    int          not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    unique key bound_code (code, valid_from),
    constraint bound_percent check (percent between 0 and 100)
) default charset = utf8mb4;

insert into bound (code, percent, basis, valid_from) values
    ('TRAINING_ATTENDANCE', 70, 'Quy trình nội bộ của Trung tâm', '2020-01-01');
