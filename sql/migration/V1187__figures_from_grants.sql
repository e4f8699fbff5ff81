-- Which cases a reader's figures count is read from the reader's grants alone: each says until when its case counts, a copy that CaseChanges keeps. A grant that does not know it yet counts for ever.
alter table case_grant add column case_counts_until date not null default '9999-12-31';

update case_grant g join counted_case k on k.case_id = g.case_id
set g.case_counts_until = k.counts_until
where k.counts_until <> '9999-12-31';

alter table case_grant add key case_grant_until (staff_id, case_counts_until, case_id, ground, from_at, until_at);

-- When a case was marked, by the clock of the database: a page of figures reads what was marked lately. What was marked before this migration is compared whole after the start.
alter table counted_case
    add column marked_at datetime(6) not null default '2000-01-01',
    add key counted_case_marked (marked_at, counts_until, case_id, mark);
