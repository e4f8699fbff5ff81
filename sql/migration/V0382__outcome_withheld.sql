-- WITHHELD_FOR_SAFETY is an answer to an outcome, too.
alter table closure_outcome modify answer varchar(20) not null;
alter table donghanh_log.follow_up_outcome modify answer varchar(20) not null;
