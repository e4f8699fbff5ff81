-- Attendance is part of what the minimum for a health partner says, and results are recorded nowhere: no page ever asked for these two scopes.
-- Should a row exist all the same, it grants nothing any more.
update consent set scope = 'SHARE_HEALTH_MIN', status = 'SUPERSEDED' where scope in ('RECEIVE_HEALTH_STATUS', 'RECEIVE_HEALTH_RESULT');
update donghanh_log.consent_event set scope = 'SHARE_HEALTH_MIN' where scope in ('RECEIVE_HEALTH_STATUS', 'RECEIVE_HEALTH_RESULT');
