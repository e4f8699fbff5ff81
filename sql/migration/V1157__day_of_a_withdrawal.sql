-- The day on which the client said that a consent is withdrawn; null for all other events, and for withdrawals from before it was asked.
alter table donghanh_log.consent_event add column withdrawn_on date null after happened_by;
