-- When the step of a stay happened, where that was told; of the others, and of earlier rows, it is the moment of recording.
alter table donghanh_log.emergency_stay_move add column happened_at datetime(6) null after moved_by;

-- The day on which the client answered; null for earlier answers, and for events that are no answer.
alter table donghanh_log.consent_event add column answered_on date null after withdrawn_on;
alter table consent add column answered_on date null after valid_from;
