-- What a partner without a procedure of its own is asked to do for one client. The code is the only number of it that leaves the Centre.
create table support_referral (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    code            char(12)    character set ascii collate ascii_bin not null unique,
    case_id         bigint      not null,
    kind            varchar(20) not null,
    help            varchar(40) not null,
    need_key        varchar(26) character set ascii collate ascii_bin null,
    need_group      varchar(20) null,
    organisation_id bigint      null,
    status          varchar(12) not null,
    status_since    datetime(6) not null,
    sent_on         date        null,
    reply_due       datetime(6) null,
    help_disclosed  boolean     not null,
    visit_on        date        null,
    helped_on       date        null,
    outcome         varchar(40) null,
    version         int         not null,
    key support_referral_by_case (case_id, id),
    key support_referral_by_partner (organisation_id, code),
    key support_referral_by_help (helped_on),
    constraint support_referral_case foreign key (case_id) references case_file (id),
    constraint support_referral_partner foreign key (organisation_id) references partner_organisation (id),
    constraint support_referral_need check ((need_key is null) = (need_group is null)),
    constraint support_referral_sent check ((organisation_id is null) = (sent_on is null) and (organisation_id is null) = (reply_due is null)),
    constraint support_referral_helped check ((helped_on is null) = (outcome is null))
) default charset = utf8mb4;

create table donghanh_log.support_referral_move (
    id           bigint      not null auto_increment primary key,
    referral_ref char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    step         varchar(16) not null,
    from_status  varchar(12) null,
    to_status    varchar(12) not null,
    source       varchar(20) not null,
    cause        varchar(90) null,
    moved_at     datetime(6) not null,
    moved_by     bigint      not null,
    key support_referral_move_by_referral (referral_ref, id),
    key support_referral_move_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('SUPPORT_REPLY', 5,  'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('SUPPORT_ASK',   15, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('support_help',           31, 'Việc nhờ nơi khác hỗ trợ', 'What other bodies are asked for'),
    ('support_refusal_reason', 32, 'Lý do nơi khác không hỗ trợ được', 'Why another body could not help'),
    ('support_outcome',        33, 'Hỗ trợ đã nhận được', 'What was received');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('support_help', 'HOUSING',        1, 'Chỗ ở', 'Housing', '2020-01-01'),
    ('support_help', 'EMERGENCY_AID',  2, 'Trợ giúp khẩn cấp', 'Emergency support', '2020-01-01'),
    ('support_help', 'CLUB',           3, 'Sinh hoạt câu lạc bộ', 'Membership of a club', '2020-01-01'),
    ('support_help', 'SAVINGS_GROUP',  4, 'Tham gia tổ tiết kiệm', 'Membership of a savings group', '2020-01-01'),
    ('support_help', 'ALLOWANCE_FILE', 5, 'Làm hồ sơ trợ cấp xã hội', 'Social allowance file', '2020-01-01'),
    ('support_help', 'FACILITY_PLACE', 6, 'Nơi ở tại cơ sở', 'A place in a facility', '2020-01-01'),
    ('support_help', 'ACCOMPANIMENT',  7, 'Đồng hành, thăm hỏi', 'Accompaniment', '2020-01-01'),
    ('support_help', 'OTHER',          8, 'Việc khác', 'Something else', '2020-01-01'),
    ('support_refusal_reason', 'NO_PLACE',     1, 'Hết chỗ', 'No place is free', '2020-01-01'),
    ('support_refusal_reason', 'NO_MEANS',     2, 'Chưa có kinh phí', 'No means at present', '2020-01-01'),
    ('support_refusal_reason', 'OTHER_BODY',   3, 'Việc của nơi khác', 'Another body is responsible', '2020-01-01'),
    ('support_refusal_reason', 'OTHER_AREA',   4, 'Ngoài địa bàn', 'Another area', '2020-01-01'),
    ('support_refusal_reason', 'PAPERS',       5, 'Chưa đủ giấy tờ', 'Papers are missing', '2020-01-01'),
    ('support_refusal_reason', 'DID_NOT_MEET', 6, 'Chưa gặp được nhau', 'They did not meet', '2020-01-01'),
    ('support_refusal_reason', 'NOT_WANTED',   7, 'Không cần nữa', 'No longer wanted', '2020-01-01'),
    ('support_refusal_reason', 'OTHER',        8, 'Lý do khác', 'Another reason', '2020-01-01'),
    ('support_outcome', 'WHOLE',   1, 'Đã nhận đủ', 'Received as asked', '2020-01-01'),
    ('support_outcome', 'PART',    2, 'Đã nhận một phần', 'Received in part', '2020-01-01'),
    ('support_outcome', 'GOES_ON', 3, 'Đang nhận, còn tiếp tục', 'Being received, and goes on', '2020-01-01');
