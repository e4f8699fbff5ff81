-- Notes and contact attempts are appended, never changed: a correction is one more version beside the old one.
create table donghanh_log.progress_note (
    id             bigint       not null auto_increment primary key,
    ref            char(26)     character set ascii collate ascii_bin not null unique,
    note_ref       char(26)     character set ascii collate ascii_bin not null,
    version_number int          not null,
    case_id        bigint       not null,
    episode        int          not null,
    section        varchar(15)  not null,
    kind           varchar(20)  not null,
    happened_at    datetime(6)  not null,
    written_at     datetime(6)  not null,
    author_id      bigint       not null,
    body_sealed    varbinary(24576) not null,
    unique key progress_note_versions (note_ref, version_number),
    key progress_note_by_case (case_id, happened_at),
    constraint progress_note_section check (section in ('GENERAL', 'COUNSELLING', 'HEALTH', 'LEGAL'))
) default charset = utf8mb4;

create table donghanh_log.contact_attempt (
    id                    bigint      not null auto_increment primary key,
    ref                   char(26)    character set ascii collate ascii_bin not null unique,
    case_id               bigint      not null,
    episode               int         not null,
    channel               varchar(20) not null,
    safe_now              varchar(15) not null,
    outcome               varchar(15) not null,
    happened_at           datetime(6) not null,
    recorded_at           datetime(6) not null,
    staff_id              bigint      not null,
    outside_hours_sealed  varbinary(4096) null,
    body_sealed           varbinary(12288) null,
    key contact_attempt_by_case (case_id, happened_at),
    constraint contact_attempt_reached check (outcome <> 'REACHED' or safe_now = 'YES')
) default charset = utf8mb4;

-- What someone was writing when the session ended: one per person and case, gone once the note is saved.
create table note_draft (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    staff_id     bigint      not null,
    case_id      bigint      not null,
    section      varchar(15) not null,
    kind         varchar(20) null,
    corrects_ref char(26)    character set ascii collate ascii_bin null,
    body_sealed  varbinary(24576) not null,
    saved_at     datetime(6) not null,
    version      int         not null,
    unique key note_draft_of_one (staff_id, case_id),
    constraint note_draft_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
