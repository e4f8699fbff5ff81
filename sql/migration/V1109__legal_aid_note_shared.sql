-- A privileged note is read by its author, and by the lawyer of the matter if the author lets them.
alter table legal_aid_note
    add column status       varchar(20) not null default 'UNSHARED',
    add column status_since datetime(6) null,
    add column version      int         not null default 0;
update legal_aid_note set status_since = written_at;
alter table legal_aid_note
    modify column status       varchar(20) not null,
    modify column status_since datetime(6) not null,
    modify column version      int         not null;

-- Each step on a note. That of sharing holds the text as it was disclosed, with the disclosure to which it belongs.
-- Rows are added, never changed: they are shown to the partner as long as that disclosure is, and the note was not taken back.
create table donghanh_log.legal_aid_note_transition (
    id              bigint           not null auto_increment primary key,
    ref             char(26)         character set ascii collate ascii_bin not null unique,
    note_ref        char(26)         character set ascii collate ascii_bin not null,
    case_id         bigint           not null,
    person_ref      char(26)         character set ascii collate ascii_bin not null,
    code            char(12)         character set ascii collate ascii_bin not null,
    organisation_id bigint           not null,
    step            varchar(20)      not null,
    from_status     varchar(20)      not null,
    to_status       varchar(20)      not null,
    text_sealed     varbinary(18000) null,
    recorded_at     datetime(6)      not null,
    recorded_by     bigint           not null,
    key legal_aid_note_transition_by_note (note_ref, id),
    key legal_aid_note_transition_by_code (code, organisation_id, id),
    key legal_aid_note_transition_by_person (person_ref)
) default charset = utf8mb4;
