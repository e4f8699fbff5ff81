-- Risk screenings of a case, a dated series. Versions are appended, never changed: a correction is one more version of the same screening.
-- Flags, items and words are sealed; the day stands open.
create table donghanh_log.risk_screening (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    screening_ref  char(26)    character set ascii collate ascii_bin not null,
    version_number int         not null,
    corrects_ref   char(26)    character set ascii collate ascii_bin null,
    case_id        bigint      not null,
    episode        int         not null,
    screened_on    date        not null,
    occasion       varchar(10) not null,
    recorded_at    datetime(6) not null,
    staff_id       bigint      not null,
    answers_sealed varbinary(12288) null,
    unique key risk_screening_versions (screening_ref, version_number),
    key risk_screening_by_case (case_id, id),
    constraint risk_screening_occasion check (occasion in ('INTAKE', 'EMERGENCY', 'REVIEW', 'INCIDENT', 'REQUEST', 'OTHER')),
    constraint risk_screening_correction check ((version_number = 1) = (corrects_ref is null)),
    constraint risk_screening_answers check (answers_sealed is not null or occasion in ('INTAKE', 'EMERGENCY'))
) default charset = utf8mb4;

-- The end of a critical flag: which flag and why is sealed. A flag that a later screening does not repeat stands until it is ended here.
create table donghanh_log.risk_flag_ending (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    case_id        bigint      not null,
    episode        int         not null,
    ended_at       datetime(6) not null,
    staff_id       bigint      not null,
    content_sealed varbinary(8192) not null,
    key risk_flag_ending_by_case (case_id, id)
) default charset = utf8mb4;

-- The screening of each earlier reception becomes the first of its case. Its answers stay where they are, because a ciphertext opens only in its
-- own cell; when it was completed is not known, so that it is dated by the arrival.
insert into donghanh_log.risk_screening
    (ref, screening_ref, version_number, corrects_ref, case_id, episode, screened_on, occasion, recorded_at, staff_id, answers_sealed)
select r.ref, r.ref, 1, null, r.case_id, 1, date(r.arrived_at + interval 7 hour), if(c.mode = 'EMERGENCY', 'EMERGENCY', 'INTAKE'),
       r.arrived_at, c.received_by, null
from reception r join case_file c on c.id = r.case_id
order by r.id;

alter table reception modify column screen_sealed varbinary(1024) null;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('RISK_SCREENING', 2, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
