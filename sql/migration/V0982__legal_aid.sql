-- A matter in which a client, or her child, needs legal help. The code is the only number of it that leaves the Centre.
create table legal_aid_matter (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    code            char(12)    character set ascii collate ascii_bin not null unique,
    case_id         bigint      not null,
    person_ref      char(26)    character set ascii collate ascii_bin not null,
    need_key        varchar(26) character set ascii collate ascii_bin null,
    matter          varchar(40) not null,
    subject         varchar(10) not null,
    ground          varchar(40) null,
    route           varchar(15) null,
    organisation_id bigint      null,
    status          varchar(12) not null,
    status_since    datetime(6) not null,
    referred_at     datetime(6) null,
    reply_due       datetime(6) null,
    accepted_on     date        null,
    hearing_on      date        null,
    hearing_source  varchar(20) null,
    resolved_on     date        null,
    outcome         varchar(40) null,
    version         int         not null,
    key legal_aid_matter_by_case (case_id, id),
    key legal_aid_matter_by_partner (organisation_id, code),
    key legal_aid_matter_by_acceptance (accepted_on),
    constraint legal_aid_matter_case foreign key (case_id) references case_file (id),
    constraint legal_aid_matter_partner foreign key (organisation_id) references partner_organisation (id),
    constraint legal_aid_matter_referred_whole check (referred_at is null or (organisation_id is not null and ground is not null))
) default charset = utf8mb4;

create table donghanh_log.legal_aid_transition (
    id          bigint      not null auto_increment primary key,
    matter_ref  char(26)    character set ascii collate ascii_bin not null,
    case_id     bigint      not null,
    step        varchar(12) not null,
    from_status varchar(12) null,
    to_status   varchar(12) not null,
    source      varchar(20) not null,
    happened_on date        null,
    cause       varchar(90) null,
    recorded_at datetime(6) not null,
    recorded_by bigint      null,
    key legal_aid_transition_by_matter (matter_ref, id),
    key legal_aid_transition_by_case (case_id, id)
) default charset = utf8mb4;

-- Where each paper of a matter stands.
create table legal_aid_paper (
    id          bigint      not null auto_increment primary key,
    matter_id   bigint      not null,
    paper       varchar(40) not null,
    state       varchar(10) not null,
    asked_on    date        null,
    expected_on date        null,
    recorded_at datetime(6) not null,
    recorded_by bigint      not null,
    version     int         not null,
    unique key legal_aid_paper_once (matter_id, paper),
    constraint legal_aid_paper_of foreign key (matter_id) references legal_aid_matter (id)
) default charset = utf8mb4;

-- Privileged notes, encrypted under the keys of the legal vault.
create table legal_aid_note (
    id          bigint          not null auto_increment primary key,
    ref         char(26)        character set ascii collate ascii_bin not null unique,
    matter_id   bigint          not null,
    case_id     bigint          not null,
    text_sealed varbinary(18000) not null,
    written_by  bigint          not null,
    written_at  datetime(6)     not null,
    key legal_aid_note_by_matter (matter_id, id),
    constraint legal_aid_note_of foreign key (matter_id) references legal_aid_matter (id)
) default charset = utf8mb4;

-- The grounds of free legal aid. A change of law is a new row. "signs" speak for a ground: what a client has said of policies, age, disability.
-- A ground that says what a client has lived through is "only for" matters that say so themselves. Infection with HIV is no row: the product records none.
create table legal_aid_ground (
    id         bigint       not null auto_increment primary key,
    code       varchar(40)  not null,
    position   int          not null,
    limb       varchar(60)  not null,
    signs      varchar(120) not null,
    papers     varchar(200) not null,
    only_for   varchar(120) null,
    hardship   boolean      not null,
    basis      varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null,
    unique key legal_aid_ground_once (code, valid_from)
) default charset = utf8mb4;

-- How long an office has to issue a paper.
create table legal_aid_paper_wait (
    id           bigint       not null auto_increment primary key,
    paper        varchar(40)  not null,
    working_days int          not null,
    basis        varchar(200) not null,
    valid_from   date         not null,
    valid_to     date         null,
    unique key legal_aid_paper_wait_once (paper, valid_from)
) default charset = utf8mb4;

create table legal_aid_paper_need (
    id         bigint      not null auto_increment primary key,
    matter     varchar(40) not null,
    paper      varchar(40) not null,
    valid_from date        not null,
    valid_to   date        null,
    unique key legal_aid_paper_need_once (matter, paper, valid_from)
) default charset = utf8mb4;

