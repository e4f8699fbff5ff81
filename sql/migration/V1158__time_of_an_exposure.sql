-- The time from which the urgent examinations count may be put right after the reception; the record says that it was.
alter table donghanh_log.reception_event drop constraint reception_event_kind;
alter table donghanh_log.reception_event add constraint reception_event_kind check (kind in ('NOTIFICATION', 'DEADLINE', 'EXPOSURE'));
