-- A code with which someone who lost her device begins anew: issued by an administrator, good only with the word of a third person.
create table device_loss (
    id           bigint       not null auto_increment primary key,
    ref          varchar(26)  character set ascii collate ascii_bin not null unique,
    account_id   bigint       not null,
    code_hash    varchar(200) character set ascii collate ascii_bin not null,
    issued_by    bigint       not null,
    issued_at    datetime(6)  not null,
    expires_at   datetime(6)  not null,
    confirmed_by bigint       null,
    confirmed_at datetime(6)  null,
    ended_at     datetime(6)  null,
    used         boolean      not null,
    version      int          not null,
    key device_loss_by_account (account_id, ended_at),
    key device_loss_waiting (ended_at, expires_at),
    constraint device_loss_three_people check (
        issued_by <> account_id and (confirmed_by is null or (confirmed_by <> issued_by and confirmed_by <> account_id))),
    constraint device_loss_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;
