-- Each printing of a form that the Centre signs, and whether the signed copy came back. What was printed is not kept.
create table printed_form (
    id                bigint      not null auto_increment primary key,
    ref               char(26)    character set ascii collate ascii_bin not null unique,
    case_id           bigint      not null,
    episode           int         not null,
    kind              varchar(30) not null,
    subject           varchar(40) character set ascii collate ascii_bin null,
    format            varchar(10) not null,
    named             boolean     not null,
    printed_at        datetime(6) not null,
    printed_by        bigint      not null,
    status            varchar(25) not null,
    status_since      datetime(6) not null,
    status_by         bigint      not null,
    not_signed_reason varchar(20) null,
    document_ref      char(26)    character set ascii collate ascii_bin null,
    version           int         not null,
    key printed_form_by_case (case_id, id),
    constraint printed_form_case foreign key (case_id) references case_file (id),
    constraint printed_form_status check (status in ('WAITING_FOR_SIGNATURE', 'FILED', 'NOT_SIGNED', 'REPLACED', 'HANDED_OUT')),
    constraint printed_form_filed check ((status = 'FILED') = (document_ref is not null)),
    constraint printed_form_reason check ((status = 'NOT_SIGNED') = (not_signed_reason is not null))
) default charset = utf8mb4;

insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('FORM_SIGNATURE', 10, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
