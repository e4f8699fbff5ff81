-- A client asks that who she is be forgotten: one request per asking, recorded by one person, decided by another.
create table erasure_request (
    id          bigint      not null auto_increment primary key,
    ref         char(26)    character set ascii collate ascii_bin not null unique,
    case_id     bigint      not null,
    ground      varchar(20) not null,
    identified  varchar(20) not null,
    asked_on    date        not null,
    recorded_by bigint      not null,
    recorded_at datetime(6) not null,
    due_at      datetime(6) not null,
    decision    varchar(10) null,
    decided_by  bigint      null,
    decided_at  datetime(6) null,
    version     int         not null,
    key erasure_request_open (decided_at, due_at),
    constraint erasure_request_case foreign key (case_id) references case_file (id),
    constraint erasure_request_two_people check (decided_by is null or decided_by <> recorded_by),
    constraint erasure_request_decided check ((decision is null) = (decided_at is null))
) default charset = utf8mb4;

-- That a person was erased, and nothing of who she was. The list beside the keys says the same outside the database.
create table donghanh_log.erasure (
    id         bigint      not null auto_increment primary key,
    person_ref char(26)    character set ascii collate ascii_bin not null unique,
    erased_at  datetime(6) not null
) default charset = utf8mb4;

-- The case stays for the figures; it is opened no more.
alter table case_file add column erased_at datetime(6) null;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('ERASURE', 20, 'DAYS', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '2020-01-01');
