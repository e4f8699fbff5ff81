create table holiday (
    day   date         not null primary key,
    name  varchar(120) not null,
    basis varchar(200) not null
) default charset = utf8mb4;

create table legal_deadline (
    id         bigint       not null auto_increment primary key,
    code       varchar(40)  not null,
    amount     int          not null,
    unit       varchar(15)  not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    unique (code, valid_from),
    constraint legal_deadline_unit check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS'))
) default charset = utf8mb4;

-- Where law gives no number the Centre's own procedure does; both are data, with their basis, and change by a new row.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('TELL_DIRECTOR',            2,   'HOURS',        'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('ADMISSION_DECISION',       24,  'HOURS',        'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('EMERGENCY_PAPERS',         10,  'WORKING_DAYS', 'Nghị định 20/2021/NĐ-CP',                     '2020-01-01'),
    ('CHILD_MEASURES',           12,  'HOURS',        'Nghị định 56/2017/NĐ-CP',                     '2020-01-01'),
    ('SCREENING_ITEMS_URGENT',   24,  'HOURS',        'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('SCREENING_ITEMS',          2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('ACCEPT_URGENT',            0,   'DAYS',         'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('ACCEPT',                   2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('DECLINE',                  1,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FIRST_CONTACT_CRITICAL',   24,  'HOURS',        'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FIRST_CONTACT_HIGH',       2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FIRST_CONTACT_MEDIUM',     5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FIRST_CONTACT_LOW',        10,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('ASSESSMENT_EMERGENCY',     5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('ASSESSMENT',               10,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('PLAN',                     5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('PLAN_CHILD',               5,   'WORKING_DAYS', 'Nghị định 56/2017/NĐ-CP',                     '2020-01-01'),
    ('PLAN_APPROVAL',            2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('NOTE_EVERY',               14,  'DAYS',         'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('NOTE_EVERY_HIGH',          7,   'DAYS',         'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('REVIEW_EVERY',             3,   'MONTHS',       'Thông tư 02/2020/TT-BLĐTBXH',                 '2020-01-01'),
    ('REVIEW_FINISH',            5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('PAUSE_LONGEST',            90,  'DAYS',         'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('CLOSING_DECISION',         5,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('LOST_CONTACT_SPAN',        60,  'DAYS',         'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FOLLOW_UP_1',              1,   'MONTHS',       'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FOLLOW_UP_3',              3,   'MONTHS',       'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FOLLOW_UP_6',              6,   'MONTHS',       'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('FOLLOW_UP_12',             12,  'MONTHS',       'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('REOPEN_START',             2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('VITAL_INTEREST_CONFIRM',   24,  'HOURS',        'Luật 91/2025/QH15 Điều 19; quy trình nội bộ', '2020-01-01'),
    ('VITAL_INTEREST_EXPIRES',   72,  'HOURS',        'Luật 91/2025/QH15 Điều 19; quy trình nội bộ', '2020-01-01'),
    ('CONSENT_LONGEST',          12,  'MONTHS',       'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('PEP',                      72,  'HOURS',        'Hướng dẫn chuyên môn y tế',                   '2020-01-01'),
    ('EMERGENCY_CONTRACEPTION',  120, 'HOURS',        'Hướng dẫn chuyên môn y tế',                   '2020-01-01'),
    ('ELIGIBILITY_PENDING',      10,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01'),
    ('LEVEL_LOWER_DECISION',     2,   'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm',              '2020-01-01');
