-- Programmes, their yearly plans and the plans' targets: a change is a new row. Reporting periods are data too, because the law fixes their days.
create table programme (
    id          bigint       not null auto_increment primary key,
    code        varchar(40)  character set ascii collate ascii_bin not null unique,
    name_vi     varchar(200) not null,
    name_en     varchar(200) not null,
    legal_basis varchar(200) not null,
    valid_from  date         not null,
    valid_to    date         null
) default charset = utf8mb4;

create table programme_plan (
    id           bigint       not null auto_increment primary key,
    programme_id bigint       not null,
    number       varchar(60)  not null,
    name_vi      varchar(200) not null,
    name_en      varchar(200) not null,
    issued_by    varchar(160) not null,
    valid_from   date         not null,
    valid_to     date         null,
    unique key programme_plan_number (number, valid_from),
    constraint programme_plan_programme foreign key (programme_id) references programme (id)
) default charset = utf8mb4;

-- What the plan asks for. MORE_THAN is strictly more, ALL is every single one.
create table plan_target (
    id                  bigint       not null auto_increment primary key,
    plan_id             bigint       not null,
    code                varchar(10)  character set ascii collate ascii_bin not null,
    position            int          not null,
    title_vi            varchar(200) not null,
    title_en            varchar(200) not null,
    words               varchar(400) not null,
    unit_vi             varchar(60)  not null,
    unit_en             varchar(60)  not null,
    provincial_rule     varchar(10)  not null,
    provincial_percent  int          not null,
    national_rule       varchar(10)  null,
    national_percent    int          null,
    source              varchar(10)  not null,
    valid_from          date         not null,
    valid_to            date         null,
    unique key plan_target_code (plan_id, code, valid_from),
    constraint plan_target_plan foreign key (plan_id) references programme_plan (id),
    constraint plan_target_rule check (provincial_rule in ('MORE_THAN', 'AT_LEAST', 'ALL'))
) default charset = utf8mb4;

create table reporting_period (
    id        bigint      not null auto_increment primary key,
    kind      varchar(10) not null,
    number    int         not null,
    plan_year int         not null,
    from_day  date        not null,
    to_day    date        not null,
    due_on    date        not null,
    unique key reporting_period_once (kind, plan_year, number),
    constraint reporting_period_span check (to_day >= from_day)
) default charset = utf8mb4;

-- A number that another body sent, with the letter it stands in. A correction is a new return that takes the old one's place.
create table target_return (
    id            bigint       not null auto_increment primary key,
    ref           char(26)     character set ascii collate ascii_bin not null unique,
    target_code   varchar(10)  character set ascii collate ascii_bin not null,
    period_id     bigint       not null,
    body          varchar(160) not null,
    letter_number varchar(80)  not null,
    letter_date   date         not null,
    numerator     bigint       not null,
    denominator   bigint       not null,
    status        varchar(12)  not null,
    entered_by    bigint       not null,
    entered_at    datetime(6)  not null,
    approved_by   bigint       null,
    approved_at   datetime(6)  null,
    superseded_at datetime(6)  null,
    version       int          not null,
    key target_return_by_period (period_id, target_code, superseded_at),
    constraint target_return_period foreign key (period_id) references reporting_period (id),
    constraint target_return_fraction check (numerator >= 0 and denominator >= numerator),
    constraint target_return_other_approver check (approved_by is null or approved_by <> entered_by)
) default charset = utf8mb4;

insert into programme (code, name_vi, name_en, legal_basis, valid_from, valid_to) values
    ('NATIONAL_2021_2025', 'Chương trình quốc gia giai đoạn 2021 - 2025', 'National programme 2021 to 2025', 'Quyết định 1629/QĐ-TTg ngày 28/9/2021', '2021-09-28', null);

insert into programme_plan (programme_id, number, name_vi, name_en, issued_by, valid_from, valid_to)
    select id, '1405/KH-UBND', 'Kế hoạch thực hiện Chương trình trên địa bàn tỉnh', 'Plan to carry out the programme in the province', 'Ủy ban nhân dân tỉnh Quảng Nam', '2023-01-01', null
    from programme where code = 'NATIONAL_2021_2025';

insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T1', 1, 'Xã, phường, thị trấn có tuyên truyền duy trì thường xuyên', 'Communes with maintained communication', 'Trên 70% số xã, phường, thị trấn tổ chức ít nhất một hình thức tuyên truyền về phòng ngừa mại dâm và được duy trì thường xuyên', 'xã, phường, thị trấn', 'communes', 'MORE_THAN', 70, 'AT_LEAST', 70, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T2', 2, 'Đăng tải trên báo chí cấp tỉnh hằng tháng', 'Provincial press at least once a month', 'Thông tin được đăng tải trên cơ quan báo chí của cấp tỉnh ít nhất một tháng một lần', 'tháng', 'months', 'ALL', 100, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T3A', 3, 'Nhân viên cơ sở dịch vụ được tuyên truyền', 'Venue staff reached', 'Trên 70% nhân viên làm việc tại các cơ sở kinh doanh dịch vụ được tuyên truyền', 'người', 'people', 'MORE_THAN', 70, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T3B', 4, 'Người lao động khu, cụm công nghiệp được tuyên truyền', 'Industrial-zone workers reached', '50% người lao động trong các khu, cụm công nghiệp được tuyên truyền', 'người', 'people', 'AT_LEAST', 50, 'AT_LEAST', 60, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T3C', 5, 'Học sinh, sinh viên được tuyên truyền', 'Students reached', '50% học sinh, sinh viên được tuyên truyền', 'người', 'people', 'AT_LEAST', 50, 'AT_LEAST', 70, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T4', 6, 'Tố giác, tin báo, khiếu nại được xử lý kịp thời', 'Reports handled in time', '100% các trường hợp tố giác, tin báo, khiếu nại được tiếp nhận, xác minh, phân loại, xử lý kịp thời', 'vụ việc', 'reports', 'ALL', 100, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T5', 7, 'Cơ sở dịch vụ được kiểm tra', 'Venues inspected', 'Trên 50% các cơ sở kinh doanh dịch vụ được tổ chức kiểm tra', 'cơ sở', 'venues', 'MORE_THAN', 50, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T6', 8, 'Vụ phạm tội được xử lý theo pháp luật', 'Crimes dealt with by law', '100% các tội phạm liên quan đều được xử lý theo quy định của pháp luật', 'vụ', 'cases', 'ALL', 100, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T7', 9, 'Người có nhu cầu và đủ điều kiện được tiếp cận dịch vụ', 'Eligible people in need who reached a service', '100% người có nhu cầu và đủ điều kiện được tiếp cận, sử dụng các dịch vụ hỗ trợ xã hội, hòa nhập cộng đồng', 'người', 'people', 'ALL', 100, null, null, 'SYSTEM', '2023-01-01' from programme_plan where number = '1405/KH-UBND';
insert into plan_target (plan_id, code, position, title_vi, title_en, words, unit_vi, unit_en, provincial_rule, provincial_percent, national_rule, national_percent, source, valid_from)
    select id, 'T8', 10, 'Cán bộ được đào tạo, tập huấn', 'Officers trained', 'Trên 70% cán bộ, công chức, viên chức, chiến sĩ được đào tạo, bồi dưỡng, tập huấn', 'người', 'people', 'MORE_THAN', 70, null, null, 'RETURN', '2023-01-01' from programme_plan where number = '1405/KH-UBND';

