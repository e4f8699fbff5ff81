create table care_plan (
    id                   bigint      not null auto_increment primary key,
    ref                  char(26)    character set ascii collate ascii_bin not null unique,
    case_id              bigint      not null,
    episode              int         not null,
    number               int         not null,
    state                varchar(12) not null,
    words_sealed         varbinary(4096) null,
    words_on             date        null,
    agreement            varchar(15) null,
    agreed_at            datetime(6) null,
    disagreement_sealed  varbinary(4096) null,
    warning_signs_sealed varbinary(4096) null,
    safe_places_sealed   varbinary(4096) null,
    people_sealed        varbinary(4096) null,
    bag_sealed           varbinary(4096) null,
    code_word_sealed     varbinary(512) null,
    created_by           bigint      not null,
    created_at           datetime(6) not null,
    edited_by            bigint      not null,
    edited_at            datetime(6) not null,
    submitted_by         bigint      null,
    submitted_at         datetime(6) null,
    proposed_by          bigint      null,
    proposed_at          datetime(6) null,
    decided_by           bigint      null,
    decided_at           datetime(6) null,
    delegated_until      date        null,
    opinion_sealed       varbinary(4096) null,
    version              int         not null,
    unique key care_plan_one_per_version (case_id, episode, number),
    constraint care_plan_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- lineage names the same goal or action through the versions of a plan; the ref belongs to the row, as every sealed row's does.
create table plan_goal (
    id           bigint   not null auto_increment primary key,
    ref          char(26) character set ascii collate ascii_bin not null unique,
    lineage      char(26) character set ascii collate ascii_bin not null,
    plan_id      bigint   not null,
    position     int      not null,
    need_key     char(26) character set ascii collate ascii_bin null,
    words_sealed varbinary(4096) null,
    result       varchar(15) null,
    reached_on   date     null,
    unique key plan_goal_once (plan_id, lineage),
    constraint plan_goal_plan foreign key (plan_id) references care_plan (id)
) default charset = utf8mb4;

create table plan_action (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    lineage         char(26)    character set ascii collate ascii_bin not null,
    goal_id         bigint      not null,
    position        int         not null,
    what_sealed     varbinary(4096) null,
    owner           varchar(10) null,
    owner_id        bigint      null,
    partner_sealed  varbinary(1024) null,
    due_on          date        null,
    resource_sealed varbinary(4096) null,
    state           varchar(15) not null,
    reason_sealed   varbinary(4096) null,
    state_by        bigint      null,
    state_at        datetime(6) null,
    unique key plan_action_once (goal_id, lineage),
    constraint plan_action_goal foreign key (goal_id) references plan_goal (id)
) default charset = utf8mb4;

create table plan_review (
    id                  bigint      not null auto_increment primary key,
    ref                 char(26)    character set ascii collate ascii_bin not null unique,
    case_id             bigint      not null,
    episode             int         not null,
    reason              varchar(15) not null,
    begun_by            bigint      not null,
    begun_at            datetime(6) not null,
    self_rating         int         null,
    self_rating_missing varchar(20) null,
    words_sealed        varbinary(4096) null,
    goals_changed       boolean     null,
    next_review_on      date        null,
    edited_by           bigint      not null,
    edited_at           datetime(6) not null,
    finished_by         bigint      null,
    finished_at         datetime(6) null,
    version             int         not null,
    key plan_review_by_case (case_id, episode),
    constraint plan_review_case foreign key (case_id) references case_file (id),
    constraint plan_review_rating check (self_rating between 0 and 10)
) default charset = utf8mb4;

create table plan_review_result (
    review_id    bigint      not null,
    goal_lineage char(26)    character set ascii collate ascii_bin not null,
    result       varchar(15) not null,
    primary key (review_id, goal_lineage),
    constraint plan_review_result_review foreign key (review_id) references plan_review (id)
) default charset = utf8mb4;
