-- Work on the keys that goes on in the background: where it stands, so that it is taken up again wherever it was interrupted.
create table key_run (
    id         bigint      not null auto_increment primary key,
    kind       varchar(10) not null,
    step       varchar(10) not null,
    round      int         not null,
    folders    int         not null,
    persons    bigint      not null,
    resealed   bigint      not null,
    started_at datetime(6) not null,
    started_by bigint      not null,
    ended_at   datetime(6) null,
    version    int         not null,
    key key_run_open (ended_at, id),
    constraint key_run_kind check (kind in ('ROTATE', 'VERIFY', 'RETIRE')),
    constraint key_run_step check (step in ('KEYS', 'PERSONS', 'VALUES', 'DONE'))
) default charset = utf8mb4;

create table key_run_part (
    id          bigint       not null auto_increment primary key,
    run_id      bigint       not null,
    schema_name varchar(64)  not null,
    table_name  varchar(64)  not null,
    column_name varchar(64)  not null,
    total       bigint       not null,
    last_ref    varchar(26)  character set ascii collate ascii_bin not null,
    seen        bigint       not null,
    resealed    bigint       not null,
    erased      bigint       not null,
    closed      bigint       not null,
    finished    boolean      not null,
    version     int          not null,
    unique key key_run_part_once (run_id, schema_name, table_name, column_name),
    constraint key_run_part_run foreign key (run_id) references key_run (id)
) default charset = utf8mb4;

-- Which key seals. A folder of keys without it is older than the database.
create table key_state (
    purpose varchar(15) not null primary key,
    number  int         not null,
    since   datetime(6) not null
) default charset = utf8mb4;

-- How many lines of the keys' own protocol stand in the log already.
create table key_protocol (
    id    int not null primary key,
    noted int not null
) default charset = utf8mb4;
insert into key_protocol (id, noted) values (1, 0);
