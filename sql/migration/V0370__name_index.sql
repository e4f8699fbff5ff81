-- What persons are found by, made anew from person_field at the next start: given names, whole names, pairs of syllables, phones, papers.
-- Equal tokens lie side by side, and a person's rows are found through the second key; nothing else is kept of them.
drop table person_index;
create table person_index (
    token      binary(32)  not null,
    person_ref char(26)    character set ascii collate ascii_bin not null,
    field_ref  char(26)    character set ascii collate ascii_bin not null,
    kind       varchar(16) not null,
    primary key (token, person_ref, field_ref),
    key person_index_by_person (person_ref, field_ref),
    constraint person_index_person foreign key (person_ref) references person (ref)
) default charset = utf8mb4;

-- In which form the index was last written from the beginning to the end; 0: not yet.
create table person_index_state (
    id     int not null primary key,
    format int not null
) default charset = utf8mb4;
insert into person_index_state (id, format) values (1, 0);
