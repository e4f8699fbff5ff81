-- Pages of documents that a partner may see with a disclosure, as pictures with what must not leave burnt black.
-- Rows are added, never changed: they are shown as long as their disclosure is. Each picture is encrypted with a key of its own.
create table donghanh_log.disclosed_picture (
    id             bigint         not null auto_increment primary key,
    ref            char(26)       character set ascii collate ascii_bin not null unique,
    disclosure_ref char(26)       character set ascii collate ascii_bin not null,
    serial         int            not null,
    person_ref     char(26)       character set ascii collate ascii_bin not null,
    document_ref   char(26)       character set ascii collate ascii_bin not null,
    key_sealed     varbinary(512) not null,
    picture        mediumblob     not null,
    sent_at        datetime(6)    not null,
    sent_by        bigint         not null,
    unique key disclosed_picture_by_disclosure (disclosure_ref, serial),
    key disclosed_picture_by_person (person_ref)
) default charset = utf8mb4;
