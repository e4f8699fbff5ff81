-- A person's profile: every change is one more version. It is sealed as a whole and unreadable once the person's key is destroyed.
create table donghanh_log.person_profile (
    ref            char(26)    character set ascii collate ascii_bin not null primary key,
    person_ref     char(26)    character set ascii collate ascii_bin not null,
    version_number int         not null,
    recorded_at    datetime(6) not null,
    recorded_by    bigint      not null,
    answers_sealed varbinary(12288) not null,
    unique key person_profile_versions (person_ref, version_number)
) default charset = utf8mb4;
