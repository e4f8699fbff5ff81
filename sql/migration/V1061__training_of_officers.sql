-- Whose training the Centre counts itself, and which course a role demands: data with a basis. An account that is disabled is nobody's from that instant on.
alter table staff_account add column disabled_at datetime(6) null after created_at;
update staff_account set disabled_at = utc_timestamp(6) where state = 'DISABLED';

create table counted_role (
    role       varchar(30)  character set ascii collate ascii_bin not null,
    valid_from date         not null,
    valid_to   date         null,
    basis      varchar(200) not null,
    primary key (role, valid_from),
    constraint counted_role_span check (valid_to is null or valid_to >= valid_from)
) default charset = utf8mb4;

create table demanded_course (
    role       varchar(30)  character set ascii collate ascii_bin not null,
    topic      varchar(40)  character set ascii collate ascii_bin not null,
    valid_from date         not null,
    valid_to   date         null,
    basis      varchar(200) not null,
    primary key (role, topic, valid_from),
    constraint demanded_course_span check (valid_to is null or valid_to >= valid_from)
) default charset = utf8mb4;

insert into counted_role (role, valid_from, basis) values
    ('SOCIAL_WORKER', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('CASE_MANAGER', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('DUTY_OFFICER', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('COUNSELLOR', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('HEALTH_OFFICER', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('SUPERVISOR', '2020-01-01', 'Quy trình nội bộ của Trung tâm'),
    ('DIRECTOR', '2020-01-01', 'Quy trình nội bộ của Trung tâm');

-- Whether the Centre's own staff is counted from the register of courses, beside the returns of other bodies.
alter table plan_target add column own_staff boolean not null default false after content;
update plan_target set own_staff = true where code = 'T8';
