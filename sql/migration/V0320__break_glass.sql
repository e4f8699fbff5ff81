-- A case, or one field of who a client is, opened past one's grants for some hours: by whom, why, until when, and what the reviewer said of it.
-- What lets her in is a row of case_access on the ground BREAK_GLASS; a block beats that one too.
create table break_glass (
    id             bigint       not null auto_increment primary key,
    ref            char(26)     character set ascii collate ascii_bin not null unique,
    case_id        bigint       not null,
    staff_id       bigint       not null,
    field          varchar(20)  null,
    reason         varchar(30)  not null,
    words_sealed   varbinary(4096) not null,
    from_at        datetime(6)  not null,
    until_at       datetime(6)  not null,
    state          varchar(15)  not null,
    review_due     datetime(6)  not null,
    reviewed_by    bigint       null,
    reviewed_at    datetime(6)  null,
    verdict_sealed varbinary(4096) null,
    version        int          not null,
    key break_glass_by_case (case_id, from_at),
    key break_glass_by_staff (staff_id, case_id, until_at),
    key break_glass_by_state (state, review_due),
    constraint break_glass_case foreign key (case_id) references case_file (id),
    constraint break_glass_state check (state in ('WAITING', 'JUSTIFIED', 'NOT_JUSTIFIED')),
    constraint break_glass_span check (until_at > from_at),
    -- Nobody judges her own opening.
    constraint break_glass_reviewed check ((state = 'WAITING' and reviewed_by is null) or (reviewed_by is not null and reviewed_by <> staff_id))
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('BREAK_GLASS_LONGEST', 4, 'HOURS',        'Quy trình nội bộ của Trung tâm: mở khẩn cấp chỉ trong ca làm việc', '2020-01-01'),
    ('BREAK_GLASS_REVIEW',  5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm: người khác rà soát trong 5 ngày làm việc', '2020-01-01');
