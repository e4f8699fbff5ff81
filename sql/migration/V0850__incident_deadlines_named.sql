-- A deadline of an incident is called a deadline, and the supervisor's reading of it a reading.
alter table donghanh_log.incident_event drop constraint incident_event_kind;
update donghanh_log.incident_event set kind = 'DEADLINE' where kind = 'CLOCK';
update donghanh_log.incident_event set subject = 'SUPERVISOR_READING' where subject = 'SUPERVISOR_TOLD';
alter table donghanh_log.incident_event add constraint incident_event_kind check (kind in ('DEADLINE', 'OFFER'));

update case_task set kind = 'INCIDENT_READING' where kind = 'INCIDENT_TOLD';
update legal_deadline set code = 'INCIDENT_READING' where code = 'INCIDENT_TOLD';
