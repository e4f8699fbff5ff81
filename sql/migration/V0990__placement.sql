-- Work that one client looks for. The code is the only number of it that leaves the Centre; a client who goes alone has no partner.
create table placement (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    code               char(12)    character set ascii collate ascii_bin not null unique,
    case_id            bigint      not null,
    person_ref         char(26)    character set ascii collate ascii_bin not null,
    need_key           varchar(26) character set ascii collate ascii_bin null,
    organisation_id    bigint      null,
    status             varchar(15) not null,
    status_since       datetime(6) not null,
    work               varchar(40) not null,
    proposed_on        date        not null,
    introduction       varchar(20) null,
    introduced_on      date        null,
    meet_on            date        null,
    reply_due          datetime(6) null,
    interviewed_on     date        null,
    start_on           date        null,
    employment         varchar(20) null,
    employment_missing varchar(20) null,
    wage_band          varchar(40) null,
    wage_missing       varchar(20) null,
    ended_on           date        null,
    end_cause          varchar(20) null,
    check_milestone    varchar(10) null,
    check_from         date        null,
    check_until        date        null,
    version            int         not null,
    key placement_by_case (case_id, id),
    key placement_by_partner (organisation_id, code),
    key placement_by_start (start_on),
    key placement_by_check (check_until),
    key placement_of_person (person_ref),
    constraint placement_case foreign key (case_id) references case_file (id),
    constraint placement_partner foreign key (organisation_id) references partner_organisation (id),
    constraint placement_introduced check ((introduction is null) = (introduced_on is null)),
    constraint placement_by_name check ((organisation_id is not null) = (introduction is not null and introduction <> 'ALONE')),
    constraint placement_ended check ((ended_on is null) = (end_cause is null)),
    constraint placement_window check ((check_milestone is null) = (check_from is null) and (check_milestone is null) = (check_until is null))
) default charset = utf8mb4;

create table donghanh_log.placement_move (
    id            bigint      not null auto_increment primary key,
    placement_ref char(26)    character set ascii collate ascii_bin not null,
    case_id       bigint      not null,
    step          varchar(15) not null,
    from_status   varchar(15) null,
    to_status     varchar(15) not null,
    source        varchar(10) not null,
    cause         varchar(90) null,
    moved_at      datetime(6) not null,
    moved_by      bigint      not null,
    key placement_move_by_placement (placement_ref, id),
    key placement_move_by_case (case_id, id)
) default charset = utf8mb4;

-- Whether the client still works there, as the client answered; several attempts of one milestone may be recorded.
create table donghanh_log.placement_check (
    id            bigint      not null auto_increment primary key,
    placement_ref char(26)    character set ascii collate ascii_bin not null,
    case_id       bigint      not null,
    milestone     varchar(10) not null,
    answer        varchar(15) not null,
    held_on       date        not null,
    recorded_at   datetime(6) not null,
    recorded_by   bigint      not null,
    key placement_check_by_placement (placement_ref, id),
    key placement_check_by_case (case_id, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('PLACEMENT_CONTACT',       5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PLACEMENT_CHECK_1',       1, 'MONTHS',       'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PLACEMENT_CHECK_3',       3, 'MONTHS',       'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PLACEMENT_CHECK_6',       6, 'MONTHS',       'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PLACEMENT_CHECK_12',     12, 'MONTHS',       'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('PLACEMENT_CHECK_MARGIN', 10, 'DAYS',         'Quy trình nội bộ của Trung tâm', '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('placement_work',   15, 'Loại việc làm', 'Kinds of work'),
    ('wage_band',        16, 'Mức thu nhập từ việc làm', 'Wage bands'),
    ('not_hired_reason', 17, 'Vì sao không được nhận vào làm', 'Why a client was not taken on');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('placement_work', 'SEWING',       1, 'May mặc', 'Sewing', '2020-01-01'),
    ('placement_work', 'FACTORY',      2, 'Công nhân nhà máy', 'Factory work', '2020-01-01'),
    ('placement_work', 'KITCHEN',      3, 'Bếp, nhà hàng', 'Kitchen, restaurant', '2020-01-01'),
    ('placement_work', 'DRINKS',       4, 'Pha chế, phục vụ quán nước', 'Drinks, café service', '2020-01-01'),
    ('placement_work', 'HOTEL',        5, 'Buồng phòng, giặt là', 'Housekeeping, laundry', '2020-01-01'),
    ('placement_work', 'SALES',        6, 'Bán hàng', 'Sales', '2020-01-01'),
    ('placement_work', 'CLEANING',     7, 'Vệ sinh, tạp vụ', 'Cleaning', '2020-01-01'),
    ('placement_work', 'HAIR_NAIL',    8, 'Tóc, móng', 'Hair, nails', '2020-01-01'),
    ('placement_work', 'CARE',         9, 'Trông trẻ, chăm người già', 'Care of children or the elderly', '2020-01-01'),
    ('placement_work', 'FOOD_PROC',   10, 'Chế biến nông, thủy sản', 'Food processing', '2020-01-01'),
    ('placement_work', 'FARM',        11, 'Trồng trọt, chăn nuôi', 'Farming', '2020-01-01'),
    ('placement_work', 'OFFICE',      12, 'Văn phòng', 'Office', '2020-01-01'),
    ('placement_work', 'TRANSPORT',   13, 'Lái xe, giao hàng', 'Driving, delivery', '2020-01-01'),
    ('placement_work', 'OTHER',       14, 'Việc khác', 'Other work', '2020-01-01'),
    ('wage_band', 'UNDER_3M',      1, 'Dưới 3 triệu đồng một tháng', 'Under 3 million đồng a month', '2020-01-01'),
    ('wage_band', 'FROM_3M_TO_5M', 2, 'Từ 3 đến dưới 5 triệu', '3 to under 5 million', '2020-01-01'),
    ('wage_band', 'FROM_5M_TO_7M', 3, 'Từ 5 đến dưới 7 triệu', '5 to under 7 million', '2020-01-01'),
    ('wage_band', 'FROM_7M_TO_10M', 4, 'Từ 7 đến dưới 10 triệu', '7 to under 10 million', '2020-01-01'),
    ('wage_band', 'FROM_10M',      5, 'Từ 10 triệu đồng trở lên', '10 million đồng or more', '2020-01-01'),
    ('not_hired_reason', 'FILLED',     1, 'Đã đủ người', 'The vacancy is filled', '2020-01-01'),
    ('not_hired_reason', 'NO_VACANCY', 2, 'Chưa tuyển', 'No vacancy at present', '2020-01-01'),
    ('not_hired_reason', 'SKILLS',     3, 'Chưa đúng tay nghề cần tuyển', 'Other skills are needed', '2020-01-01'),
    ('not_hired_reason', 'HOURS',      4, 'Không hợp giờ làm', 'Working hours do not fit', '2020-01-01'),
    ('not_hired_reason', 'PAPERS',     5, 'Chưa đủ giấy tờ', 'Papers are missing', '2020-01-01'),
    ('not_hired_reason', 'DID_NOT_COME', 6, 'Chưa gặp được', 'They did not meet', '2020-01-01'),
    ('not_hired_reason', 'DECLINED',   7, 'Người tìm việc không nhận việc', 'The applicant did not want the work', '2020-01-01'),
    ('not_hired_reason', 'OTHER',      8, 'Lý do khác', 'Other reason', '2020-01-01');
