-- What was given to a client is appended, never changed: a correction, or the statement that an entry was a mistake, is one more version beside the old one.
-- A kind that tells a health fact is encrypted together with quantity and unit, and service_type, quantity and unit are empty.
create table donghanh_log.service_delivery (
    id                  bigint       not null auto_increment primary key,
    ref                 char(26)     character set ascii collate ascii_bin not null unique,
    line_ref            char(26)     character set ascii collate ascii_bin not null,
    version_number      int          not null,
    case_id             bigint       not null,
    episode             int          not null,
    service_type        varchar(30)  null,
    service_group       varchar(20)  not null,
    kind_key            char(26)     character set ascii collate ascii_bin null,
    quantity            int          null,
    unit                varchar(10)  null,
    matter_sealed       varbinary(128) null,
    outcome             varchar(15)  not null,
    mistake             boolean      not null,
    happened_on         date         not null,
    recorded_at         datetime(6)  not null,
    given_by            bigint       not null,
    staff_id            bigint       not null,
    need_key            char(26)     character set ascii collate ascii_bin null,
    action_key          char(26)     character set ascii collate ascii_bin null,
    funding_source      varchar(40)  character set ascii collate ascii_bin null,
    funding_missing     varchar(20)  null,
    amount              bigint       null,
    cash                boolean      not null,
    needs_confirmation  boolean      not null,
    line_sealed         varbinary(4096) null,
    unique key service_delivery_versions (line_ref, version_number),
    key service_delivery_by_case (case_id, happened_on, id),
    key service_delivery_by_action (action_key),
    constraint service_delivery_kind check ((service_type is null) <> (matter_sealed is null)),
    constraint service_delivery_open check (matter_sealed is null or (quantity is null and unit is null)),
    constraint service_delivery_funding check ((funding_source is null) <> (funding_missing is null)),
    constraint service_delivery_amount check (amount is null or amount > 0),
    constraint service_delivery_cash check (not cash or amount is not null),
    constraint service_delivery_confirmation check (not needs_confirmation or cash)
) default charset = utf8mb4;

-- The answer of the second person to cash above the bound. One per version: a corrected amount waits again.
create table donghanh_log.service_cash_decision (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    delivery_ref  char(26)    character set ascii collate ascii_bin not null unique,
    case_id       bigint      not null,
    confirmed     boolean     not null,
    decided_at    datetime(6) not null,
    staff_id      bigint      not null,
    reason_sealed varbinary(4096) null,
    key service_cash_decision_by_case (case_id),
    constraint service_cash_decision_reason check (confirmed or reason_sealed is not null)
) default charset = utf8mb4;

-- What someone was writing when the session ended: one per person and case, gone once the delivery is recorded.
create table service_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    staff_id       bigint      not null,
    case_id        bigint      not null,
    content_sealed varbinary(24576) not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    unique key service_draft_of_one (staff_id, case_id),
    constraint service_draft_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- By which key a health need, referral or delivery of one case is compared with another of the same kind. The kind itself is encrypted; the key is random.
create table need_kind_key (
    id          bigint   not null auto_increment primary key,
    ref         char(26) character set ascii collate ascii_bin not null unique,
    case_id     bigint   not null,
    kind_sealed varbinary(128) not null,
    key need_kind_key_by_case (case_id),
    constraint need_kind_key_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

alter table need add column kind_key char(26) character set ascii collate ascii_bin null;
alter table referral add column kind_key char(26) character set ascii collate ascii_bin null;

-- How a plan action was completed: by a record of the case, or by the client or otherwise, which a sentence explains. Empty on actions from before.
alter table plan_action
    add column completion varchar(10) null,
    add column evidence_kind varchar(10) null,
    add column evidence_ref char(26) character set ascii collate ascii_bin null,
    add column completion_sealed varbinary(4096) null,
    add constraint plan_action_evidence check ((evidence_kind is null) = (evidence_ref is null));

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('CASH_CONFIRMATION', 2, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm: người thứ hai xác nhận tiền mặt', '2020-01-01');

alter table bound drop constraint bound_amount;
alter table bound add constraint bound_amount check (amount >= 0 and (amount <= 100 or code in ('DISK_ROOM', 'CASH_CONFIRMATION')));

insert into bound (code, amount, basis, valid_from) values
    ('CASH_CONFIRMATION', 500000, 'Quy trình nội bộ của Trung tâm: tiền mặt trong ngày cho một thân chủ', '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('funding_source', 15, 'Nguồn kinh phí', 'Funding sources');

insert into code_list_item (list, code, position, vi, en, screen_vi, screen_en, official_code, valid_from) values
    ('funding_source', 'CENTRE', 1, 'Ngân sách thường xuyên của Trung tâm', 'The Centre’s regular budget', null, null, null, '2020-01-01'),
    ('funding_source', 'PROVINCE_PLAN', 2, 'Kinh phí kế hoạch của tỉnh', 'Budget of the provincial plan', null, null, null, '2020-01-01'),
    ('funding_source', 'POVERTY_PROGRAMME', 3, 'Chương trình giảm nghèo bền vững', 'Programme for sustainable poverty reduction', null, null, null, '2020-01-01'),
    ('funding_source', 'NEW_RURAL', 4, 'Chương trình nông thôn mới', 'Programme for new rural areas', null, null, null, '2020-01-01'),
    ('funding_source', 'ETHNIC_PROGRAMME', 5, 'Chương trình dân tộc thiểu số và miền núi', 'Programme for ethnic minority and mountain areas', null, null, null, '2020-01-01'),
    ('funding_source', 'HEALTH_PROGRAMME', 6, 'Chương trình y tế', 'Health programme', null, null, null, '2020-01-01'),
    ('funding_source', 'SPONSOR', 7, 'Nhà tài trợ, quỹ từ thiện', 'Sponsors, charities', null, null, null, '2020-01-01');
