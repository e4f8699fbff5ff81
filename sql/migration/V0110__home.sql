-- What someone filters her list of cases by, again and again. Codes only: what was searched for is never kept.
create table saved_filter (
    id       bigint       not null auto_increment primary key,
    ref      char(26)     character set ascii collate ascii_bin not null unique,
    staff_id bigint       not null,
    criteria varchar(120) character set ascii collate ascii_bin not null,
    saved_at datetime(6)  not null,
    unique key saved_filter_once (staff_id, criteria)
) default charset = utf8mb4;