insert into code_list (code, position, name_vi, name_en) values
    ('legal_aid_ground',  31, 'Diện được trợ giúp pháp lý', 'Grounds of free legal aid'),
    ('legal_aid_paper',   32, 'Giấy tờ của việc pháp lý', 'Papers of legal matters'),
    ('legal_aid_refusal', 33, 'Lý do không thụ lý', 'Why a legal aid centre declines'),
    ('legal_aid_outcome', 34, 'Loại kết quả của việc pháp lý', 'Classes of outcome of legal matters');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('legal_aid_ground', 'MERIT', 1, 'Người có công với cách mạng', 'Person with merit', '2020-01-01'),
    ('legal_aid_ground', 'POOR', 2, 'Người thuộc hộ nghèo', 'Member of a poor household', '2020-01-01'),
    ('legal_aid_ground', 'CHILD', 3, 'Trẻ em', 'Child', '2020-01-01'),
    ('legal_aid_ground', 'MINORITY', 4, 'Người dân tộc thiểu số ở vùng đặc biệt khó khăn', 'Ethnic minority in a specially difficult area', '2020-01-01'),
    ('legal_aid_ground', 'ACCUSED_MINOR', 5, 'Người bị buộc tội từ đủ 16 đến dưới 18 tuổi', 'Accused aged 16 to 17', '2020-01-01'),
    ('legal_aid_ground', 'ACCUSED_NEAR_POOR', 6, 'Người bị buộc tội thuộc hộ cận nghèo', 'Accused of a near-poor household', '2020-01-01'),
    ('legal_aid_ground', 'ELDERLY', 7, 'Người cao tuổi có khó khăn về tài chính', 'Elderly person in financial hardship', '2020-01-01'),
    ('legal_aid_ground', 'DISABLED', 8, 'Người khuyết tật có khó khăn về tài chính', 'Person with a disability in financial hardship', '2020-01-01'),
    ('legal_aid_ground', 'VICTIM_MINOR', 9, 'Người từ đủ 16 đến dưới 18 tuổi là bị hại trong vụ án hình sự', 'Victim aged 16 to 17 in a criminal case', '2020-01-01'),
    ('legal_aid_ground', 'FAMILY_VIOLENCE', 10, 'Nạn nhân trong vụ việc bạo lực gia đình', 'Victim of family violence', '2020-01-01'),
    ('legal_aid_ground', 'TRAFFICKED', 11, 'Nạn nhân của hành vi mua bán người', 'Victim of trafficking', '2020-01-01'),
    ('legal_aid_paper', 'REQUEST', 1, 'Đơn yêu cầu trợ giúp pháp lý', 'Request for legal aid', '2020-01-01'),
    ('legal_aid_paper', 'IDENTITY_CARD', 2, 'Thẻ căn cước', 'Identity card', '2020-01-01'),
    ('legal_aid_paper', 'BIRTH_CERT', 3, 'Giấy khai sinh', 'Birth certificate', '2020-01-01'),
    ('legal_aid_paper', 'CHILD_BIRTH_CERT', 4, 'Giấy khai sinh của con', 'Birth certificate of a child', '2020-01-01'),
    ('legal_aid_paper', 'BIRTH_PROOF', 5, 'Giấy chứng sinh hoặc văn bản của người làm chứng', 'Proof of birth or a witness''s statement', '2020-01-01'),
    ('legal_aid_paper', 'RESIDENCE_CONF', 6, 'Giấy xác nhận thông tin cư trú', 'Residence confirmation', '2020-01-01'),
    ('legal_aid_paper', 'POOR_CERT', 7, 'Giấy chứng nhận hộ nghèo', 'Certificate of a poor household', '2020-01-01'),
    ('legal_aid_paper', 'NEAR_POOR_CERT', 8, 'Giấy chứng nhận hộ cận nghèo', 'Certificate of a near-poor household', '2020-01-01'),
    ('legal_aid_paper', 'ALLOWANCE_DECISION', 9, 'Quyết định hưởng trợ cấp xã hội hằng tháng', 'Decision on a monthly social allowance', '2020-01-01'),
    ('legal_aid_paper', 'ADMISSION_DECISION', 10, 'Quyết định tiếp nhận vào cơ sở trợ giúp xã hội', 'Decision on admission to a social facility', '2020-01-01'),
    ('legal_aid_paper', 'DISABILITY_CERT', 11, 'Giấy xác nhận khuyết tật', 'Disability certificate', '2020-01-01'),
    ('legal_aid_paper', 'MERIT_DECISION', 12, 'Quyết định công nhận người có công', 'Decision on merit', '2020-01-01'),
    ('legal_aid_paper', 'MARRIAGE_CERT', 13, 'Giấy chứng nhận kết hôn', 'Marriage certificate', '2020-01-01'),
    ('legal_aid_paper', 'LOAN_PAPER', 14, 'Giấy vay, giấy nợ', 'Loan paper', '2020-01-01'),
    ('legal_aid_paper', 'WORK_PAPER', 15, 'Hợp đồng, bảng lương, tin nhắn về công việc', 'Contract, payslip, messages about work', '2020-01-01'),
    ('legal_aid_paper', 'AUTHORITY_PAPER', 16, 'Văn bản của cơ quan tố tụng hoặc xử phạt', 'Paper of the court, investigator or authority', '2020-01-01'),
    ('legal_aid_paper', 'VICTIM_CERT', 17, 'Giấy xác nhận nạn nhân', 'Victim confirmation', '2020-01-01'),
    ('legal_aid_paper', 'EVIDENCE', 18, 'Chứng cứ khác', 'Other evidence', '2020-01-01'),
    ('legal_aid_refusal', 'NOT_ENTITLED', 1, 'Không thuộc diện', 'Not entitled', '2020-01-01'),
    ('legal_aid_refusal', 'PAPERS', 2, 'Thiếu giấy tờ', 'Papers missing', '2020-01-01'),
    ('legal_aid_refusal', 'NOT_OUR_PLACE', 3, 'Thuộc nơi khác', 'Belongs to another place', '2020-01-01'),
    ('legal_aid_refusal', 'CONFLICT', 4, 'Đã giúp phía bên kia', 'Already helps the other side', '2020-01-01'),
    ('legal_aid_refusal', 'NO_CASE', 5, 'Việc không có căn cứ pháp lý', 'No case in law', '2020-01-01'),
    ('legal_aid_refusal', 'OTHER', 6, 'Lý do khác', 'Other reason', '2020-01-01'),
    ('legal_aid_outcome', 'GRANTED', 1, 'Được như yêu cầu', 'Granted', '2020-01-01'),
    ('legal_aid_outcome', 'PARTLY', 2, 'Được một phần', 'Granted in part', '2020-01-01'),
    ('legal_aid_outcome', 'SETTLED', 3, 'Hòa giải, thỏa thuận', 'Settled', '2020-01-01'),
    ('legal_aid_outcome', 'REJECTED', 4, 'Không được', 'Rejected', '2020-01-01'),
    ('legal_aid_outcome', 'PAPERS_ISSUED', 5, 'Đã có giấy tờ', 'Papers issued', '2020-01-01'),
    ('legal_aid_outcome', 'ADVISED', 6, 'Đã được tư vấn', 'Advised', '2020-01-01'),
    ('legal_aid_outcome', 'STOPPED', 7, 'Dừng giữa chừng', 'Stopped', '2020-01-01');

