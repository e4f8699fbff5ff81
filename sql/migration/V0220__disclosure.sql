-- What was shown to a partner, once. Rows are added, never changed: a closing is a row of its own.
create table donghanh_log.disclosure (
    id              bigint        not null auto_increment primary key,
    ref             char(26)      character set ascii collate ascii_bin not null unique,
    code            char(12)      character set ascii collate ascii_bin not null unique,
    case_id         bigint        not null,
    person_ref      char(26)      character set ascii collate ascii_bin not null,
    organisation_id bigint        not null,
    scope           varchar(25)   not null,
    fields          varchar(400)  not null,
    content_sealed  varbinary(8192) not null,
    sent_at         datetime(6)   not null,
    sent_by         bigint        not null,
    key disclosure_by_addressee (organisation_id, scope, id),
    key disclosure_by_case (case_id, id)
) default charset = utf8mb4;

create table donghanh_log.disclosure_basis (
    id             bigint      not null auto_increment primary key,
    disclosure_ref char(26)    character set ascii collate ascii_bin not null,
    scope          varchar(25) not null,
    ground         varchar(15) not null,
    ground_ref     char(26)    character set ascii collate ascii_bin not null,
    unique key disclosure_basis_once (disclosure_ref, scope)
) default charset = utf8mb4;

create table donghanh_log.disclosure_closing (
    id             bigint      not null auto_increment primary key,
    disclosure_ref char(26)    character set ascii collate ascii_bin not null,
    reason         varchar(20) not null,
    closed_at      datetime(6) not null,
    closed_by      bigint      null,
    gone_at        datetime(6) not null,
    key disclosure_closing_by_disclosure (disclosure_ref, gone_at)
) default charset = utf8mb4;

create table donghanh_log.disclosure_known (
    id             bigint      not null auto_increment primary key,
    disclosure_ref char(26)    character set ascii collate ascii_bin not null,
    staff_id       bigint      not null,
    said_at        datetime(6) not null,
    unique key disclosure_known_once (disclosure_ref, staff_id)
) default charset = utf8mb4;

-- Consent to sharing is consent for one partner.
alter table consent add column organisation_id bigint null after scope;
alter table donghanh_log.consent_event add column organisation_id bigint null after scope;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('DISCLOSURE_GONE',            30,  'DAYS',         'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_RECEIPT_EMERGENCY', 2,   'HOURS',        'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_RECEIPT_URGENT',    4,   'HOURS',        'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_RECEIPT',           2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_REPLY_EMERGENCY',   2,   'HOURS',        'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_REPLY_URGENT',      24,  'HOURS',        'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_REPLY',             5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_EXPIRY_URGENT',     48,  'HOURS',        'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_EXPIRY',            10,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_NO_SHOW_CALL',      3,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_ASK_AFTER',         1,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('REFERRAL_RETAINED',          3,   'MONTHS',       'Quy trình nội bộ của Trung tâm', '2020-01-01');
