-- An audit that was ordered in writing: by whom, of what, for how long, by which auditors. The administrator writes it down, the director opens it.
-- Its sample is drawn once; a case is known to its auditors by the code of this audit alone.
create table case_audit (
    id            bigint       not null auto_increment primary key,
    ref           char(26)     character set ascii collate ascii_bin not null unique,
    ordered_by    varchar(200) not null,
    letter        varchar(60)  not null,
    letter_on     date         not null,
    unit_id       bigint       null,
    period_from   date         not null,
    period_to     date         not null,
    sample_size   int          not null,
    open_from     date         not null,
    open_until    date         not null,
    state         varchar(10)  not null,
    proposed_by   bigint       not null,
    proposed_at   datetime(6)  not null,
    decided_by    bigint       null,
    decided_at    datetime(6)  null,
    closed_by     bigint       null,
    closed_at     datetime(6)  null,
    version       int          not null,
    constraint case_audit_state check (state in ('PROPOSED', 'OPEN', 'REFUSED', 'CLOSED')),
    constraint case_audit_days check (period_from <= period_to and open_from <= open_until),
    constraint case_audit_two_people check (decided_by is null or decided_by <> proposed_by)
) default charset = utf8mb4;

create table case_audit_auditor (
    audit_id bigint not null,
    staff_id bigint not null,
    primary key (audit_id, staff_id),
    key case_audit_auditor_by_staff (staff_id),
    constraint case_audit_auditor_audit foreign key (audit_id) references case_audit (id)
) default charset = utf8mb4;

create table case_audit_sample (
    id       bigint  not null auto_increment primary key,
    audit_id bigint  not null,
    case_id  bigint  not null,
    code     char(9) character set ascii collate ascii_bin not null unique,
    unique key case_audit_sample_once (audit_id, case_id),
    constraint case_audit_sample_audit foreign key (audit_id) references case_audit (id),
    constraint case_audit_sample_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table case_audit_finding (
    id           bigint      not null auto_increment primary key,
    ref          char(26)    character set ascii collate ascii_bin not null unique,
    audit_id     bigint      not null,
    sample_id    bigint      null,
    kind         varchar(20) not null,
    words_sealed varbinary(8192) not null,
    found_by     bigint      not null,
    found_at     datetime(6) not null,
    key case_audit_finding_by_audit (audit_id, found_at),
    constraint case_audit_finding_audit foreign key (audit_id) references case_audit (id),
    constraint case_audit_finding_sample foreign key (sample_id) references case_audit_sample (id)
) default charset = utf8mb4;
