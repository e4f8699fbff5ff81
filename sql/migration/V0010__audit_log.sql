-- The log lies in the append-only schema: the application's account may insert and select there, nothing else.
create table donghanh_log.audit_event (
    id            bigint       not null auto_increment primary key,
    ref           char(26)     character set ascii collate ascii_bin not null unique,
    occurred_at   datetime(6)  not null,
    actor_id      bigint       null,
    actor         varchar(60)  null,
    action        varchar(100) not null,
    outcome       varchar(10)  not null,
    code          varchar(120) null,
    reason_sealed varbinary(4096) null,
    key audit_event_by_actor (actor_id, occurred_at),
    key audit_event_by_time (occurred_at),
    constraint audit_event_outcome check (outcome in ('DONE', 'REFUSED', 'FAILED'))
) default charset = utf8mb4;

create table donghanh_log.audit_subject (
    id        bigint      not null auto_increment primary key,
    event_ref char(26)    character set ascii collate ascii_bin not null,
    kind      varchar(20) not null,
    ref       varchar(80) not null,
    detail    varchar(80) null,
    key audit_subject_by_event (event_ref),
    key audit_subject_by_ref (kind, ref, id)
) default charset = utf8mb4;
