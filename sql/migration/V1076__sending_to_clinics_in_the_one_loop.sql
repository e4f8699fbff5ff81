-- Sending to a clinic has the page of all partners, which shows the client's consents together with the form. What was logged before gets the same
-- codes, so that one thing reads, filters and counts as one; who did what, when and with which result is unchanged. As in V0700, the migration
-- account changes columns of the log.
create temporary table renamed_action select action as old_name, action as new_name from donghanh_log.audit_event limit 0;
alter table renamed_action add primary key (old_name);

insert into renamed_action (old_name, new_name) values
    ('referral.view-consent', 'referral.open-form');

update donghanh_log.audit_event e straight_join renamed_action r on r.old_name = e.action set e.action = r.new_name;

drop temporary table renamed_action;

update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.RECIPIENT_MISSING' where code = 'rule.ReferralRule.PARTNER_MISSING';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.RECIPIENT_NOT_SUITABLE' where code = 'rule.ReferralRule.SERVICE_NOT_OFFERED';
update donghanh_log.audit_event set code = 'rule.PartnerBusinessRule.NOT_READ_WITH_CLIENT' where code = 'rule.ReferralRule.NOT_READ_WITH_CLIENT';
