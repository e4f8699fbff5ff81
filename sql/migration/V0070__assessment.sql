-- By which rule a need is judged: data with its basis and validity. A rule belongs to an area, not to a need, so that
-- the rule beside a health need does not tell which one it is.
create table eligibility_rule (
    code       varchar(40)  character set ascii collate ascii_bin not null primary key,
    area       varchar(15)  not null,
    position   int          not null,
    name_vi    varchar(160) not null,
    name_en    varchar(160) not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null
) default charset = utf8mb4;

create table assessment (
    id                  bigint      not null auto_increment primary key,
    ref                 char(26)    character set ascii collate ascii_bin not null unique,
    case_id             bigint      not null,
    episode             int         not null,
    number              int         not null,
    state               varchar(10) not null,
    client_ranked       boolean     not null,
    strengths_sealed    varbinary(4096) null,
    trusted_sealed      varbinary(4096) null,
    family_sealed       varbinary(4096) null,
    groups_missing      varchar(20) null,
    self_rating         int         null,
    self_rating_missing varchar(20) null,
    employment          varchar(20) null,
    employment_missing  varchar(20) null,
    income              bigint      null,
    income_missing      varchar(20) null,
    started_by          bigint      not null,
    started_at          datetime(6) not null,
    edited_by           bigint      not null,
    edited_at           datetime(6) not null,
    completed_by        bigint      null,
    completed_at        datetime(6) null,
    version             int         not null,
    unique key assessment_one_per_version (case_id, episode, number),
    constraint assessment_case foreign key (case_id) references case_file (id),
    constraint assessment_rating check (self_rating between 0 and 10)
) default charset = utf8mb4;

create table assessment_group (
    assessment_id bigint      not null,
    client_group  varchar(30) not null,
    primary key (assessment_id, client_group),
    constraint assessment_group_assessment foreign key (assessment_id) references assessment (id)
) default charset = utf8mb4;

-- What she needs, as she ranked it. The kind of a need that would tell of an illness is sealed; need is null then.
create table need (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    lineage       char(26)    character set ascii collate ascii_bin not null,
    assessment_id bigint      not null,
    position      int         not null,
    need          varchar(20) null,
    need_sealed   varbinary(128) null,
    words_sealed  varbinary(4096) null,
    eligibility   varchar(15) null,
    rule_code     varchar(40) character set ascii collate ascii_bin null,
    basis_sealed  varbinary(4096) null,
    decided_by    bigint      null,
    decided_at    datetime(6) null,
    pending_since date        null,
    identified_on date        not null,
    recorded_by   bigint      not null,
    unique key need_once (assessment_id, lineage),
    key need_by_kind (need, eligibility, identified_on),
    constraint need_kind check ((need is null) <> (need_sealed is null)),
    constraint need_assessment foreign key (assessment_id) references assessment (id),
    constraint need_rule foreign key (rule_code) references eligibility_rule (code)
) default charset = utf8mb4;

insert into eligibility_rule (code, area, position, name_vi, name_en, basis, valid_from) values
    ('EMERGENCY_SHELTER',   'PROTECTION', 1, 'Bảo vệ khẩn cấp, tạm lánh',                        'Emergency protection and shelter',          'Nghị định 20/2021/NĐ-CP Điều 24',   '2021-07-01'),
    ('NO_SAFE_PLACE',       'PROTECTION', 2, 'Chưa có chỗ ở an toàn',                            'No safe place to stay',                     'Nghị định 110/2024/NĐ-CP',          '2024-10-15'),
    ('BASIC_NEEDS',         'PROTECTION', 3, 'Hỗ trợ thiết yếu trong lúc tiếp nhận',             'Basic support during reception',            'Thông tư 02/2020/TT-BLĐTBXH',       '2020-03-01'),
    ('SOCIAL_ALLOWANCE',    'PROTECTION', 4, 'Trợ cấp xã hội, trợ giúp đột xuất',                'Social allowance, emergency relief',        'Nghị định 20/2021/NĐ-CP',           '2021-07-01'),
    ('HEALTH_OPEN',         'HEALTH',     1, 'Dịch vụ y tế mở cho mọi người',                    'Health service open to everyone',           'Quy trình nội bộ của Trung tâm',    '2020-01-01'),
    ('HEALTH_INSURANCE',    'HEALTH',     2, 'Khám, chữa bệnh theo thẻ bảo hiểm y tế',           'Care under health insurance',               'Luật Bảo hiểm y tế',                '2020-01-01'),
    ('CENTRE_COUNSELLING',  'HEALTH',     3, 'Tham vấn của Trung tâm, mở cho mọi người',         'The Centre''s counselling, open to all',    'Quy trình nội bộ của Trung tâm',    '2020-01-01'),
    ('LEGAL_AID',           'LEGAL',      1, 'Thuộc diện được trợ giúp pháp lý',                 'Entitled to legal aid',                     'Luật Trợ giúp pháp lý 2017 Điều 7', '2020-01-01'),
    ('PAPERS_REISSUE',      'LEGAL',      2, 'Cấp lại giấy tờ, không cần hộ khẩu',               'Papers reissued without household register','Luật Căn cước 2023',                '2024-07-01'),
    ('BIRTH_REGISTRATION',  'LEGAL',      3, 'Khai sinh cho con',                                'Birth registration of a child',             'Luật Hộ tịch 2014',                 '2020-01-01'),
    ('TRAINING_SHORT',      'LIVELIHOOD', 1, 'Đào tạo nghề dưới 3 tháng',                        'Vocational training under 3 months',        'Quyết định 46/2015/QĐ-TTg',         '2020-01-01'),
    ('JOB_INTRODUCTION',    'LIVELIHOOD', 2, 'Giới thiệu việc làm, miễn phí',                    'Job introduction, free of charge',          'Luật Việc làm',                     '2020-01-01'),
    ('LOAN_JOB_CREATION',   'LIVELIHOOD', 3, 'Vay vốn giải quyết việc làm',                      'Loan for job creation',                     'Nghị định 61/2015/NĐ-CP',           '2020-01-01'),
    ('SCHOOLING_OPEN',      'LIVELIHOOD', 4, 'Học văn hóa, giáo dục thường xuyên',               'General and continuing education',          'Luật Giáo dục 2019',                '2020-07-01'),
    ('FAMILY_SUPPORT',      'FAMILY',     1, 'Hỗ trợ chăm sóc con, kết nối gia đình',            'Childcare and family mediation',            'Thông tư 02/2020/TT-BLĐTBXH',       '2020-03-01'),
    ('RETURN_HOME',         'FAMILY',     2, 'Đưa về nơi cư trú theo ý muốn của thân chủ',       'Return home, if the client wishes',         'Nghị định 20/2021/NĐ-CP',           '2021-07-01'),
    ('CENTRE_RULE',         'OTHER',      1, 'Theo quy trình của Trung tâm',                     'By the Centre''s own procedure',            'Quy trình nội bộ của Trung tâm',    '2020-01-01');
