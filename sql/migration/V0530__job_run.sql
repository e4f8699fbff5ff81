-- The last run of each background job on each node, and its last failure by the code that stands in that node's log.
create table job_run (
    id           bigint      not null auto_increment primary key,
    job          varchar(30) not null,
    node         varchar(80) not null,
    begun_at     datetime(6) not null,
    ended_at     datetime(6) not null,
    acted        int         not null,
    failed       int         not null,
    next_at      datetime(6) not null,
    failed_at    datetime(6) null,
    failure_code varchar(8)  null,
    version      int         not null,
    unique key job_run_by_node (job, node)
) default charset = utf8mb4;
