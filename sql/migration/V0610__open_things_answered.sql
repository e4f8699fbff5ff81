-- At the end of a case not only what is due is answered for, but also what goes on with a partner. That has no kind of a task, and may be due at no moment.
alter table closure_answer
    change column task_ref open_ref char(26) character set ascii collate ascii_bin not null,
    add column thing varchar(15) not null default 'TASK' after ref,
    modify column kind varchar(30) null,
    modify column due_at datetime(6) null,
    drop constraint closure_answer_ending,
    add constraint closure_answer_ending check (ending in ('DONE', 'DECLINED', 'NOT_POSSIBLE', 'GOES_ON')),
    add constraint closure_answer_kind check ((thing = 'TASK') = (kind is not null));
alter table closure_answer
    alter column thing drop default;
