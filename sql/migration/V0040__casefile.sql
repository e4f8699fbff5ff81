create table case_file (
    id                bigint      not null auto_increment primary key,
    number            char(12)    character set ascii collate ascii_bin not null unique,
    person_ref        char(26)    character set ascii collate ascii_bin not null,
    unit_id           bigint      not null,
    episode           int         not null,
    mode              varchar(20) not null,
    source            varchar(20) not null,
    age_band          varchar(20) not null,
    child_path        boolean     not null,
    status            varchar(20) not null,
    status_since      datetime(6) not null,
    level             varchar(10) not null,
    level_provisional boolean     not null,
    manager_id        bigint      null,
    received_by       bigint      not null,
    opened_at         datetime(6) not null,
    review_on         date        null,
    next_due          datetime(6) null,
    next_task         varchar(30) null,
    updated_at        datetime(6) not null,
    version           int         not null,
    -- One case per person: who comes back opens a new episode of it, so two episodes can never be open at once.
    unique key case_file_one_per_person (person_ref),
    key case_file_by_due (next_due)
) default charset = utf8mb4;

create table case_access (
    id         bigint      not null auto_increment primary key,
    case_id    bigint      not null,
    staff_id   bigint      not null,
    ground     varchar(15) not null,
    from_at    datetime(6) not null,
    until_at   datetime(6) null,
    granted_by bigint      null,
    granted_at datetime(6) not null,
    key case_access_by_staff (staff_id, case_id, from_at, until_at),
    key case_access_by_case (case_id, staff_id),
    constraint case_access_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table case_block (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    case_id       bigint      not null,
    staff_id      bigint      not null,
    set_by        bigint      not null,
    set_at        datetime(6) not null,
    lifted_at     datetime(6) null,
    reason_sealed varbinary(4096) not null,
    key case_block_by_staff (staff_id, case_id, lifted_at),
    constraint case_block_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table case_task (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    kind         varchar(30) not null,
    assignee_id  bigint      null,
    queue        varchar(30) null,
    opened_at    datetime(6) not null,
    due_at       datetime(6) not null,
    ended_at     datetime(6) null,
    ended_by     bigint      null,
    ending       varchar(10) null,
    title_sealed varbinary(2048) null,
    postponed_reason_sealed varbinary(4096) null,
    version      int         not null,
    key case_task_by_case (case_id, ended_at, due_at),
    key case_task_by_assignee (assignee_id, ended_at, due_at),
    key case_task_by_queue (queue, ended_at, due_at),
    constraint case_task_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table donghanh_log.case_move (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    case_id       bigint      not null,
    episode       int         not null,
    step          varchar(25) not null,
    from_status   varchar(20) null,
    to_status     varchar(20) not null,
    moved_at      datetime(6) not null,
    moved_by      bigint      not null,
    reason_sealed varbinary(4096) null,
    key case_move_by_case (case_id, id)
) default charset = utf8mb4;

create table donghanh_log.case_level_change (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    case_id       bigint      not null,
    from_level    varchar(10) not null,
    to_level      varchar(10) not null,
    changed_at    datetime(6) not null,
    changed_by    bigint      not null,
    reason_sealed varbinary(4096) null,
    key case_level_change_by_case (case_id, id)
) default charset = utf8mb4;
