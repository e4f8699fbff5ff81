-- An interrupted intake holds the type of intake; the column was named after the place where it is recorded.
alter table intake_draft drop constraint intake_draft_desk;
alter table intake_draft rename column desk to intake_type;
alter table intake_draft add constraint intake_draft_intake_type check (intake_type in ('EMERGENCY', 'ORDINARY'));
