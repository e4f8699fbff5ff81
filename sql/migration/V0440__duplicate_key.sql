-- Two things of a person made one fingerprint: part of a name with the year of birth, an alias with the place. Whom two records share one of
-- these may be one person, though nothing of theirs is equal by itself. Under the key of the index; derived, and the source of nothing.
create table duplicate_key (
    token      binary(32)  not null,
    person_ref char(26)    character set ascii collate ascii_bin not null,
    kind       varchar(16) not null,
    primary key (token, person_ref),
    key duplicate_key_of_person (person_ref),
    constraint duplicate_key_person foreign key (person_ref) references person (ref)
) default charset = utf8mb4;
