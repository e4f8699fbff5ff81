-- A business is called off on the day after a consent that the client did not renew: by the calendar, so nobody recorded that step.
alter table donghanh_log.placement_move modify moved_by bigint null;
alter table donghanh_log.support_referral_move modify moved_by bigint null;
