-- Files. A content is written once, encrypted in segments of 1 MB with a key of its own; that key is encrypted in the row that owns the content.
create table document (
    id                 bigint       not null auto_increment primary key,
    ref                char(26)     character set ascii collate ascii_bin not null unique,
    -- null for documents of the Centre, which belong to no client
    case_id            bigint       null,
    episode            int          null,
    person_ref         char(26)     character set ascii collate ascii_bin null,
    section            varchar(15)  not null,
    type               varchar(40)  character set ascii collate ascii_bin not null,
    day                date         not null,
    depicts            varchar(10)  not null,
    -- what it belongs to: a need, an incident, a referral, a course, a stay, a letter
    attached_to        varchar(15)  null,
    attached_ref       varchar(40)  character set ascii collate ascii_bin null,
    status             varchar(15)  not null,
    added_by           bigint       not null,
    added_at           datetime(6)  not null,
    format             varchar(10)  not null,
    pages              int          not null,
    size               bigint       not null,
    cleaned            varchar(200) not null,
    content_ref        char(26)     character set ascii collate ascii_bin not null unique,
    content_key_sealed varbinary(512)  not null,
    title_sealed       varbinary(2048) not null,
    file_name_sealed   varbinary(2048) not null,
    -- why a copy of an identity paper is kept
    reason_sealed      varbinary(4096) null,
    withdrawn_by       bigint       null,
    withdrawn_at       datetime(6)  null,
    withdrawal_sealed  varbinary(4096) null,
    removed_at         datetime(6)  null,
    version            int          not null,
    key document_by_case (case_id, status, id),
    key document_by_attachment (attached_to, attached_ref),
    key document_by_type (type, case_id),
    key document_by_person (person_ref),
    key document_by_status (status, withdrawn_at),
    constraint document_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- A file that is being uploaded, or was checked and is not filed yet.
create table upload (
    id                bigint       not null auto_increment primary key,
    ref               char(26)     character set ascii collate ascii_bin not null unique,
    staff_id          bigint       not null,
    case_id           bigint       null,
    person_ref        char(26)     character set ascii collate ascii_bin null,
    attached_to       varchar(15)  null,
    attached_ref      varchar(40)  character set ascii collate ascii_bin null,
    status            varchar(15)  not null,
    size              bigint       not null,
    pieces            int          not null,
    begun_at          datetime(6)  not null,
    changed_at        datetime(6)  not null,
    format            varchar(10)  null,
    pages             int          null,
    cleaned           varchar(200) null,
    content_size      bigint       null,
    content_key_sealed varbinary(512)  not null,
    file_name_sealed  varbinary(2048) not null,
    version           int          not null,
    key upload_by_staff (staff_id, status),
    key upload_by_time (changed_at),
    key upload_by_person (person_ref)
) default charset = utf8mb4;

create table upload_piece (
    upload_ref char(26) character set ascii collate ascii_bin not null,
    number     int      not null,
    bytes      mediumblob not null,
    primary key (upload_ref, number)
) default charset = utf8mb4;

create table document_chunk (
    content_ref char(26) character set ascii collate ascii_bin not null,
    number      int      not null,
    bytes       mediumblob not null,
    primary key (content_ref, number)
) default charset = utf8mb4;

-- A document that a reader has opened: its pages are given to that reader in that session only, for some hours.
create table document_opening (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    document_ref char(26)    character set ascii collate ascii_bin not null,
    staff_id     bigint      not null,
    session_hash char(64)    character set ascii collate ascii_bin not null,
    opened_at    datetime(6) not null,
    key document_opening_by_time (opened_at)
) default charset = utf8mb4;

insert into retention_rule (code, months, until_age, basis, valid_from) values
    ('WITHDRAWN_DOCUMENT', 12, null, 'Quy trình nội bộ của Trung tâm; bảng thời hạn bảo quản của lưu trữ', '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('document_type', 20, 'Loại tài liệu', 'Kinds of documents');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('document_type', 'INTAKE_FORM', 1, 'Phiếu tiếp nhận', 'Intake form', '2020-01-01'),
    ('document_type', 'EMERG_MINUTES', 2, 'Biên bản tiếp nhận khẩn cấp', 'Emergency reception minutes', '2020-01-01'),
    ('document_type', 'DECLARATION_M07', 3, 'Tờ khai Mẫu số 07', 'Declaration Form 07', '2020-01-01'),
    ('document_type', 'COMMUNE_REQUEST', 4, 'Văn bản đề nghị của Chủ tịch UBND cấp xã', 'Commune chair''s request', '2020-01-01'),
    ('document_type', 'ADMISSION_DECISION', 5, 'Quyết định tiếp nhận', 'Admission decision', '2020-01-01'),
    ('document_type', 'RISK_SCREEN', 6, 'Phiếu sàng lọc nguy cơ', 'Risk screening form', '2020-01-01'),
    ('document_type', 'ASSESSMENT', 7, 'Phiếu thu thập thông tin, đánh giá nhu cầu', 'Needs assessment form', '2020-01-01'),
    ('document_type', 'CARE_PLAN', 8, 'Kế hoạch chăm sóc, trợ giúp', 'Care and assistance plan', '2020-01-01'),
    ('document_type', 'PLAN_APPROVAL', 9, 'Phê duyệt kế hoạch', 'Plan approval', '2020-01-01'),
    ('document_type', 'CASE_CONF_MINUTES', 10, 'Biên bản họp trường hợp', 'Case-conference minutes', '2020-01-01'),
    ('document_type', 'REFERRAL_SLIP', 11, 'Phiếu chuyển gửi', 'Referral slip', '2020-01-01'),
    ('document_type', 'REFERRAL_REPLY', 12, 'Phiếu phản hồi chuyển gửi', 'Referral reply', '2020-01-01'),
    ('document_type', 'PROGRESS_NOTE', 13, 'Ghi chép tiến trình', 'Progress note', '2020-01-01'),
    ('document_type', 'MONITORING', 14, 'Phiếu theo dõi, đánh giá thực hiện kế hoạch', 'Plan monitoring record', '2020-01-01'),
    ('document_type', 'HOME_VISIT', 15, 'Phiếu thăm hộ', 'Home-visit record', '2020-01-01'),
    ('document_type', 'CONSENT_FORM', 16, 'Phiếu đồng ý xử lý dữ liệu', 'Consent form', '2020-01-01'),
    ('document_type', 'CONSENT_WITHDRAWAL', 17, 'Phiếu rút lại đồng ý', 'Consent withdrawal', '2020-01-01'),
    ('document_type', 'CLOSURE_MINUTES', 18, 'Biên bản đánh giá, kết thúc', 'Closure minutes', '2020-01-01'),
    ('document_type', 'CLOSURE_DECISION', 19, 'Quyết định kết thúc (dừng trợ giúp)', 'Closure decision', '2020-01-01'),
    ('document_type', 'EXIT_DECISION', 20, 'Quyết định dừng lưu trú, bàn giao', 'Exit decision and handover', '2020-01-01'),
    ('document_type', 'ID_SCAN', 21, 'Bản sao giấy tờ tùy thân', 'ID scan', '2020-01-01'),
    ('document_type', 'VICTIM_CERT', 22, 'Giấy xác nhận nạn nhân', 'Victim confirmation', '2020-01-01'),
    ('document_type', 'MEDICAL_DOC', 23, 'Giấy tờ y tế', 'Medical document', '2020-01-01'),
    ('document_type', 'LEGAL_DOC', 24, 'Giấy tờ pháp lý', 'Legal document', '2020-01-01'),
    ('document_type', 'TRAINING_CERT', 25, 'Chứng chỉ nghề', 'Training certificate', '2020-01-01'),
    ('document_type', 'LOAN_DOC', 26, 'Hồ sơ vay vốn', 'Loan file', '2020-01-01'),
    ('document_type', 'COMPLAINT', 27, 'Đơn phản ánh, khiếu nại', 'Complaint', '2020-01-01'),
    ('document_type', 'DSR', 28, 'Yêu cầu của chủ thể dữ liệu', 'Data-subject request', '2020-01-01'),
    ('document_type', 'BREACH_NOTICE', 29, 'Thông báo vi phạm dữ liệu', 'Breach notice', '2020-01-01'),
    ('document_type', 'REPORT', 30, 'Báo cáo', 'Report', '2020-01-01'),
    ('document_type', 'OTHER', 31, 'Khác', 'Other', '2020-01-01');
