-- A colleague stands in for an absent member of staff from day to day. What the stand-in may see in that time are grants with both ends,
-- written with the cover and read by the one access predicate, so that no job begins or ends anything.
create table cover (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    absent_id    bigint      not null,
    stand_in_id  bigint      not null,
    from_day     date        not null,
    until_day    date        not null,
    reason       varchar(15) not null,
    arranged_by  bigint      not null,
    arranged_at  datetime(6) not null,
    ended_by     bigint      null,
    ended_at     datetime(6) null,
    version      int         not null,
    key cover_by_absent (absent_id, until_day),
    key cover_by_stand_in (stand_in_id, until_day),
    constraint cover_days check (until_day >= from_day),
    constraint cover_persons check (absent_id <> stand_in_id)
) default charset = utf8mb4;

alter table case_grant add column cover_ref char(26) character set ascii collate ascii_bin null;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('COVER_LONGEST', 60, 'DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
