-- Late tasks are counted from two keys: that of a worker's open tasks and that of a reader's grants each hold all that is asked.
create index case_task_of_assignee on case_task (assignee_id, ended_at, due_at, kind, case_id, subject);

alter table case_task drop key case_task_by_assignee;

create index case_grant_of_staff on case_grant (staff_id, case_id, from_at, until_at, ground, case_open);

alter table case_grant drop key case_access_by_staff;
