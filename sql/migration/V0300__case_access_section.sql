-- Someone may be let into one section of a case (counselling, health) and into nothing else of it; empty: into all that her roles read.
alter table case_access add column section varchar(15) character set ascii collate ascii_bin null after ground;
