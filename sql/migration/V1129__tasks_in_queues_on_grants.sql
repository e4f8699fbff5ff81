-- What waits in a queue is found from the reader's grants to the cases concerned: a case knows how many of its open tasks are in queues, and each grant carries a copy, which the
-- database keeps with the case.
alter table case_file add column queued_tasks int not null default 0;

update case_file c join (select t.case_id, count(*) as queued from case_task t where t.ended_at is null and t.queue is not null group by t.case_id) w on w.case_id = c.id
    set c.queued_tasks = w.queued;

alter table case_file add unique key case_file_queued (id, queued_tasks);

alter table case_grant add column case_queued_tasks int null;

update case_grant g join case_file c on c.id = g.case_id set g.case_queued_tasks = c.queued_tasks;

alter table case_grant
    add key case_grant_of_queued (case_id, case_queued_tasks),
    add key case_grant_by_queued (staff_id, case_queued_tasks, case_id),
    add constraint case_grant_queued foreign key (case_id, case_queued_tasks) references case_file (id, queued_tasks) on update cascade;
