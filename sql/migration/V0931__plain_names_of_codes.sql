-- Codes that said little to a reader. Columns with encrypted values keep their names: a name is part of what a value is encrypted for.
update donghanh_log.complaint_transition set step = 'FORWARD_TO_DIRECTOR' where step = 'PASS_ON';