-- From the 15th to the 14th, the year from 15 December.
insert into reporting_period (kind, number, plan_year, from_day, to_day, due_on) values
    ('MONTH', 1, 2023, '2022-12-15', '2023-01-14', '2023-01-15'),
    ('MONTH', 2, 2023, '2023-01-15', '2023-02-14', '2023-02-15'),
    ('MONTH', 3, 2023, '2023-02-15', '2023-03-14', '2023-03-15'),
    ('MONTH', 4, 2023, '2023-03-15', '2023-04-14', '2023-04-15'),
    ('MONTH', 5, 2023, '2023-04-15', '2023-05-14', '2023-05-15'),
    ('MONTH', 6, 2023, '2023-05-15', '2023-06-14', '2023-06-15'),
    ('MONTH', 7, 2023, '2023-06-15', '2023-07-14', '2023-07-15'),
    ('MONTH', 8, 2023, '2023-07-15', '2023-08-14', '2023-08-15'),
    ('MONTH', 9, 2023, '2023-08-15', '2023-09-14', '2023-09-15'),
    ('MONTH', 10, 2023, '2023-09-15', '2023-10-14', '2023-10-15'),
    ('MONTH', 11, 2023, '2023-10-15', '2023-11-14', '2023-11-15'),
    ('MONTH', 12, 2023, '2023-11-15', '2023-12-14', '2023-12-15'),
    ('QUARTER', 1, 2023, '2022-12-15', '2023-03-14', '2023-03-20'),
    ('QUARTER', 2, 2023, '2023-03-15', '2023-06-14', '2023-06-20'),
    ('QUARTER', 3, 2023, '2023-06-15', '2023-09-14', '2023-09-20'),
    ('QUARTER', 4, 2023, '2023-09-15', '2023-12-14', '2023-12-20'),
    ('HALF_YEAR', 1, 2023, '2022-12-15', '2023-06-14', '2023-06-20'),
    ('HALF_YEAR', 2, 2023, '2023-06-15', '2023-12-14', '2023-12-20'),
    ('YEAR', 1, 2023, '2022-12-15', '2023-12-14', '2023-12-19'),
    ('MONTH', 1, 2024, '2023-12-15', '2024-01-14', '2024-01-15'),
    ('MONTH', 2, 2024, '2024-01-15', '2024-02-14', '2024-02-15'),
    ('MONTH', 3, 2024, '2024-02-15', '2024-03-14', '2024-03-15'),
    ('MONTH', 4, 2024, '2024-03-15', '2024-04-14', '2024-04-15'),
    ('MONTH', 5, 2024, '2024-04-15', '2024-05-14', '2024-05-15'),
    ('MONTH', 6, 2024, '2024-05-15', '2024-06-14', '2024-06-15'),
    ('MONTH', 7, 2024, '2024-06-15', '2024-07-14', '2024-07-15'),
    ('MONTH', 8, 2024, '2024-07-15', '2024-08-14', '2024-08-15'),
    ('MONTH', 9, 2024, '2024-08-15', '2024-09-14', '2024-09-15'),
    ('MONTH', 10, 2024, '2024-09-15', '2024-10-14', '2024-10-15'),
    ('MONTH', 11, 2024, '2024-10-15', '2024-11-14', '2024-11-15'),
    ('MONTH', 12, 2024, '2024-11-15', '2024-12-14', '2024-12-15'),
    ('QUARTER', 1, 2024, '2023-12-15', '2024-03-14', '2024-03-20'),
    ('QUARTER', 2, 2024, '2024-03-15', '2024-06-14', '2024-06-20'),
    ('QUARTER', 3, 2024, '2024-06-15', '2024-09-14', '2024-09-20'),
    ('QUARTER', 4, 2024, '2024-09-15', '2024-12-14', '2024-12-20'),
    ('HALF_YEAR', 1, 2024, '2023-12-15', '2024-06-14', '2024-06-20'),
    ('HALF_YEAR', 2, 2024, '2024-06-15', '2024-12-14', '2024-12-20'),
    ('YEAR', 1, 2024, '2023-12-15', '2024-12-14', '2024-12-19'),
    ('MONTH', 1, 2025, '2024-12-15', '2025-01-14', '2025-01-15'),
    ('MONTH', 2, 2025, '2025-01-15', '2025-02-14', '2025-02-15'),
    ('MONTH', 3, 2025, '2025-02-15', '2025-03-14', '2025-03-15'),
    ('MONTH', 4, 2025, '2025-03-15', '2025-04-14', '2025-04-15'),
    ('MONTH', 5, 2025, '2025-04-15', '2025-05-14', '2025-05-15'),
    ('MONTH', 6, 2025, '2025-05-15', '2025-06-14', '2025-06-15'),
    ('MONTH', 7, 2025, '2025-06-15', '2025-07-14', '2025-07-15'),
    ('MONTH', 8, 2025, '2025-07-15', '2025-08-14', '2025-08-15'),
    ('MONTH', 9, 2025, '2025-08-15', '2025-09-14', '2025-09-15'),
    ('MONTH', 10, 2025, '2025-09-15', '2025-10-14', '2025-10-15'),
    ('MONTH', 11, 2025, '2025-10-15', '2025-11-14', '2025-11-15'),
    ('MONTH', 12, 2025, '2025-11-15', '2025-12-14', '2025-12-15'),
    ('QUARTER', 1, 2025, '2024-12-15', '2025-03-14', '2025-03-20'),
    ('QUARTER', 2, 2025, '2025-03-15', '2025-06-14', '2025-06-20'),
    ('QUARTER', 3, 2025, '2025-06-15', '2025-09-14', '2025-09-20'),
    ('QUARTER', 4, 2025, '2025-09-15', '2025-12-14', '2025-12-20'),
    ('HALF_YEAR', 1, 2025, '2024-12-15', '2025-06-14', '2025-06-20'),
    ('HALF_YEAR', 2, 2025, '2025-06-15', '2025-12-14', '2025-12-20'),
    ('YEAR', 1, 2025, '2024-12-15', '2025-12-14', '2025-12-19'),
    ('MONTH', 1, 2026, '2025-12-15', '2026-01-14', '2026-01-15'),
    ('MONTH', 2, 2026, '2026-01-15', '2026-02-14', '2026-02-15'),
    ('MONTH', 3, 2026, '2026-02-15', '2026-03-14', '2026-03-15'),
    ('MONTH', 4, 2026, '2026-03-15', '2026-04-14', '2026-04-15'),
    ('MONTH', 5, 2026, '2026-04-15', '2026-05-14', '2026-05-15'),
    ('MONTH', 6, 2026, '2026-05-15', '2026-06-14', '2026-06-15'),
    ('MONTH', 7, 2026, '2026-06-15', '2026-07-14', '2026-07-15'),
    ('MONTH', 8, 2026, '2026-07-15', '2026-08-14', '2026-08-15'),
    ('MONTH', 9, 2026, '2026-08-15', '2026-09-14', '2026-09-15'),
    ('MONTH', 10, 2026, '2026-09-15', '2026-10-14', '2026-10-15'),
    ('MONTH', 11, 2026, '2026-10-15', '2026-11-14', '2026-11-15'),
    ('MONTH', 12, 2026, '2026-11-15', '2026-12-14', '2026-12-15'),
    ('QUARTER', 1, 2026, '2025-12-15', '2026-03-14', '2026-03-20'),
    ('QUARTER', 2, 2026, '2026-03-15', '2026-06-14', '2026-06-20'),
    ('QUARTER', 3, 2026, '2026-06-15', '2026-09-14', '2026-09-20'),
    ('QUARTER', 4, 2026, '2026-09-15', '2026-12-14', '2026-12-20'),
    ('HALF_YEAR', 1, 2026, '2025-12-15', '2026-06-14', '2026-06-20'),
    ('HALF_YEAR', 2, 2026, '2026-06-15', '2026-12-14', '2026-12-20'),
    ('YEAR', 1, 2026, '2025-12-15', '2026-12-14', '2026-12-19'),
    ('MONTH', 1, 2027, '2026-12-15', '2027-01-14', '2027-01-15'),
    ('MONTH', 2, 2027, '2027-01-15', '2027-02-14', '2027-02-15'),
    ('MONTH', 3, 2027, '2027-02-15', '2027-03-14', '2027-03-15'),
    ('MONTH', 4, 2027, '2027-03-15', '2027-04-14', '2027-04-15'),
    ('MONTH', 5, 2027, '2027-04-15', '2027-05-14', '2027-05-15'),
    ('MONTH', 6, 2027, '2027-05-15', '2027-06-14', '2027-06-15'),
    ('MONTH', 7, 2027, '2027-06-15', '2027-07-14', '2027-07-15'),
    ('MONTH', 8, 2027, '2027-07-15', '2027-08-14', '2027-08-15'),
    ('MONTH', 9, 2027, '2027-08-15', '2027-09-14', '2027-09-15'),
    ('MONTH', 10, 2027, '2027-09-15', '2027-10-14', '2027-10-15'),
    ('MONTH', 11, 2027, '2027-10-15', '2027-11-14', '2027-11-15'),
    ('MONTH', 12, 2027, '2027-11-15', '2027-12-14', '2027-12-15'),
    ('QUARTER', 1, 2027, '2026-12-15', '2027-03-14', '2027-03-20'),
    ('QUARTER', 2, 2027, '2027-03-15', '2027-06-14', '2027-06-20'),
    ('QUARTER', 3, 2027, '2027-06-15', '2027-09-14', '2027-09-20'),
    ('QUARTER', 4, 2027, '2027-09-15', '2027-12-14', '2027-12-20'),
    ('HALF_YEAR', 1, 2027, '2026-12-15', '2027-06-14', '2027-06-20'),
    ('HALF_YEAR', 2, 2027, '2027-06-15', '2027-12-14', '2027-12-20'),
    ('YEAR', 1, 2027, '2026-12-15', '2027-12-14', '2027-12-19');
