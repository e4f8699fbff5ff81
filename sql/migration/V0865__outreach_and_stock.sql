-- Anonymous contacts and group talks as counters. No column could hold a name: places, kinds, groups and goods are references and codes.
-- Append-only like a delivery: a correction, or the statement that an entry was a mistake, is one more version beside the old one.
create table donghanh_log.outreach_contact (
    id              bigint      not null auto_increment primary key,
    ref             char(26)    character set ascii collate ascii_bin not null unique,
    line_ref        char(26)    character set ascii collate ascii_bin not null,
    version_number  int         not null,
    happened_on     date        not null,
    place_id        int         not null,
    kind            varchar(40) character set ascii collate ascii_bin not null,
    target_group    varchar(40) character set ascii collate ascii_bin not null,
    contacts        int         not null,
    persons         int         null,
    persons_missing varchar(20) null,
    funding_source  varchar(40) character set ascii collate ascii_bin null,
    funding_missing varchar(20) null,
    mistake         boolean     not null,
    recorded_at     datetime(6) not null,
    staff_id        bigint      not null,
    unique key outreach_contact_versions (line_ref, version_number),
    key outreach_contact_by_day (happened_on, id),
    key outreach_contact_by_staff (staff_id, id),
    constraint outreach_contact_counted check (contacts > 0 and (persons is null or (persons > 0 and persons <= contacts))),
    constraint outreach_contact_persons check ((persons is null) <> (persons_missing is null)),
    constraint outreach_contact_funding check ((funding_source is null) <> (funding_missing is null)),
    constraint outreach_contact_codes check (kind regexp '^[A-Z][A-Z0-9_]*$' and target_group regexp '^[A-Z][A-Z0-9_]*$')
) default charset = utf8mb4;

create table donghanh_log.outreach_goods (
    id          bigint      not null auto_increment primary key,
    contact_ref char(26)    character set ascii collate ascii_bin not null,
    goods       varchar(40) character set ascii collate ascii_bin not null,
    quantity    int         not null,
    unique key outreach_goods_of_one (contact_ref, goods),
    constraint outreach_goods_quantity check (quantity > 0),
    constraint outreach_goods_code check (goods regexp '^[A-Z][A-Z0-9_]*$')
) default charset = utf8mb4;

-- Goods that came and went. What was given holds the day alone: no client, no case, no member of staff, no hour. The key is random, so that the
-- order of the rows says nothing either. Otherwise a row beside an encrypted delivery would tell what the delivery was.
create table donghanh_log.stock_movement (
    ref             char(26)    character set ascii collate ascii_bin not null primary key,
    goods           varchar(40) character set ascii collate ascii_bin not null,
    kind            varchar(12) not null,
    quantity        int         not null,
    moved_on        date        not null,
    funding_source  varchar(40) character set ascii collate ascii_bin null,
    funding_missing varchar(20) null,
    expires_on      date        null,
    reason          varchar(20) null,
    reverses        char(26)    character set ascii collate ascii_bin null unique,
    recorded_at     datetime(6) null,
    staff_id        bigint      null,
    key stock_movement_by_goods (goods, kind, moved_on),
    constraint stock_movement_given check (kind <> 'GIVEN'
        or (recorded_at is null and staff_id is null and funding_source is null and expires_on is null and reason is null and reverses is null)),
    constraint stock_movement_by_whom check (kind = 'GIVEN' or (recorded_at is not null and staff_id is not null)),
    constraint stock_movement_funding check ((kind = 'RECEIVED') = (funding_source is not null or funding_missing is not null)),
    constraint stock_movement_quantity check (quantity <> 0 or kind = 'COUNTED'),
    constraint stock_movement_code check (goods regexp '^[A-Z][A-Z0-9_]*$')
) default charset = utf8mb4;

