-- What was not done says so. A task knows who made it due; what was still open when its case ended is not "dropped".
alter table case_task
    modify column ending varchar(15) null,
    add column opened_by bigint null after opened_at;

-- Who took a step made due what came due with it. What came due otherwise has nobody to name.
update case_task t join donghanh_log.case_move m
    on m.case_id = t.case_id and m.moved_at between t.opened_at - interval 1 second and t.opened_at + interval 1 second
set t.opened_by = m.moved_by;

-- A clock that ended because the client did not want it, or because it was not needed, was not done.
update case_task t join donghanh_log.reception_event e
    on e.case_id = t.case_id and e.kind = 'CLOCK' and e.subject = t.kind and e.how in ('CLIENT_DECLINED', 'NOT_NEEDED')
set t.ending = if(e.how = 'CLIENT_DECLINED', 'DECLINED', 'DROPPED')
where t.ending = 'DONE' and t.ended_at between e.recorded_at - interval 1 second and e.recorded_at + interval 1 second;

-- What ended as dropped with its case, though it belongs to more than the work on an open case.
update case_task t join donghanh_log.case_move m
    on m.case_id = t.case_id and m.step in ('DECLINE', 'CLOSE', 'CLOSE_WITH_FOLLOW_UP', 'END_FOLLOW_UP', 'WITHDRAW', 'GIVE_UP', 'REOPEN')
    and t.ended_at between m.moved_at - interval 1 second and m.moved_at + interval 1 second
set t.ending = if(m.step = 'WITHDRAW' and t.kind = 'WITHDRAWAL_CONFIRM', 'DONE', 'CASE_ENDED')
where t.ending = 'DROPPED'
  and t.kind not in ('NOTE_DUE', 'REVIEW', 'REVIEW_FINISH', 'RESUME', 'CLOSING_PROPOSAL', 'CLOSING_APPROVAL', 'CLOSING_RETURNED', 'FOLLOW_UP', 'RESTART');

-- What was still open when the end of a case was asked for: each answered by itself.
create table closure_answer (
    closure_id   bigint      not null,
    task_ref     char(26)    character set ascii collate ascii_bin not null,
    ref          char(26)    character set ascii collate ascii_bin not null,
    kind         varchar(30) not null,
    due_at       datetime(6) not null,
    ending       varchar(15) not null,
    done_at      datetime(6) null,
    words_sealed varbinary(4096) null,
    primary key (closure_id, task_ref),
    unique key closure_answer_ref (ref),
    constraint closure_answer_of foreign key (closure_id) references closure (id),
    constraint closure_answer_ending check (ending in ('DONE', 'DECLINED', 'NOT_POSSIBLE'))
) default charset = utf8mb4;
