-- Case conferences: called for a day and hour, held or cancelled. Who takes part, and what was said, is sealed or a code.
create table case_conference (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    case_id        bigint      not null,
    episode        int         not null,
    reason         varchar(20) not null,
    starts_at      datetime(6) not null,
    status         varchar(10) not null,
    client_part    varchar(25) not null,
    topic_sealed   varbinary(2048) null,
    trusted_sealed varbinary(512)  null,
    called_by      bigint      not null,
    called_at      datetime(6) not null,
    version        int         not null,
    key case_conference_by_case (case_id, id),
    constraint case_conference_status check (status in ('PLANNED', 'HELD', 'CANCELLED'))
) default charset = utf8mb4;

-- Colleagues who are invited. An invitation gives no access to the case.
create table conference_invitee (
    id             bigint   not null auto_increment primary key,
    conference_ref char(26) character set ascii collate ascii_bin not null,
    staff_id       bigint   not null,
    present        boolean  null,
    unique key conference_invitee_once (conference_ref, staff_id),
    key conference_invitee_of_staff (staff_id)
) default charset = utf8mb4;

-- Outside people, each with the client's consent: on which consent, on which day, and what may be shared with that person.
create table conference_guest (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    conference_ref  char(26)    character set ascii collate ascii_bin not null,
    case_id         bigint      not null,
    organisation_id bigint      not null,
    consent_ref     char(26)    character set ascii collate ascii_bin not null,
    consented_on    date        not null,
    details_sealed  varbinary(4096) not null,
    present         boolean     null,
    added_by        bigint      not null,
    added_at        datetime(6) not null,
    key conference_guest_by_conference (conference_ref, id),
    key conference_guest_by_case (case_id)
) default charset = utf8mb4;

-- Minutes that are being written, one draft for each author.
create table conference_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    staff_id       bigint      not null,
    case_id        bigint      not null,
    conference_ref char(26)    character set ascii collate ascii_bin not null,
    content_sealed varbinary(57344) not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    unique key conference_draft_of_author (staff_id, conference_ref),
    key conference_draft_by_case (case_id)
) default charset = utf8mb4;

-- What happened to a conference: called, changed, held, cancelled.
create table donghanh_log.conference_move (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    conference_ref char(26)    character set ascii collate ascii_bin not null,
    case_id        bigint      not null,
    step           varchar(10) not null,
    from_status    varchar(10) null,
    to_status      varchar(10) not null,
    starts_at      datetime(6) not null,
    happened_at    datetime(6) not null,
    happened_by    bigint      null,
    reason_sealed  varbinary(4096) null,
    key conference_move_by_conference (conference_ref, id),
    key conference_move_by_case (case_id, id)
) default charset = utf8mb4;

-- Minutes in versions: what was discussed within the Centre, and apart from it what each outside body may read.
create table donghanh_log.conference_minutes (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    conference_ref char(26)    character set ascii collate ascii_bin not null,
    case_id        bigint      not null,
    version_number int         not null,
    corrects_ref   char(26)    character set ascii collate ascii_bin null,
    recorded_at    datetime(6) not null,
    staff_id       bigint      not null,
    content_sealed varbinary(49152) not null,
    unique key conference_minutes_versions (conference_ref, version_number),
    key conference_minutes_by_case (case_id, id),
    constraint conference_minutes_correction check ((version_number = 1) = (corrects_ref is null))
) default charset = utf8mb4;

-- Decisions, each a task of a person of the Centre, for the Centre alone or for one outside body as well.
create table donghanh_log.conference_decision (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    conference_ref  char(26)    character set ascii collate ascii_bin not null,
    minutes_ref     char(26)    character set ascii collate ascii_bin not null,
    case_id         bigint      not null,
    kind            varchar(15) not null,
    assignee_id     bigint      not null,
    due_on          date        not null,
    organisation_id bigint      null,
    recorded_at     datetime(6) not null,
    staff_id        bigint      not null,
    words_sealed    varbinary(4096) not null,
    key conference_decision_by_conference (conference_ref, id),
    key conference_decision_by_case (case_id, id)
) default charset = utf8mb4;

-- What a decision came to; a change of the plan names the action of the plan that carries it out.
create table donghanh_log.conference_result (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    decision_ref char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    outcome      varchar(20) not null,
    action_key   char(26)    character set ascii collate ascii_bin null,
    recorded_at  datetime(6) not null,
    staff_id     bigint      not null,
    words_sealed varbinary(4096) null,
    unique key conference_result_of_decision (decision_ref),
    key conference_result_by_case (case_id, id)
) default charset = utf8mb4;

-- Parts of minutes handed over; what was read is the disclosure of this code.
create table donghanh_log.conference_handover (
    id              bigint      not null auto_increment primary key,
    conference_ref  char(26)    character set ascii collate ascii_bin not null,
    case_id         bigint      not null,
    organisation_id bigint      not null,
    minutes_ref     char(26)    character set ascii collate ascii_bin not null,
    disclosure_code char(12)    character set ascii collate ascii_bin not null unique,
    handed_at       datetime(6) not null,
    handed_by       bigint      not null,
    key conference_handover_by_conference (conference_ref, id),
    key conference_handover_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('CONFERENCE_MINUTES', 2, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
