-- A draft knows in which opened page it is written, so that a second tab is told; and holds what is longer than a note may be.
alter table note_draft
    add column written_in char(26) character set ascii collate ascii_bin null,
    modify body_sealed varbinary(57344) not null;
