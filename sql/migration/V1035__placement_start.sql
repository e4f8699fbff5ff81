-- What was told about the first day of a placement, entry by entry: a later answer and a correction name the entry that they replace.
create table donghanh_log.placement_start (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    placement_ref      char(26)    character set ascii collate ascii_bin not null,
    case_id            bigint      not null,
    replaces_ref       char(26)    character set ascii collate ascii_bin null,
    reason             varchar(20) null,
    start_on           date        not null,
    employment         varchar(20) null,
    employment_missing varchar(20) null,
    wage_band          varchar(40) null,
    wage_missing       varchar(20) null,
    source             varchar(10) not null,
    recorded_at        datetime(6) not null,
    recorded_by        bigint      not null,
    key placement_start_by_placement (placement_ref, id),
    constraint placement_start_correction check (reason is null or replaces_ref is not null)
) default charset = utf8mb4;

insert into donghanh_log.placement_start
    (ref, placement_ref, case_id, start_on, employment, employment_missing, wage_band, wage_missing, source, recorded_at, recorded_by)
select left(md5(concat('placement_start', p.ref)), 26), p.ref, p.case_id, p.start_on, p.employment, p.employment_missing, p.wage_band,
    p.wage_missing, m.source, m.moved_at, m.moved_by
from placement p
join donghanh_log.placement_move m on m.id = (
    select max(s.id) from donghanh_log.placement_move s where s.placement_ref = p.ref and s.step = 'START')
where p.start_on is not null;
