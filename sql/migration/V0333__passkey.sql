-- Passkeys: what a telephone, a computer or a security key keeps for an account. Only the public half is here.
create table passkey (
    id            bigint          not null auto_increment primary key,
    ref           varchar(26)     character set ascii collate ascii_bin not null unique,
    account_id    bigint          not null,
    name          varchar(60)     not null,
    credential_id varbinary(1023) not null,
    credential    varbinary(2500) not null,
    uses          bigint          not null,
    created_at    datetime(6)     not null,
    last_used_at  datetime(6)     null,
    ended_at      datetime(6)     null,
    version       int             not null,
    unique key passkey_by_credential (credential_id),
    key passkey_by_account (account_id, ended_at),
    constraint passkey_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;

alter table staff_account add column passkey boolean not null default false;
