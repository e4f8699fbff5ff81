-- Late tasks, and those of one kind, are read from a key that holds all that is asked of a task.
alter table case_task
    add key case_task_late (ended_at, due_at, case_id, kind, subject, assignee_id, queue),
    drop key case_task_open,
    add key case_task_open (ended_at, kind, due_at, case_id, subject);
