-- What somebody was writing down of a client's words: one per recorder, gone once it is sent. Sealed with the client's key if the number of a case was entered.
create table complaint_draft (
    id             bigint      not null auto_increment primary key,
    ref            char(26)    character set ascii collate ascii_bin not null unique,
    staff_id       bigint      not null unique,
    person_ref     char(26)    character set ascii collate ascii_bin,
    content_sealed varbinary(32768) not null,
    saved_at       datetime(6) not null,
    version        int         not null,
    key complaint_draft_of_person (person_ref)
) default charset = utf8mb4;
