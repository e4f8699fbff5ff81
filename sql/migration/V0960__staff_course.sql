-- Courses for the Centre's staff. Append-only: a correction, a withdrawal and a result are one more version beside the old one.
create table donghanh_log.staff_course (
    id                bigint       not null auto_increment primary key,
    course_ref        char(26)     character set ascii collate ascii_bin not null,
    version_number    int          not null,
    topic             varchar(40)  character set ascii collate ascii_bin not null,
    title             varchar(200) null,
    organiser         varchar(120) not null,
    place             varchar(120) not null,
    first_day         date         not null,
    last_day          date         not null,
    hours             int          not null,
    funding_source    varchar(40)  character set ascii collate ascii_bin null,
    funding_missing   varchar(20)  null,
    withdrawal_reason varchar(20)  null,
    recorded_at       datetime(6)  not null,
    staff_id          bigint       not null,
    unique key staff_course_versions (course_ref, version_number),
    key staff_course_by_day (first_day, course_ref),
    constraint staff_course_days check (last_day >= first_day),
    constraint staff_course_hours check (hours > 0),
    constraint staff_course_funding check ((funding_source is null) <> (funding_missing is null))
) default charset = utf8mb4;

create table donghanh_log.staff_course_participation (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    course_ref     char(26)    character set ascii collate ascii_bin not null,
    participant_id bigint      not null,
    version_number int         not null,
    outcome        varchar(12) not null,
    recorded_at    datetime(6) not null,
    staff_id       bigint      not null,
    unique key staff_course_participation_versions (course_ref, participant_id, version_number),
    key staff_course_participation_by_participant (participant_id, course_ref)
) default charset = utf8mb4;

insert into code_list (code, position, name_vi, name_en) values
    ('staff_course_topic', 30, 'Nội dung tập huấn, bồi dưỡng nhân viên', 'Topics of courses for staff');

insert into code_list_item (list, code, position, vi, en, valid_from) values
    ('staff_course_topic', 'PSYCHOLOGY', 1, 'Tư vấn, can thiệp tâm lý', 'Counselling and psychological intervention', '2020-01-01'),
    ('staff_course_topic', 'SEXUAL_VIOLENCE', 2, 'Tiếp nhận, hỗ trợ người bị bạo lực tình dục', 'Receiving and supporting survivors of sexual violence', '2020-01-01'),
    ('staff_course_topic', 'CASE_MANAGEMENT', 3, 'Quản lý trường hợp', 'Case management', '2020-01-01'),
    ('staff_course_topic', 'SOCIAL_WORK', 4, 'Cập nhật kiến thức công tác xã hội', 'Continuing education in social work', '2020-01-01'),
    ('staff_course_topic', 'HARM_REDUCTION', 5, 'Giảm hại, dự phòng lây nhiễm', 'Harm reduction and prevention of infections', '2020-01-01'),
    ('staff_course_topic', 'TRAFFICKING', 6, 'Xác định, bảo vệ nạn nhân mua bán người', 'Identifying and protecting victims of trafficking', '2020-01-01'),
    ('staff_course_topic', 'GENDER_VIOLENCE', 7, 'Phòng, chống bạo lực gia đình, bạo lực trên cơ sở giới', 'Domestic and gender-based violence', '2020-01-01'),
    ('staff_course_topic', 'CHILDREN', 8, 'Bảo vệ trẻ em', 'Protection of children', '2020-01-01'),
    ('staff_course_topic', 'PRIVACY', 9, 'Bảo vệ dữ liệu cá nhân, giữ bí mật hồ sơ', 'Protection of personal data, confidentiality of records', '2020-01-01'),
    ('staff_course_topic', 'LAW', 10, 'Chính sách, pháp luật về trợ giúp xã hội', 'Policy and law of social assistance', '2020-01-01'),
    ('staff_course_topic', 'PEER_EDUCATION', 11, 'Truyền thông, làm việc với đồng đẳng viên, cộng tác viên', 'Communication, work with peers and collaborators', '2020-01-01'),
    ('staff_course_topic', 'OTHER', 12, 'Khác', 'Other', '2020-01-01');
