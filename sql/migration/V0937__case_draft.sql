-- The long text of a form of a case as it was being written: one per person, case and form, gone once the form is sent.
create table case_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    staff_id       bigint      not null,
    case_id        bigint      not null,
    form           varchar(20) character set ascii collate ascii_bin not null,
    content_sealed varbinary(24576) not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    unique key case_draft_of_one (staff_id, case_id, form),
    constraint case_draft_case foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
