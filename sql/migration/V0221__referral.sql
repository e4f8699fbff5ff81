-- One sending of a client to a health partner. What for (and since when its clock runs), the draft and the place of the appointment lie sealed.
create table referral (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    code            char(12)    character set ascii collate ascii_bin not null unique,
    case_id         bigint      not null,
    person_ref      char(26)    character set ascii collate ascii_bin not null,
    author_id       bigint      not null,
    organisation_id bigint      null,
    status          varchar(20) not null,
    status_since    datetime(6) not null,
    priority        varchar(10) not null,
    matter_sealed   varbinary(256)  not null,
    draft_sealed    varbinary(4096) null,
    created_at      datetime(6) not null,
    sent_at         datetime(6) null,
    receipt_due     datetime(6) null,
    reply_due       datetime(6) null,
    expires_at      datetime(6) null,
    hard_limit_at   datetime(6) null,
    appointment_at  datetime(6) null,
    place_sealed    varbinary(1024) null,
    no_shows        int         not null,
    attended_on     date        null,
    ask_again_at    datetime(6) null,
    version         int         not null,
    key referral_by_case (case_id, id),
    key referral_by_partner (organisation_id, code),
    key referral_by_status (status, reply_due),
    constraint referral_case foreign key (case_id) references case_file (id),
    constraint referral_sent_whole check (sent_at is null or (organisation_id is not null and reply_due is not null))
) default charset = utf8mb4;

create table donghanh_log.referral_move (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    referral_ref char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    step         varchar(15) not null,
    from_status  varchar(20) not null,
    to_status    varchar(20) not null,
    told         varchar(10) not null,
    reason       varchar(20) null,
    happened_on  date        null,
    moved_at     datetime(6) not null,
    moved_by     bigint      null,
    key referral_move_by_referral (referral_ref, id),
    key referral_move_by_case (case_id, id)
) default charset = utf8mb4;

-- The clock's acts: once for each moment, however many runs and nodes.
create table donghanh_log.referral_alarm (
    id           bigint      not null auto_increment primary key,
    referral_ref char(26)    character set ascii collate ascii_bin not null,
    alarm        varchar(15) not null,
    about        datetime(6) not null,
    raised_at    datetime(6) not null,
    unique key referral_alarm_once (referral_ref, alarm, about)
) default charset = utf8mb4;

-- Which of several things of its kind a task is about.
alter table case_task add column subject varchar(26) character set ascii collate ascii_bin null after kind;
