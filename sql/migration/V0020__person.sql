-- Who a client is. Every value is sealed before it comes here; ref and person_ref are random and made before the insert.
create table person (
    ref        char(26)    character set ascii collate ascii_bin not null primary key,
    created_at datetime(3) not null,
    synthetic  bit(1)      not null,
    version    int         not null
) default charset = utf8mb4;

-- One row per value or per reason why there is none. A corrected row stays, superseded.
create table person_field (
    ref           char(26)        character set ascii collate ascii_bin not null primary key,
    person_ref    char(26)        character set ascii collate ascii_bin not null,
    field         varchar(20)     not null,
    value_sealed  varbinary(4096) null,
    missing       varchar(24)     null,
    recorded_at   datetime(3)     not null,
    recorded_by   bigint          not null,
    superseded_at datetime(3)     null,
    version       int             not null,
    key person_field_of_person (person_ref, field),
    constraint person_field_person foreign key (person_ref) references person (ref),
    constraint person_field_value_or_reason check ((value_sealed is null) <> (missing is null))
) default charset = utf8mb4;

-- Fingerprints of names, phones and papers under a key of their own; rebuilt from person_field, never the source of anything.
create table person_index (
    id         bigint      not null auto_increment primary key,
    person_ref char(26)    character set ascii collate ascii_bin not null,
    field_ref  char(26)    character set ascii collate ascii_bin not null,
    kind       varchar(16) not null,
    token      binary(32)  not null,
    key person_index_by_token (kind, token, person_ref),
    key person_index_by_person (person_ref, kind, token),
    key person_index_by_field (field_ref),
    constraint person_index_person foreign key (person_ref) references person (ref),
    constraint person_index_field foreign key (field_ref) references person_field (ref)
) default charset = utf8mb4;

create table safe_contact (
    ref                   char(26)        character set ascii collate ascii_bin not null primary key,
    person_ref            char(26)        character set ascii collate ascii_bin not null unique,
    rules_sealed          varbinary(1024) not null,
    code_word_sealed      varbinary(512)  null,
    who_may_answer_sealed varbinary(2048) null,
    note_sealed           varbinary(4096) null,
    version               int             not null,
    updated_at            datetime(3)     not null,
    updated_by            bigint          not null,
    constraint safe_contact_person foreign key (person_ref) references person (ref)
) default charset = utf8mb4;

-- Two persons who may be one. Filed without anybody being told; decided in the supervisor's queue. person_a sorts before person_b.
create table duplicate_pair (
    id         bigint      not null auto_increment primary key,
    person_a   char(26)    character set ascii collate ascii_bin not null,
    person_b   char(26)    character set ascii collate ascii_bin not null,
    matched_on varchar(60) not null,
    found_at   datetime(3) not null,
    unit_id    bigint      null,
    decided_at datetime(3) null,
    decided_by bigint      null,
    decision   varchar(12) null,
    version    int         not null default 0,
    unique key duplicate_pair_once (person_a, person_b),
    key duplicate_pair_queue (unit_id, decided_at, found_at),
    constraint duplicate_pair_a foreign key (person_a) references person (ref),
    constraint duplicate_pair_b foreign key (person_b) references person (ref),
    constraint duplicate_pair_order check (person_a < person_b),
    constraint duplicate_pair_decided check ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null))
) default charset = utf8mb4;
