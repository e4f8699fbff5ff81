-- The director's written delegation to approve plans and closings, from a day to a day.
create table delegation (
    id              bigint          not null auto_increment primary key,
    ref             varchar(26)     character set ascii collate ascii_bin not null unique,
    given_by        bigint          not null,
    given_to        bigint          not null,
    from_day        date            not null,
    until_day       date            not null,
    document_sealed varbinary(2048) not null,
    given_at        datetime(6)     not null,
    withdrawn_at    datetime(6)     null,
    version         int             not null,
    key delegation_by_holder (given_to, from_day, until_day),
    constraint delegation_given_by foreign key (given_by) references staff_account (id),
    constraint delegation_given_to foreign key (given_to) references staff_account (id)
) default charset = utf8mb4;
