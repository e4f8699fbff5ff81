-- One request to close an episode, from the first draft to the decision; a returned one stays, the next is another round.
create table closure (
    id                     bigint      not null auto_increment primary key,
    ref                    char(26)    character set ascii collate ascii_bin not null unique,
    case_id                bigint      not null,
    episode                int         not null,
    round                  int         not null,
    state                  varchar(10) not null,
    reason                 varchar(20) null,
    minutes_sealed         varbinary(16384) null,
    drafted_by             bigint      not null,
    saved_at               datetime(6) not null,
    requested_by           bigint      null,
    requested_at           datetime(6) null,
    proposed_by            bigint      null,
    proposed_at            datetime(6) null,
    returned_by            bigint      null,
    returned_at            datetime(6) null,
    return_reason_sealed   varbinary(4096) null,
    decided_by             bigint      null,
    decided_at             datetime(6) null,
    decision               varchar(25) null,
    version                int         not null,
    unique key closure_rounds (case_id, episode, round),
    constraint closure_case foreign key (case_id) references case_file (id),
    constraint closure_state check (state in ('DRAFT', 'REQUESTED', 'PROPOSED', 'RETURNED', 'APPROVED')),
    constraint closure_decided check (state <> 'APPROVED' or (decided_by is not null and decision is not null))
) default charset = utf8mb4;

create table closure_outcome (
    closure_id bigint      not null,
    outcome    varchar(20) not null,
    answer     varchar(15) not null,
    primary key (closure_id, outcome),
    constraint closure_outcome_of foreign key (closure_id) references closure (id)
) default charset = utf8mb4;

-- What became of her after 1, 3, 6 and 12 months, for those who agreed to be asked. Appended, never changed.
create table donghanh_log.follow_up (
    id          bigint      not null auto_increment primary key,
    ref         char(26)    character set ascii collate ascii_bin not null unique,
    case_id     bigint      not null,
    episode     int         not null,
    milestone   varchar(10) not null,
    result      varchar(15) not null,
    held_on     date        not null,
    recorded_at datetime(6) not null,
    staff_id    bigint      not null,
    body_sealed varbinary(12288) null,
    unique key follow_up_once (case_id, episode, milestone)
) default charset = utf8mb4;

create table donghanh_log.follow_up_outcome (
    follow_up_id bigint      not null,
    outcome      varchar(20) not null,
    answer       varchar(15) not null,
    primary key (follow_up_id, outcome)
) default charset = utf8mb4;

-- She came back: the new need in words, one per new episode.
create table donghanh_log.reopening (
    id          bigint      not null auto_increment primary key,
    ref         char(26)    character set ascii collate ascii_bin not null unique,
    case_id     bigint      not null,
    episode     int         not null,
    reopened_by bigint      not null,
    reopened_at datetime(6) not null,
    need_sealed varbinary(4096) not null,
    unique key reopening_once (case_id, episode)
) default charset = utf8mb4;
