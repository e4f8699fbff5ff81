-- Whether an interpreter was present, for whom the client's consent is asked. Earlier records do not say.
alter table donghanh_log.progress_note add column interpreted boolean not null default false;
alter table donghanh_log.counselling_session add column interpreted boolean not null default false;
