-- Why a worker asked for a lower level: appended, never changed. What was decided stands in case_level_change, a level that was kept included.
create table donghanh_log.level_request (
    id            bigint       not null auto_increment primary key,
    ref           char(26)     character set ascii collate ascii_bin not null unique,
    case_id       bigint       not null,
    asked_at      datetime(6)  not null,
    asked_by      bigint       not null,
    reason_sealed varbinary(4096) not null,
    key level_request_by_case (case_id, id)
) default charset = utf8mb4;
