-- Decision 624: what of a period leaves the Centre. All of it is only added to: a number that was shown stays shown with its value, and a hidden one
-- stays known to every later release.
create table donghanh_log.release_plan (
    id           bigint      not null auto_increment primary key,
    period_id    bigint      not null,
    period_key   varchar(12) not null,
    units_on     date        not null,
    last_release bigint      not null,
    planned_at   datetime(6) not null,
    key release_plan_of (period_id)
) default charset = utf8mb4;

create table donghanh_log.release_number (
    id         bigint       not null auto_increment primary key,
    plan_id    bigint       not null,
    number_key varchar(120) not null,
    amount     bigint       not null,
    shown      tinyint(1)   not null,
    unique key release_number_once (plan_id, number_key),
    constraint release_number_plan foreign key (plan_id) references donghanh_log.release_plan (id)
) default charset = utf8mb4;

create table donghanh_log.period_release (
    id          bigint      not null auto_increment primary key,
    period_id   bigint      not null,
    plan_id     bigint      not null,
    released_at datetime(6) not null,
    unique key period_release_once (period_id),
    constraint period_release_plan foreign key (plan_id) references donghanh_log.release_plan (id)
) default charset = utf8mb4;

create table donghanh_log.release_use (
    id           bigint       not null auto_increment primary key,
    period_id    bigint       not null,
    number_key   varchar(120) not null,
    place        varchar(20)  not null,
    document_ref varchar(60)  null,
    used_at      datetime(6)  not null,
    key release_use_of (period_id, number_key),
    constraint release_use_period foreign key (period_id) references donghanh_log.period_release (period_id)
) default charset = utf8mb4;
