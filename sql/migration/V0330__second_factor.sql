-- What an account proves itself with beside its passphrase. What ends stays on file; one authenticator app counts at a time.
alter table staff_account add column second_factor boolean not null default false;

create table authenticator_app (
    id            bigint         not null auto_increment primary key,
    ref           varchar(26)    character set ascii collate ascii_bin not null unique,
    account_id    bigint         not null,
    secret_sealed varbinary(200) not null,
    begun_at      datetime(6)    not null,
    confirmed_at  datetime(6)    null,
    last_step     bigint         null,
    ended_at      datetime(6)    null,
    version       int            not null,
    valid_account bigint generated always as (case when confirmed_at is not null and ended_at is null then account_id else null end) stored,
    unique key authenticator_app_one_valid (valid_account),
    key authenticator_app_by_account (account_id, ended_at),
    constraint authenticator_app_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;

-- Codes of one sheet share their salt: one hash finds out which of them was typed.
create table recovery_code (
    id         bigint       not null auto_increment primary key,
    account_id bigint       not null,
    code_hash  varchar(200) character set ascii collate ascii_bin not null,
    made_at    datetime(6)  not null,
    ended_at   datetime(6)  null,
    used       boolean      not null,
    version    int          not null,
    key recovery_code_by_account (account_id, ended_at),
    constraint recovery_code_account foreign key (account_id) references staff_account (id)
) default charset = utf8mb4;