-- At how many pieces left the keeper of the stock is warned; the newest row of a kind applies.
create table donghanh_log.stock_warning_line (
    id       bigint      not null auto_increment primary key,
    goods    varchar(40) character set ascii collate ascii_bin not null,
    quantity int         not null,
    set_at   datetime(6) not null,
    staff_id bigint      not null,
    key stock_warning_line_by_goods (goods, id),
    constraint stock_warning_line_quantity check (quantity >= 0)
) default charset = utf8mb4;

insert into code_list (code, position, name_vi, name_en) values
    ('goods', 20, 'Vật phẩm trong kho', 'Goods in the stock'),
    ('outreach_kind', 21, 'Hoạt động tiếp cận', 'Kinds of outreach'),
    ('target_group', 22, 'Nhóm được tiếp cận', 'Groups reached');

insert into code_list_item (list, code, position, vi, en, screen_vi, screen_en, valid_from) values
    ('goods', 'HARM_REDUCTION_KIT', 1, 'Bộ vật dụng giảm hại', 'Harm reduction kits', 'Bộ vật dụng giảm hại (bộ)', 'Harm reduction kits (sets)', '2020-01-01'),
    ('goods', 'CONDOM', 2, 'Bao cao su', 'Condoms', 'Bao cao su (cái)', 'Condoms (pieces)', '2020-01-01'),
    ('goods', 'LUBE', 3, 'Chất bôi trơn', 'Lubricant', 'Chất bôi trơn (gói)', 'Lubricant (sachets)', '2020-01-01'),
    ('goods', 'NSP', 4, 'Bơm kim tiêm sạch', 'Needles and syringes', 'Bơm kim tiêm sạch (cái)', 'Needles and syringes (pieces)', '2020-01-01'),
    ('goods', 'SELF_TEST_HIV', 5, 'Sinh phẩm tự xét nghiệm HIV', 'HIV self-test kits', 'Sinh phẩm tự xét nghiệm HIV (bộ)', 'HIV self-test kits (sets)', '2020-01-01'),
    ('goods', 'NALOXONE', 6, 'Naloxone', 'Naloxone', 'Naloxone (liều)', 'Naloxone (doses)', '2020-01-01'),
    ('goods', 'VIOLENCE_CARD', 7, 'Thẻ thông tin an toàn', 'Safety information cards', 'Thẻ thông tin an toàn (thẻ)', 'Safety information cards (cards)', '2020-01-01'),
    ('goods', 'BASIC_SUPPLIES', 8, 'Bộ nhu yếu phẩm', 'Sets of basic supplies', 'Bộ nhu yếu phẩm (bộ)', 'Basic supplies (sets)', '2020-01-01'),
    ('outreach_kind', 'PEER_CONTACT', 1, 'Tiếp cận đồng đẳng', 'Peer outreach contact', null, null, '2020-01-01'),
    ('outreach_kind', 'BCC', 2, 'Truyền thông nhóm nhỏ', 'Small-group education', null, null, '2020-01-01'),
    ('outreach_kind', 'PREP_INFO', 3, 'Tư vấn PrEP', 'PrEP information', null, null, '2020-01-01'),
    ('outreach_kind', 'EVENT', 4, 'Sự kiện truyền thông', 'Public information event', null, null, '2020-01-01'),
    ('target_group', 'HIGH_RISK', 1, 'Người có nguy cơ cao', 'People at high risk', null, null, '2020-01-01'),
    ('target_group', 'VENUE_WORKER', 2, 'Người lao động tại cơ sở kinh doanh dịch vụ', 'Workers in service venues', null, null, '2020-01-01'),
    ('target_group', 'WORKER', 3, 'Công nhân', 'Industrial workers', null, null, '2020-01-01'),
    ('target_group', 'STUDENT', 4, 'Học sinh, sinh viên', 'Pupils and students', null, null, '2020-01-01'),
    ('target_group', 'ETHNIC_WOMEN_CHILDREN', 5, 'Phụ nữ, trẻ em dân tộc thiểu số', 'Women and children of ethnic minorities', null, null, '2020-01-01'),
    ('target_group', 'COMMUNITY', 6, 'Người dân cộng đồng', 'The community at large', null, null, '2020-01-01');
