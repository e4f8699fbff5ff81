-- Up to which person it was looked whether earlier records are alike by two weak things; null: up to the last one. Begun anew whenever the
-- index was made anew from the beginning to the end.
alter table person_index_state add column paired_to varchar(26) character set ascii collate ascii_bin null;
update person_index_state set paired_to = '' where id = 1;
