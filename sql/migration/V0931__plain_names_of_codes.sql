-- Codes that said little to a reader, and the same codes in what was logged.
update donghanh_log.complaint_transition set step = 'FORWARD_TO_DIRECTOR' where step = 'PASS_ON';

update lawful_request set telling = 'INFORMED' where telling = 'TOLD';
update donghanh_log.audit_event set code = 'rule.LawfulRule.NOT_TO_BE_INFORMED' where code = 'rule.LawfulRule.NOT_TO_BE_TOLD';
update donghanh_log.audit_event set code = 'rule.LawfulRule.INFORMED_TOO_EARLY' where code = 'rule.LawfulRule.TOLD_TOO_EARLY';
