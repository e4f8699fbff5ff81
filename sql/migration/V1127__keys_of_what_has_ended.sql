-- What waits is counted, and what came last is listed, without reading what ended before.
alter table complaint add key complaint_by_due (due_at);
alter table break_glass add key break_glass_by_review (reviewed_at);
alter table erasure_request add key erasure_request_by_decision (decided_at);
alter table donghanh_log.community_training add key community_training_by_first_day (first_day);
