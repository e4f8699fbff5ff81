-- Lists of cases are read in their order, of one reader, without what is closed: each grant carries what its case is listed by. The database keeps the copies,
-- since a foreign key refuses any other value and follows every change of the case.
alter table case_file
    add column open_case boolean generated always as (status in ('DRAFT', 'SCREENING', 'ACCEPTED', 'ASSESSING', 'PLANNING', 'PLAN_PENDING', 'ACTIVE', 'REVIEW',
        'PAUSED', 'CLOSING', 'FOLLOW_UP', 'REOPENED')) stored,
    add column urgency int generated always as (case level when 'CRITICAL' then 0 when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end) stored,
    add column due_order datetime(6) generated always as (coalesce(next_due, timestamp'9999-12-31 00:00:00')) stored,
    add unique key case_file_order (id, open_case, urgency, due_order, updated_at);

alter table case_grant
    add column case_open boolean null,
    add column case_urgency int null,
    add column case_due datetime(6) null,
    add column case_updated_at datetime(6) null;

update case_grant g join case_file c on c.id = g.case_id
    set g.case_open = c.open_case, g.case_urgency = c.urgency, g.case_due = c.due_order, g.case_updated_at = c.updated_at;

alter table case_grant
    add constraint case_grant_order foreign key (case_id, case_open, case_urgency, case_due, case_updated_at)
        references case_file (id, open_case, urgency, due_order, updated_at) on update cascade,
    add key case_grant_by_urgency (staff_id, case_open, case_urgency, case_due, case_id),
    add key case_grant_by_due (staff_id, case_open, case_due, case_id),
    add key case_grant_by_change (staff_id, case_open, case_updated_at, case_id);
