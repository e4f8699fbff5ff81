-- A session or an accompaniment has a length. Of a sealed kind it is encrypted with the kind.
alter table donghanh_log.service_delivery
    add column minutes int null,
    add constraint service_delivery_minutes check (minutes is null or (minutes > 0 and matter_sealed is null));

-- What a counselling session was about, under the reference of the version of its delivery. A group has one session key, and one part for each participant's case.
create table donghanh_log.counselling_session (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    case_id        bigint      not null,
    session_key    char(26)    character set ascii collate ascii_bin not null,
    method         varchar(15) not null,
    next_on        date        null,
    content_sealed varbinary(24576) null,
    own_sealed     varbinary(4096)  null,
    key counselling_session_by_case (case_id),
    key counselling_session_by_key (session_key),
    constraint counselling_session_method check (method in ('AT_CENTRE', 'ELSEWHERE', 'PHONE', 'VIDEO', 'MESSAGES'))
) default charset = utf8mb4;

-- What a counsellor was writing when the session at the computer ended: one per person and case, gone once the counselling session is recorded.
create table counselling_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    staff_id       bigint      not null,
    case_id        bigint      not null,
    content_sealed varbinary(61440) not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    unique key counselling_draft_of_one (staff_id, case_id),
    constraint counselling_draft_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create index service_delivery_by_staff on donghanh_log.service_delivery (staff_id, happened_on);