insert into legal_aid_ground (code, position, limb, signs, papers, only_for, hardship, basis, valid_from) values
    ('MERIT', 1, 'Khoản 1', 'POLICY:MERIT', 'MERIT_DECISION', null, false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 1', '2018-01-01'),
    ('POOR', 2, 'Khoản 2', 'POLICY:POOR POLICY:SINGLE_PARENT', 'POOR_CERT', null, false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 2', '2018-01-01'),
    ('CHILD', 3, 'Khoản 3', 'AGE:UNDER_16', 'BIRTH_CERT IDENTITY_CARD', null, false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 3', '2018-01-01'),
    ('MINORITY', 4, 'Khoản 4', 'POLICY:MINORITY', 'RESIDENCE_CONF', null, false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 4', '2018-01-01'),
    ('ACCUSED_MINOR', 5, 'Khoản 5', 'AGE:FROM_16_TO_17', 'AUTHORITY_PAPER BIRTH_CERT', 'CRIMINAL', false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 5', '2018-01-01'),
    ('ACCUSED_NEAR_POOR', 6, 'Khoản 6', 'POLICY:NEAR_POOR', 'NEAR_POOR_CERT AUTHORITY_PAPER', 'CRIMINAL', false, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 6', '2018-01-01'),
    ('ELDERLY', 7, 'Khoản 7 điểm c', '', 'NEAR_POOR_CERT ALLOWANCE_DECISION ADMISSION_DECISION', null, true, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 7 điểm c', '2018-01-01'),
    ('DISABLED', 8, 'Khoản 7 điểm d', 'POLICY:DISABLED DISABILITY', 'DISABILITY_CERT NEAR_POOR_CERT ALLOWANCE_DECISION ADMISSION_DECISION', null, true, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 7 điểm d', '2018-01-01'),
    ('VICTIM_MINOR', 9, 'Khoản 7 điểm đ', 'AGE:FROM_16_TO_17', 'AUTHORITY_PAPER NEAR_POOR_CERT ALLOWANCE_DECISION ADMISSION_DECISION', 'VIOLENCE TRAFFICKING CRIMINAL IMAGE_ABUSE', true, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 7', '2018-01-01'),
    ('FAMILY_VIOLENCE', 10, 'Khoản 7 điểm e', '', 'NEAR_POOR_CERT ALLOWANCE_DECISION ADMISSION_DECISION', 'VIOLENCE', true, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 7 điểm e', '2018-01-01'),
    ('TRAFFICKED', 11, 'Khoản 7 điểm g', '', 'VICTIM_CERT NEAR_POOR_CERT ALLOWANCE_DECISION ADMISSION_DECISION', 'TRAFFICKING', true, 'Luật Trợ giúp pháp lý 2017 Điều 7 khoản 7 điểm g', '2018-01-01');

insert into legal_aid_paper_wait (paper, working_days, basis, valid_from) values
    ('IDENTITY_CARD', 7, 'Luật Căn cước 2023 Điều 26', '2024-07-01'),
    ('BIRTH_CERT', 5, 'Luật Hộ tịch 2014; Nghị định 123/2015/NĐ-CP Điều 26', '2016-01-01'),
    ('CHILD_BIRTH_CERT', 5, 'Luật Hộ tịch 2014; Nghị định 123/2015/NĐ-CP Điều 26', '2016-01-01'),
    ('MARRIAGE_CERT', 3, 'Luật Hộ tịch 2014', '2016-01-01'),
    ('RESIDENCE_CONF', 3, 'Thông tư 55/2021/TT-BCA Điều 17', '2021-07-01'),
    ('POOR_CERT', 15, 'Quyết định 24/2021/QĐ-TTg', '2021-09-01'),
    ('NEAR_POOR_CERT', 15, 'Quyết định 24/2021/QĐ-TTg', '2021-09-01'),
    ('DISABILITY_CERT', 25, 'Thông tư 01/2019/TT-BLĐTBXH', '2019-03-01');

insert into legal_aid_paper_need (matter, paper, valid_from)
select m.code, 'REQUEST', '2020-01-01' from code_list_item m where m.list = 'legal_aid_matter'
union all select m.code, 'IDENTITY_CARD', '2020-01-01' from code_list_item m where m.list = 'legal_aid_matter';

insert into legal_aid_paper_need (matter, paper, valid_from) values
    ('ID_PAPERS', 'BIRTH_CERT', '2020-01-01'),
    ('ID_PAPERS', 'RESIDENCE_CONF', '2020-01-01'),
    ('CHILD_BIRTH', 'BIRTH_PROOF', '2020-01-01'),
    ('CHILD_BIRTH', 'CHILD_BIRTH_CERT', '2020-01-01'),
    ('DIVORCE', 'MARRIAGE_CERT', '2020-01-01'),
    ('DIVORCE', 'CHILD_BIRTH_CERT', '2020-01-01'),
    ('VIOLENCE', 'AUTHORITY_PAPER', '2020-01-01'),
    ('TRAFFICKING', 'AUTHORITY_PAPER', '2020-01-01'),
    ('DEBT', 'LOAN_PAPER', '2020-01-01'),
    ('LABOUR', 'WORK_PAPER', '2020-01-01'),
    ('ADMIN_PENALTY', 'AUTHORITY_PAPER', '2020-01-01'),
    ('CRIMINAL', 'AUTHORITY_PAPER', '2020-01-01'),
    ('LAND', 'EVIDENCE', '2020-01-01'),
    ('IMAGE_ABUSE', 'EVIDENCE', '2020-01-01');
