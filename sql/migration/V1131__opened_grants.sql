-- A grant says when its holder opened the case first, so that what is new to somebody is found without the log. What was granted more than 30 days ago is not new.
alter table case_grant add column opened_at datetime(6) null;

update case_grant set opened_at = granted_at where granted_at < now(6) - interval 30 day;

update case_grant g
    join case_file c on c.id = g.case_id
    join staff_account a on a.id = g.staff_id
    join (
        select s.ref as number, e.actor as username, max(e.occurred_at) as seen_at
        from donghanh_log.audit_event e join donghanh_log.audit_subject s on s.event_ref = e.ref
        where e.occurred_at >= now(6) - interval 30 day and e.outcome = 'DONE' and s.kind = 'case'
            and e.action not in ('task.list-own', 'case.list', 'case.search', 'approval.list', 'duplicate.list-for-approval')
        group by s.ref, e.actor) seen on seen.number = c.number and seen.username = a.username
set g.opened_at = seen.seen_at where g.opened_at is null and seen.seen_at >= g.granted_at;
