-- What clients may receive, in plain words for the sheet that a client takes along. service_group is empty for what everyone may have.
-- A delicate line could tell a stranger who finds the paper something about the client: it is on the sheet only if the client wants it.
create table entitlement (
    code          varchar(40)  character set ascii collate ascii_bin not null primary key,
    position      int          not null,
    service_group varchar(20)  null,
    vi            varchar(300) not null,
    en            varchar(300) not null,
    basis         varchar(200) not null,
    delicate      boolean      not null,
    valid_from    date         not null,
    valid_to      date         null
) default charset = utf8mb4;

-- National numbers: whom to ring, and when. The Centre's own numbers are the code list centre_phone, which the administrator maintains.
create table helpline (
    code       varchar(40)  character set ascii collate ascii_bin not null primary key,
    position   int          not null,
    phone      varchar(20)  not null,
    vi         varchar(160) not null,
    en         varchar(160) not null,
    hours_vi   varchar(80)  not null,
    hours_en   varchar(80)  not null,
    basis      varchar(200) not null,
    delicate   boolean      not null,
    valid_from date         not null,
    valid_to   date         null
) default charset = utf8mb4;

-- That a client was given the sheet, or had it read aloud. Which lines were chosen is sealed.
create table donghanh_log.info_sheet (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    case_id      bigint      not null,
    episode      int         not null,
    way          varchar(15) not null,
    given_at     datetime(6) not null,
    staff_id     bigint      not null,
    lines_sealed varbinary(4096) not null,
    key info_sheet_by_case (case_id, id)
) default charset = utf8mb4;

insert into entitlement (code, position, service_group, vi, en, basis, delicate, valid_from) values
    ('PRIVACY',       1, null, 'Chuyện của mình được giữ kín; được xem, sửa, hoặc xin xóa thông tin về mình.', 'What you share is kept confidential. You may see, correct or ask to erase what is kept about you.', 'Luật 91/2025/QH15', false, '2020-01-01'),
    ('FEEDBACK',      2, null, 'Không hài lòng thì được góp ý hoặc khiếu nại; người đang phụ trách không đọc trước.', 'If you are not satisfied, you may say so or complain. The person in charge does not read it first.', 'Luật Khiếu nại 2011', false, '2020-01-01'),
    ('HEALTH_CARD',   3, 'PAPERS_SOCIAL', 'Hỏi về thẻ bảo hiểm y tế: có diện được Nhà nước đóng hoặc giúp một phần.', 'Ask about health insurance: the State pays all or part of it for some people.', 'Luật Bảo hiểm y tế', false, '2020-01-01'),
    ('ID_PAPERS',     4, 'PAPERS_SOCIAL', 'Được giúp làm hoặc làm lại giấy tờ tùy thân.', 'Help with getting or replacing identity papers.', 'Luật Căn cước 2023', false, '2020-01-01'),
    ('ALLOWANCE',     5, 'PAPERS_SOCIAL', 'Được giúp làm hồ sơ trợ cấp xã hội, nếu đúng diện.', 'Help with applying for a social allowance, if you qualify.', 'Nghị định 20/2021/NĐ-CP', false, '2020-01-01'),
    ('TRAINING',      6, 'TRAINING', 'Được giúp tiền học nghề ngắn hạn, nếu đúng diện.', 'Support for a short vocational course, if you qualify.', 'Quyết định 46/2015/QĐ-TTg', false, '2020-01-01'),
    ('JOB',           7, 'JOB', 'Được tư vấn và giới thiệu việc làm, không mất tiền.', 'Advice on work and job referral, free of charge.', 'Luật Việc làm', false, '2020-01-01'),
    ('LOAN',          8, 'LOAN', 'Được hỏi vay vốn làm ăn ở Ngân hàng Chính sách xã hội, nếu đúng diện.', 'You may ask for a loan from the Bank for Social Policies, if you qualify.', 'Nghị định 61/2015/NĐ-CP', false, '2020-01-01'),
    ('SUPPLIES',      9, 'PROTECTION', 'Được giúp đồ dùng cần thiết khi khó khăn.', 'Basic supplies in times of need.', 'Nghị định 20/2021/NĐ-CP', false, '2020-01-01'),
    ('SAFE_PLACE',   10, 'PROTECTION', 'Được ở tạm một nơi an toàn khi cần.', 'A safe place to stay for a time, when needed.', 'Nghị định 20/2021/NĐ-CP', true, '2020-01-01'),
    ('EXAMINATION',  11, 'HEALTH', 'Được giới thiệu đi khám, có người đi cùng nếu muốn.', 'Referral to a doctor, with somebody to come along if you wish.', 'Nghị định 110/2024/NĐ-CP', true, '2020-01-01'),
    ('TALK',         12, 'COUNSELLING_LEGAL', 'Được nói chuyện riêng với người lắng nghe.', 'A private talk with somebody who listens.', 'Nghị định 110/2024/NĐ-CP', true, '2020-01-01'),
    ('LEGAL_AID',    13, 'COUNSELLING_LEGAL', 'Được người của Nhà nước giúp về pháp luật, không mất tiền, nếu đúng diện.', 'Free legal help from the State, if you qualify.', 'Luật Trợ giúp pháp lý 2017 Điều 7', true, '2020-01-01');

insert into code_list (code, position, name_vi, name_en) values
    ('centre_phone', 25, 'Số điện thoại của Trung tâm', 'The Centre’s telephone numbers');

insert into helpline (code, position, phone, vi, en, hours_vi, hours_en, basis, delicate, valid_from) values
    ('EMERGENCY_MEDICAL', 1, '115', 'Cấp cứu', 'Ambulance', 'cả ngày đêm, không mất tiền', 'day and night, free of charge', 'Luật Viễn thông 2023', false, '2020-01-01'),
    ('POLICE',            2, '113', 'Công an, khi có nguy hiểm', 'Police, when in danger', 'cả ngày đêm, không mất tiền', 'day and night, free of charge', 'Luật Viễn thông 2023', true, '2020-01-01'),
    ('CHILD_LINE',        3, '111', 'Tổng đài quốc gia cho trẻ em và người nuôi trẻ', 'National line for children and those who care for them', 'cả ngày đêm, không mất tiền', 'day and night, free of charge', 'Nghị định 56/2017/NĐ-CP', true, '2020-01-01');
