-- The pages of figures read the open tasks of all cases, by kind and by what is due.
alter table case_task add key case_task_open (ended_at, kind, due_at);
