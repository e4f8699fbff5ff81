-- The open cases of each worker are counted from the reader's grants alone: who manages a case stands on each grant, too. The database keeps the copy with that of the tasks in queues.
alter table case_file
    add column managed_by bigint generated always as (coalesce(manager_id, 0)) stored,
    add unique key case_file_followed (id, queued_tasks, managed_by);

alter table case_grant add column case_managed_by bigint null;

update case_grant g join case_file c on c.id = g.case_id set g.case_managed_by = c.managed_by;

alter table case_grant drop foreign key case_grant_queued;

alter table case_grant
    drop key case_grant_of_queued,
    drop key case_grant_counted,
    add key case_grant_followed (case_id, case_queued_tasks, case_managed_by),
    add key case_grant_counted (staff_id, case_open, case_managed_by, case_id, ground, from_at, until_at),
    add constraint case_grant_followed foreign key (case_id, case_queued_tasks, case_managed_by)
        references case_file (id, queued_tasks, managed_by) on update cascade;

alter table case_file drop key case_file_queued;
