-- Schools answer in the one loop of all partners. What was recorded and logged of them before gets the same codes, so that one thing reads, filters
-- and counts as one; who did what, when and with which result is the same as before.
update donghanh_log.enrolment_move set source = 'PARTNER' where source = 'SCHOOL';

update case_task set kind = 'PARTNER_REPLY' where kind = 'TRAINING_REPLY';
update case_task set kind = 'PARTNER_ENDED' where kind = 'TRAINING_ENDED';
update case_task set kind = 'PARTNER_NOT_RECEIVED' where kind = 'TRAINING_NOT_RECEIVED';
update case_task set kind = 'PARTNER_CORRECTED' where kind = 'TRAINING_CORRECTED';
update case_file set next_task = 'PARTNER_REPLY' where next_task = 'TRAINING_REPLY';
update case_file set next_task = 'PARTNER_ENDED' where next_task = 'TRAINING_ENDED';
update case_file set next_task = 'PARTNER_NOT_RECEIVED' where next_task = 'TRAINING_NOT_RECEIVED';
update case_file set next_task = 'PARTNER_CORRECTED' where next_task = 'TRAINING_CORRECTED';

-- As in V0700, the migration account changes one column of the log. Which step a school recorded stays in the subject of the event.
create temporary table renamed_action select action as old_name, action as new_name from donghanh_log.audit_event limit 0;
alter table renamed_action add primary key (old_name);

insert into renamed_action (old_name, new_name) values
    ('partner-training.check-months', 'partner-business.view'),
    ('partner-training.correct-entry', 'partner-business.correct-entry'),
    ('partner-training.declare-acquaintance', 'partner-business.declare-acquaintance'),
    ('partner-training.decline', 'partner-business.record'),
    ('partner-training.enrol', 'partner-business.record'),
    ('partner-training.list', 'partner-business.list'),
    ('partner-training.record-certificate', 'partner-business.record'),
    ('partner-training.record-completion', 'partner-business.record'),
    ('partner-training.record-interruption', 'partner-business.record'),
    ('partner-training.record-resumption', 'partner-business.record'),
    ('partner-training.search', 'partner-business.search'),
    ('partner-training.undo-entry', 'partner-business.take-back'),
    ('partner-training.view', 'partner-business.view'),
    ('partner-training.view-document', 'partner-business.view-document');

update donghanh_log.audit_event e straight_join renamed_action r on r.old_name = e.action set e.action = r.new_name;

drop temporary table renamed_action;

update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.RECIPIENT_MISSING' where code = 'rule.TrainingRule.SCHOOL_MISSING';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.RECIPIENT_NOT_SUITABLE' where code = 'rule.TrainingRule.COURSE_NOT_OFFERED';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.NAME_MISSING' where code = 'rule.TrainingRule.NAME_MISSING';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.NOT_READ_WITH_CLIENT' where code = 'rule.TrainingRule.NOT_READ_WITH_CLIENT';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.GUARDIAN_NEEDED' where code = 'rule.TrainingRule.GUARDIAN_NEEDED';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.DAY_MISSING' where code = 'rule.TrainingRule.DAY_MISSING';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.NOTHING_TO_TAKE_BACK' where code = 'rule.TrainingRule.NOTHING_TO_TAKE_BACK';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.TAKE_BACK_OVER' where code = 'rule.TrainingRule.TAKE_BACK_OVER';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.OUTCOME_MISSING' where code = 'rule.TrainingRule.RESULT_MISSING';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.PAPER_MISSING' where code = 'rule.TrainingRule.CERTIFICATE_MISSING';
