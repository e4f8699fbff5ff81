-- What someone has begun is asked for on every visit to her first page.
create index assessment_by_writer on assessment (edited_by, state);
create index care_plan_by_writer on care_plan (edited_by, state);
create index closure_by_writer on closure (drafted_by, state);
create index intake_draft_by_owner on intake_draft (owner_id, unit_id);

-- Pairs wait for whoever may see both sides, whatever unit they were found in.
create index duplicate_pair_waiting on duplicate_pair (decided_at, found_at);
