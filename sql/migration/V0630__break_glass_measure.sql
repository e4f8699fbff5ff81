-- How many openings past the grants are one person's own within an hour; the next waits for a second person's word.
alter table bound drop constraint bound_percent;
alter table bound rename column percent to amount;
alter table bound add constraint bound_amount check (amount between 0 and 100);

insert into bound (code, amount, basis, valid_from) values
    ('BREAK_GLASS_HOURLY', 3, 'Quy trình nội bộ của Trung tâm', '2020-01-01');

-- Asked for beyond that number: nothing is open until somebody else has allowed it and the asker opens it.
create table break_glass_allowance (
    id           bigint       not null auto_increment primary key,
    ref          char(26)     character set ascii collate ascii_bin not null unique,
    case_id      bigint       not null,
    staff_id     bigint       not null,
    field        varchar(20)  null,
    reason       varchar(30)  not null,
    words_sealed varbinary(4096) not null,
    hours        int          not null,
    asked_at     datetime(6)  not null,
    state        varchar(15)  not null,
    decided_by   bigint       null,
    decided_at   datetime(6)  null,
    version      int          not null,
    key break_glass_allowance_by_staff (staff_id, asked_at),
    key break_glass_allowance_by_state (state, asked_at),
    constraint break_glass_allowance_case foreign key (case_id) references case_file (id),
    constraint break_glass_allowance_state check (state in ('WAITING', 'ALLOWED', 'REFUSED', 'OPENED')),
    -- Nobody allows their own.
    constraint break_glass_allowance_decided check ((state = 'WAITING' and decided_by is null) or (decided_by is not null and decided_by <> staff_id))
) default charset = utf8mb4;
