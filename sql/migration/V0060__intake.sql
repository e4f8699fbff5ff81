-- What was found at reception. Flags, items and group say too much about a person to lie open: they are sealed as one answer sheet.
create table reception (
    id                bigint      not null auto_increment primary key,
    ref               char(26)    character set ascii collate ascii_bin not null unique,
    case_id           bigint      not null unique,
    arrived_at        datetime(6) not null,
    screen_sealed     varbinary(1024) not null,
    group_sealed      varbinary(256)  null,
    concern_sealed    varbinary(4096) null,
    signposted_sealed varbinary(4096) null,
    conflict_asked_by bigint      null,
    conflict_asked_at datetime(6) null,
    version           int         not null,
    constraint reception_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- Who was told and what an emergency's clock came to: appended, never changed.
create table donghanh_log.reception_event (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    kind         varchar(10) not null,
    subject      varchar(30) not null,
    how          varchar(20) not null,
    happened_at  datetime(6) not null,
    recorded_at  datetime(6) not null,
    recorded_by  bigint      not null,
    words_sealed varbinary(4096) null,
    key reception_event_by_case (case_id, id),
    constraint reception_event_kind check (kind in ('TOLD', 'CLOCK'))
) default charset = utf8mb4;

-- Put aside at the desk and taken up again, by the same or another person of the shift. Gone once the client is received.
create table intake_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    desk           varchar(10) not null,
    owner_id       bigint      not null,
    unit_id        bigint      not null,
    started_at     datetime(6) not null,
    saved_at       datetime(6) not null,
    content_sealed varbinary(16384) not null,
    version        int         not null,
    key intake_draft_by_unit (unit_id, saved_at),
    constraint intake_draft_desk check (desk in ('EMERGENCY', 'ORDINARY'))
) default charset = utf8mb4;
