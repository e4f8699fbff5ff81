-- What was sent to get an examination done, and whether the client was there: its next step leads there.
alter table case_task
    add column sent_code varchar(12) character set ascii collate ascii_bin null after subject,
    add column reached boolean not null default false after sent_code;
