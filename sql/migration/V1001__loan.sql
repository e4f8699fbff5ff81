-- What a channel tells to whom, and what it asks for, from one day on. A change is a new row, never a change of an old one.
create table loan_channel_version (
    id              bigint       not null auto_increment primary key,
    channel         varchar(40)  character set ascii collate ascii_bin not null,
    place           int          not null,
    lender          varchar(20)  null,
    max_amount      bigint       null,
    yearly_rate     int          null,
    max_months      int          null,
    principal_every int          not null,
    asks_group      boolean      not null,
    asks_guarantor  boolean      not null,
    asks_commune    boolean      not null,
    basis           varchar(200) not null,
    confirmed       boolean      not null,
    valid_from      date         not null,
    valid_to        date         null,
    unique key loan_channel_version_once (channel, valid_from),
    constraint loan_channel_parts check (principal_every > 0 and (max_amount is null or max_amount > 0))
) default charset = utf8mb4;

create table loan_channel_disclosure (
    version_id bigint      not null,
    listener   varchar(20) not null,
    fact       varchar(20) not null,
    primary key (version_id, listener, fact),
    constraint loan_channel_disclosure_of foreign key (version_id) references loan_channel_version (id)
) default charset = utf8mb4;

-- A loan of one client, in whole đồng. The code is the only number of it that leaves the Centre; a client who goes alone has no lender here.
create table loan (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    code               char(12)    character set ascii collate ascii_bin not null unique,
    case_id            bigint      not null,
    person_ref         char(26)    character set ascii collate ascii_bin not null,
    need_key           varchar(26) character set ascii collate ascii_bin null,
    organisation_id    bigint      null,
    status             varchar(15) not null,
    status_since       datetime(6) not null,
    proposed_on        date        not null,
    purpose            varchar(40) not null,
    amount             bigint      not null,
    channel_id         bigint      null,
    membership         varchar(15) null,
    submitted_on       date        null,
    reply_due          datetime(6) null,
    papers_answer      varchar(15) null,
    decided_on         date        null,
    approved_amount    bigint      null,
    yearly_rate        int         null,
    term_months        int         null,
    principal_every    int         not null,
    disbursed          bigint      not null,
    repaid             bigint      not null,
    first_disbursed_on date        null,
    next_due_on        date        null,
    asked_for          date        null,
    ended_on           date        null,
    version            int         not null,
    key loan_by_case (case_id, id),
    key loan_by_lender (organisation_id, code),
    key loan_by_disbursement (first_disbursed_on),
    key loan_by_instalment (next_due_on),
    key loan_of_person (person_ref),
    constraint loan_case foreign key (case_id) references case_file (id),
    constraint loan_lender foreign key (organisation_id) references partner_organisation (id),
    constraint loan_channel foreign key (channel_id) references loan_channel_version (id),
    constraint loan_whole check (amount > 0 and disbursed >= 0 and repaid >= 0),
    constraint loan_within_approval check (disbursed <= coalesce(approved_amount, 0)),
    constraint loan_disbursed check ((disbursed > 0) = (first_disbursed_on is not null))
) default charset = utf8mb4;

create table loan_use_of (
    loan_id bigint      not null,
    item    varchar(40) not null,
    amount  bigint      not null,
    primary key (loan_id, item),
    constraint loan_use_of_loan foreign key (loan_id) references loan (id)
) default charset = utf8mb4;

create table loan_paper_of (
    loan_id bigint      not null,
    paper   varchar(25) not null,
    state   varchar(20) not null,
    primary key (loan_id, paper),
    constraint loan_paper_of_loan foreign key (loan_id) references loan (id)
) default charset = utf8mb4;

create table donghanh_log.loan_move (
    id              bigint      not null auto_increment primary key,
    loan_ref        char(26)    character set ascii collate ascii_bin not null,
    case_id         bigint      not null,
    step            varchar(15) not null,
    from_status     varchar(15) null,
    to_status       varchar(15) not null,
    source          varchar(20) not null,
    cause           varchar(90) null,
    approved_amount bigint      null,
    yearly_rate     int         null,
    term_months     int         null,
    moved_at        datetime(6) not null,
    moved_by        bigint      null,
    key loan_move_by_loan (loan_ref, id),
    key loan_move_by_case (case_id, id)
) default charset = utf8mb4;

-- Money paid out or paid back; a correction replaces an earlier entry, zero says that nothing was paid.
create table donghanh_log.loan_payment (
    id          bigint      not null auto_increment primary key,
    ref         char(26)    character set ascii collate ascii_bin not null unique,
    loan_ref    char(26)    character set ascii collate ascii_bin not null,
    case_id     bigint      not null,
    kind        varchar(15) not null,
    paid_on     date        not null,
    amount      bigint      not null,
    source      varchar(20) not null,
    corrects    char(26)    character set ascii collate ascii_bin null unique,
    recorded_at datetime(6) not null,
    recorded_by bigint      not null,
    key loan_payment_by_loan (loan_ref, id),
    constraint loan_payment_whole check (amount > 0 or (amount = 0 and corrects is not null))
) default charset = utf8mb4;

