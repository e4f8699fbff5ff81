-- A client no longer wants what a need asks for: counted beside the rate of access, so that a smaller denominator is seen for what it is.
create table need_withdrawal (
    need_key     char(26)    character set ascii collate ascii_bin not null primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    withdrawn_on date        not null,
    reason       varchar(40) character set ascii collate ascii_bin not null,
    words_sealed varbinary(4096) null,
    recorded_by  bigint      not null,
    recorded_at  datetime(6) not null,
    key need_withdrawal_by_day (withdrawn_on, case_id),
    constraint need_withdrawal_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
