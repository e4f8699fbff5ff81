-- Cases handed over to a new manager, what clients wish of their manager, and transfers of cases to another unit. Append-only except the transfer.
create table donghanh_log.case_handover (
    id            bigint      not null auto_increment primary key,
    ref           char(26)    character set ascii collate ascii_bin not null unique,
    unit_id       bigint      not null,
    from_staff_id bigint      null,
    reason        varchar(20) not null,
    account_ended boolean     not null,
    happened_at   datetime(6) not null,
    staff_id      bigint      not null,
    key case_handover_by_unit (unit_id, id)
) default charset = utf8mb4;

create table donghanh_log.handed_case (
    id             bigint      not null auto_increment primary key,
    handover_ref   char(26)    character set ascii collate ascii_bin not null,
    case_id        bigint      not null,
    from_staff_id  bigint      null,
    to_staff_id    bigint      not null,
    handed_at      datetime(6) not null,
    staff_id       bigint      not null,
    key handed_case_by_case (case_id, id),
    unique key handed_case_once (handover_ref, case_id)
) default charset = utf8mb4;

create table donghanh_log.manager_wish (
    id            bigint      not null auto_increment primary key,
    case_id       bigint      not null,
    person        varchar(10) not null,
    other_commune boolean     not null,
    recorded_at   datetime(6) not null,
    staff_id      bigint      not null,
    key manager_wish_by_case (case_id, id)
) default charset = utf8mb4;

create table case_transfer (
    id             bigint          not null auto_increment primary key,
    ref            char(26)        character set ascii collate ascii_bin not null unique,
    case_id        bigint          not null,
    from_unit_id   bigint          not null,
    to_unit_id     bigint          not null,
    status         varchar(12)     not null,
    status_since   datetime(6)     not null,
    reason_sealed  varbinary(4096) not null,
    proposed_by    bigint          not null,
    proposed_at    datetime(6)     not null,
    answer_due     datetime(6)     not null,
    answered_by    bigint          null,
    decline_sealed varbinary(4096) null,
    manager_id     bigint          null,
    version        int             not null,
    open_case_id   bigint generated always as (case when status = 'PROPOSED' then case_id end) virtual,
    unique key case_transfer_open (open_case_id),
    key case_transfer_by_case (case_id, id),
    key case_transfer_to_unit (to_unit_id, status, id),
    key case_transfer_from_unit (from_unit_id, status, id),
    constraint case_transfer_case foreign key (case_id) references case_file (id),
    constraint case_transfer_status check (status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    constraint case_transfer_units check (from_unit_id <> to_unit_id),
    constraint case_transfer_manager check ((status = 'ACCEPTED') = (manager_id is not null)),
    constraint case_transfer_decline check ((status = 'DECLINED') = (decline_sealed is not null))
) default charset = utf8mb4;

create table donghanh_log.case_transfer_move (
    id           bigint      not null auto_increment primary key,
    transfer_ref char(26)    character set ascii collate ascii_bin not null,
    case_id      bigint      not null,
    step         varchar(12) not null,
    from_status  varchar(12) null,
    to_status    varchar(12) not null,
    moved_at     datetime(6) not null,
    moved_by     bigint      null,
    key case_transfer_move_by_case (case_id, id),
    key case_transfer_move_by_transfer (transfer_ref, id)
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('HANDOVER_READING_URGENT', 1, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('HANDOVER_READING',        3, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('TRANSFER_ANSWER',         3, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('TRANSFER_RETURNED',       1, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