-- That the channels were read to the client before one was chosen: a row for each that was read.
create table donghanh_log.loan_reading (
    id               bigint      not null auto_increment primary key,
    loan_ref         char(26)    character set ascii collate ascii_bin not null,
    case_id          bigint      not null,
    version_id       bigint      not null,
    chosen           boolean     not null,
    reveal_confirmed boolean     not null,
    read_on          date        not null,
    recorded_at      datetime(6) not null,
    recorded_by      bigint      not null,
    key loan_reading_by_loan (loan_ref, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('LOAN_CONTACT',    5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('LOAN_ASK_BEFORE', 7, 'DAYS',         'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('LOAN_LATE_AFTER', 5, 'DAYS',         'Quy trình nội bộ của Trung tâm', '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('loan_channel',       40, 'Kênh vay vốn', 'Loan channels'),
    ('loan_purpose',       41, 'Vay vốn để làm gì', 'Purposes of loans'),
    ('loan_use',           42, 'Các khoản chi từ vốn vay', 'What loans are spent on'),
    ('loan_missing_paper', 43, 'Giấy tờ nơi cho vay còn cần', 'Papers that lenders miss'),
    ('loan_reject_reason', 44, 'Vì sao không được duyệt vay', 'Why a loan was rejected');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('loan_channel', 'VBSP_JOB',        1, 'NHCSXH: cho vay giải quyết việc làm', 'VBSP job creation', '2020-01-01'),
    ('loan_channel', 'EMPLOYMENT_FUND', 2, 'Quỹ quốc gia về việc làm', 'National employment fund', '2020-01-01'),
    ('loan_channel', 'VBSP_POOR',       3, 'NHCSXH: hộ nghèo, cận nghèo, mới thoát nghèo', 'VBSP poor households', '2020-01-01'),
    ('loan_channel', 'WU_FUND',         4, 'Quỹ, tổ tiết kiệm của Hội Phụ nữ', 'Women''s Union fund', '2020-01-01'),
    ('loan_channel', 'YU_FUND',         5, 'Nguồn vốn Đoàn Thanh niên', 'Youth Union fund', '2020-01-01'),
    ('loan_channel', 'FARMER_FUND',     6, 'Quỹ Hỗ trợ nông dân', 'Farmers'' fund', '2020-01-01'),
    ('loan_channel', 'MFI',             7, 'Tổ chức tài chính vi mô', 'Microfinance', '2020-01-01'),
    ('loan_channel', 'VBSP_OTHER',      8, 'NHCSXH: chương trình khác', 'VBSP other', '2020-01-01'),
    ('loan_channel', 'VBSP_REINTEG',    9, 'NHCSXH: tín dụng theo Quyết định 29/2014', 'VBSP credit under Decision 29/2014', '2020-01-01'),
    ('loan_channel', 'VBSP_TRAFFICK',  10, 'NHCSXH: nạn nhân mua bán người', 'VBSP trafficking victims', '2020-01-01'),
    ('loan_purpose', 'TRADE',     1, 'Buôn bán nhỏ', 'Small trade', '2020-01-01'),
    ('loan_purpose', 'FOOD',      2, 'Quán ăn, xe hàng ăn', 'Food stall', '2020-01-01'),
    ('loan_purpose', 'SEWING',    3, 'May mặc, sửa quần áo', 'Sewing, mending', '2020-01-01'),
    ('loan_purpose', 'HAIR',      4, 'Tóc, móng', 'Hair, nails', '2020-01-01'),
    ('loan_purpose', 'LIVESTOCK', 5, 'Chăn nuôi', 'Livestock', '2020-01-01'),
    ('loan_purpose', 'FARMING',   6, 'Trồng trọt', 'Farming', '2020-01-01'),
    ('loan_purpose', 'CRAFT',     7, 'Nghề thủ công', 'Crafts', '2020-01-01'),
    ('loan_purpose', 'TRANSPORT', 8, 'Xe chở hàng, chở khách', 'Transport', '2020-01-01'),
    ('loan_purpose', 'OTHER',     9, 'Việc khác', 'Other purpose', '2020-01-01'),
    ('loan_use', 'GOODS',    1, 'Hàng hóa', 'Goods', '2020-01-01'),
    ('loan_use', 'TOOLS',    2, 'Dụng cụ, máy móc', 'Tools, machines', '2020-01-01'),
    ('loan_use', 'ANIMALS',  3, 'Con giống', 'Animals', '2020-01-01'),
    ('loan_use', 'SEED',     4, 'Cây giống, phân bón', 'Seed, fertiliser', '2020-01-01'),
    ('loan_use', 'VEHICLE',  5, 'Xe', 'Vehicle', '2020-01-01'),
    ('loan_use', 'RENT',     6, 'Thuê chỗ', 'Rent', '2020-01-01'),
    ('loan_use', 'REPAIR',   7, 'Sửa chữa, trang bị', 'Repairs, fittings', '2020-01-01'),
    ('loan_use', 'FEES',     8, 'Lệ phí, giấy phép', 'Fees, permits', '2020-01-01'),
    ('loan_use', 'OTHER',    9, 'Khoản khác', 'Other', '2020-01-01'),
    ('loan_missing_paper', 'APPLICATION', 1, 'Giấy đề nghị vay vốn', 'Application form', '2020-01-01'),
    ('loan_missing_paper', 'ID_PAPER',    2, 'Giấy tờ tùy thân', 'Identity paper', '2020-01-01'),
    ('loan_missing_paper', 'PLAN_OF_USE', 3, 'Phương án sử dụng vốn', 'Plan of use', '2020-01-01'),
    ('loan_missing_paper', 'GROUP',       4, 'Xác nhận của tổ tiết kiệm và vay vốn', 'Confirmation of the savings and loan group', '2020-01-01'),
    ('loan_missing_paper', 'GUARANTEE',   5, 'Giấy bảo lãnh', 'Guarantee', '2020-01-01'),
    ('loan_missing_paper', 'COMMUNE',     6, 'Xác nhận của xã, phường', 'Confirmation of the commune', '2020-01-01'),
    ('loan_missing_paper', 'OTHER',       7, 'Giấy tờ khác', 'Other paper', '2020-01-01'),
    ('loan_reject_reason', 'NO_FUNDS',    1, 'Hết nguồn vốn trong kỳ', 'No funds left in this period', '2020-01-01'),
    ('loan_reject_reason', 'NOT_ELIGIBLE', 2, 'Không thuộc diện của chương trình', 'The programme does not cover it', '2020-01-01'),
    ('loan_reject_reason', 'PLAN',        3, 'Phương án chưa phù hợp', 'The plan of use does not convince', '2020-01-01'),
    ('loan_reject_reason', 'EARLIER_LOAN', 4, 'Còn khoản vay chưa trả', 'An earlier loan is not paid back', '2020-01-01'),
    ('loan_reject_reason', 'PAPERS',      5, 'Chưa đủ giấy tờ', 'Papers are missing', '2020-01-01'),
    ('loan_reject_reason', 'OTHER',       6, 'Lý do khác', 'Other reason', '2020-01-01');

-- Amounts, rates and terms are parameters for the talk with the client; none of them was confirmed by the lender yet.
insert into loan_channel_version
    (channel, place, lender, max_amount, yearly_rate, max_months, principal_every, asks_group, asks_guarantor, asks_commune, basis, confirmed, valid_from) values
    ('VBSP_JOB',        1, 'VBSP',        100000000, 792,  120, 6, false, false, true,  'Nghị định 61/2015/NĐ-CP; Nghị định 74/2019/NĐ-CP', false, '2020-01-01'),
    ('EMPLOYMENT_FUND', 2, 'VBSP',        100000000, 792,  120, 6, false, false, true,  'Nghị định 61/2015/NĐ-CP', false, '2020-01-01'),
    ('VBSP_POOR',       3, 'VBSP',        100000000, 660,  120, 6, true,  false, true,  'Nghị định 78/2002/NĐ-CP', false, '2020-01-01'),
    ('WU_FUND',         4, 'WOMEN_UNION',  10000000, 600,   12, 1, true,  false, false, 'Quy chế quỹ của Hội Phụ nữ', false, '2020-01-01'),
    ('YU_FUND',         5, 'YOUTH_UNION', 100000000, 792,   60, 6, false, false, true,  'Nghị định 61/2015/NĐ-CP', false, '2020-01-01'),
    ('FARMER_FUND',     6, null,           50000000, null,  36, 6, true,  false, true,  'Quy chế Quỹ Hỗ trợ nông dân', false, '2020-01-01'),
    ('MFI',             7, 'NGO',          50000000, null,  36, 1, true,  false, false, 'Nghị định 28/2005/NĐ-CP', false, '2020-01-01'),
    ('VBSP_OTHER',      8, 'VBSP',              null, null, null, 6, true, false, true, 'Nghị định 78/2002/NĐ-CP', false, '2020-01-01'),
    ('VBSP_REINTEG',    9, 'VBSP',         20000000, 660,   60, 6, true,  false, true,  'Quyết định 29/2014/QĐ-TTg, chưa đối chiếu văn bản', false, '2020-01-01'),
    ('VBSP_TRAFFICK',  10, 'VBSP',             null, null, null, 6, true, false, true,  'Luật 53/2024/QH15 Điều 37', false, '2025-07-01');

insert into loan_channel_disclosure (version_id, listener, fact)
select v.id, f.listener, f.fact from loan_channel_version v join (
    select 'VBSP_JOB' channel, 'LENDER' listener, 'IDENTITY' fact
    union all select 'VBSP_JOB', 'LENDER', 'LOAN'
    union all select 'VBSP_JOB', 'COMMUNE', 'IDENTITY'
    union all select 'VBSP_JOB', 'COMMUNE', 'LOAN'
    union all select 'EMPLOYMENT_FUND', 'LENDER', 'IDENTITY'
    union all select 'EMPLOYMENT_FUND', 'LENDER', 'LOAN'
    union all select 'EMPLOYMENT_FUND', 'COMMUNE', 'IDENTITY'
    union all select 'EMPLOYMENT_FUND', 'COMMUNE', 'LOAN'
    union all select 'VBSP_POOR', 'LENDER', 'IDENTITY'
    union all select 'VBSP_POOR', 'LENDER', 'LOAN'
    union all select 'VBSP_POOR', 'LENDER', 'HARDSHIP'
    union all select 'VBSP_POOR', 'COMMUNE', 'LOAN'
    union all select 'VBSP_POOR', 'COMMUNE', 'HARDSHIP'
    union all select 'VBSP_POOR', 'GROUP_LEADER', 'LOAN'
    union all select 'VBSP_POOR', 'GROUP_LEADER', 'HARDSHIP'
    union all select 'VBSP_POOR', 'GROUP_MEMBERS', 'LOAN'
    union all select 'VBSP_POOR', 'HAMLET_HEAD', 'LOAN'
    union all select 'WU_FUND', 'UNION_BRANCH', 'IDENTITY'
    union all select 'WU_FUND', 'UNION_BRANCH', 'LOAN'
    union all select 'WU_FUND', 'GROUP_LEADER', 'LOAN'
    union all select 'WU_FUND', 'GROUP_MEMBERS', 'LOAN'
    union all select 'YU_FUND', 'LENDER', 'IDENTITY'
    union all select 'YU_FUND', 'LENDER', 'LOAN'
    union all select 'YU_FUND', 'UNION_BRANCH', 'LOAN'
    union all select 'YU_FUND', 'COMMUNE', 'LOAN'
    union all select 'FARMER_FUND', 'UNION_BRANCH', 'IDENTITY'
    union all select 'FARMER_FUND', 'UNION_BRANCH', 'LOAN'
    union all select 'FARMER_FUND', 'GROUP_LEADER', 'LOAN'
    union all select 'FARMER_FUND', 'COMMUNE', 'LOAN'
    union all select 'MFI', 'LENDER', 'IDENTITY'
    union all select 'MFI', 'LENDER', 'LOAN'
    union all select 'MFI', 'GROUP_LEADER', 'LOAN'
    union all select 'MFI', 'GROUP_MEMBERS', 'LOAN'
    union all select 'VBSP_OTHER', 'LENDER', 'IDENTITY'
    union all select 'VBSP_OTHER', 'LENDER', 'LOAN'
    union all select 'VBSP_OTHER', 'COMMUNE', 'LOAN'
    union all select 'VBSP_OTHER', 'GROUP_LEADER', 'LOAN'
    union all select 'VBSP_REINTEG', 'LENDER', 'IDENTITY'
    union all select 'VBSP_REINTEG', 'LENDER', 'LOAN'
    union all select 'VBSP_REINTEG', 'LENDER', 'CLIENT_GROUP'
    union all select 'VBSP_REINTEG', 'COMMUNE', 'IDENTITY'
    union all select 'VBSP_REINTEG', 'COMMUNE', 'LOAN'
    union all select 'VBSP_REINTEG', 'COMMUNE', 'CLIENT_GROUP'
    union all select 'VBSP_REINTEG', 'GROUP_LEADER', 'LOAN'
    union all select 'VBSP_REINTEG', 'GROUP_LEADER', 'CLIENT_GROUP'
    union all select 'VBSP_REINTEG', 'HAMLET_HEAD', 'LOAN'
    union all select 'VBSP_TRAFFICK', 'LENDER', 'IDENTITY'
    union all select 'VBSP_TRAFFICK', 'LENDER', 'LOAN'
    union all select 'VBSP_TRAFFICK', 'LENDER', 'CLIENT_GROUP'
    union all select 'VBSP_TRAFFICK', 'COMMUNE', 'LOAN'
    union all select 'VBSP_TRAFFICK', 'COMMUNE', 'CLIENT_GROUP'
    union all select 'VBSP_TRAFFICK', 'GROUP_LEADER', 'LOAN'
) f on f.channel = v.channel;
