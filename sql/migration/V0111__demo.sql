-- A trial installation loads its made-up cases once. A row without an end tells that the loading was cut short.
create table demo_load (
    id         bigint      not null auto_increment primary key,
    started_at datetime(6) not null,
    ended_at   datetime(6) null
) default charset = utf8mb4;
