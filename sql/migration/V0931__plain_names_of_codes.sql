-- Codes that said little to a reader, and the same codes in what was logged.
update donghanh_log.complaint_transition set step = 'FORWARD_TO_DIRECTOR' where step = 'PASS_ON';

update lawful_request set telling = 'INFORMED' where telling = 'TOLD';
update donghanh_log.audit_event set code = 'rule.LawfulRule.NOT_TO_BE_INFORMED' where code = 'rule.LawfulRule.NOT_TO_BE_TOLD';
update donghanh_log.audit_event set code = 'rule.LawfulRule.INFORMED_TOO_EARLY' where code = 'rule.LawfulRule.TOLD_TOO_EARLY';

alter table donghanh_log.reception_event
    drop constraint reception_event_kind,
    modify column kind varchar(15) not null;
update donghanh_log.reception_event set kind = 'NOTIFICATION' where kind = 'TOLD';
update donghanh_log.reception_event set kind = 'DEADLINE' where kind = 'CLOCK';
alter table donghanh_log.reception_event add constraint reception_event_kind check (kind in ('NOTIFICATION', 'DEADLINE'));
update donghanh_log.audit_event set code = 'rule.IntakeRule.DEADLINE_NOT_YOURS' where code = 'rule.IntakeRule.CLOCK_NOT_YOURS';

update case_task set kind = 'BREAK_GLASS_READING' where kind = 'BREAK_GLASS_TOLD';
update case_file set next_task = 'BREAK_GLASS_READING' where next_task = 'BREAK_GLASS_TOLD';
update donghanh_log.audit_event set code = 'rule.PersonRule.FIELD_NEEDS_BREAK_GLASS' where code = 'rule.PersonRule.FIELD_BEHIND_GLASS';

update case_task set kind = 'REFERRAL_DEADLINE' where kind = 'REFERRAL_CLOCK';
update case_file set next_task = 'REFERRAL_DEADLINE' where next_task = 'REFERRAL_CLOCK';
update donghanh_log.referral_move set source = 'SYSTEM' where source = 'CLOCK';
update donghanh_log.enrolment_move set source = 'SYSTEM' where source = 'CLOCK';

-- Renamed in the tasks before, not in what is next for the case.
update case_file set next_task = 'INCIDENT_READING' where next_task = 'INCIDENT_TOLD';
