-- All that counting a reader's open cases asks of a grant: without it the database read all grants of everybody where a reader has many.
create index case_grant_counted on case_grant (staff_id, case_open, case_id, ground, from_at, until_at);
