-- Written reports. What changes is texts and status; what was signed lies in donghanh_log and never changes.
create table report (
    id                 bigint      not null auto_increment primary key,
    ref                char(26)    character set ascii collate ascii_bin not null unique,
    kind               varchar(10) not null,
    period_id          bigint      null,
    snapshot_ref       char(26)    character set ascii collate ascii_bin null,
    occasion           varchar(30) null,
    first_of           bigint      null unique,
    corrects           char(26)    character set ascii collate ascii_bin null unique,
    status             varchar(10) not null,
    texts_sealed       mediumblob  not null,
    begun_by           bigint      not null,
    begun_at           datetime(6) not null,
    changed_at         datetime(6) not null,
    submitted_by       bigint      null,
    submitted_at       datetime(6) null,
    checked_by         bigint      null,
    checked_at         datetime(6) null,
    signed_by          bigint      null,
    signed_at          datetime(6) null,
    capacity           varchar(10) null,
    sent_by            bigint      null,
    sent_at            datetime(6) null,
    sent_on            date        null,
    sent_number_sealed varbinary(512) null,
    return_reason      varchar(20) null,
    version            int         not null,
    key report_by_period (period_id, id),
    constraint report_period foreign key (period_id) references reporting_period (id),
    constraint report_corrected foreign key (corrects) references report (ref),
    constraint report_of check ((period_id is null) = (occasion is not null)),
    constraint report_first check (first_of is null or (first_of = period_id and corrects is null)),
    constraint report_people check (checked_by is null or (checked_by <> begun_by and (signed_by is null
        or (signed_by <> checked_by and signed_by <> begun_by))))
) default charset = utf8mb4;

-- Who wrote on a report besides the one who began it: none of them checks or signs it.
create table report_writer (
    report_id bigint not null,
    staff_id  bigint not null,
    primary key (report_id, staff_id),
    constraint report_writer_report foreign key (report_id) references report (id)
) default charset = utf8mb4;

-- What somebody was typing and has not saved.
create table report_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    report_ref     char(26)    character set ascii collate ascii_bin not null,
    staff_id       bigint      not null,
    content_sealed mediumblob  not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    unique key report_draft_of (staff_id, report_ref)
) default charset = utf8mb4;

create table donghanh_log.report_move (
    id          bigint      not null auto_increment primary key,
    report_ref  char(26)    character set ascii collate ascii_bin not null,
    step        varchar(10) not null,
    from_status varchar(10) null,
    to_status   varchar(10) not null,
    reason      varchar(20) null,
    moved_at    datetime(6) not null,
    moved_by    bigint      not null,
    key report_move_by_report (report_ref, id)
) default charset = utf8mb4;

-- What was signed: the content from which the files are made, and the files with their hashes. A report without tables has no spreadsheet.
create table donghanh_log.report_issue (
    id             bigint     not null auto_increment primary key,
    ref            char(26)   character set ascii collate ascii_bin not null unique,
    content_sealed mediumblob not null,
    docx_sealed    longblob   not null,
    docx_hash      char(64)   character set ascii collate ascii_bin not null,
    pdf_sealed     longblob   not null,
    pdf_hash       char(64)   character set ascii collate ascii_bin not null,
    xlsx_sealed    longblob   null,
    xlsx_hash      char(64)   character set ascii collate ascii_bin null,
    issued_at      datetime(6) not null
) default charset = utf8mb4;
