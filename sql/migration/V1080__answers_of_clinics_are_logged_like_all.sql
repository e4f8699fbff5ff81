-- The log kept what a clinic does on its pages under names of its own. From here on all kinds of partners have the same pages, and the log keeps
-- the same names for all (partner-business.*). The events before this migration get those names too, so that one action reads, filters and counts
-- as one. Which step was taken stands with the subject of each event, as before; who did what, when and with which result is unchanged.

-- Made from the column itself, so that both sides of the comparison have the same collation whatever the server's default is.
create temporary table renamed_action select action as old_name, action as new_name from donghanh_log.audit_event limit 0;
alter table renamed_action add primary key (old_name);

insert into renamed_action (old_name, new_name) values
    ('partner-referral.accept', 'partner-business.record'),
    ('partner-referral.cancel-appointment', 'partner-business.record'),
    ('partner-referral.check-appointment', 'partner-business.view'),
    ('partner-referral.correct-entry', 'partner-business.correct-entry'),
    ('partner-referral.declare-acquaintance', 'partner-business.declare-acquaintance'),
    ('partner-referral.decline', 'partner-business.record'),
    ('partner-referral.list', 'partner-business.list'),
    ('partner-referral.receive', 'partner-business.record'),
    ('partner-referral.record-attendance', 'partner-business.record'),
    ('partner-referral.record-completion', 'partner-business.record'),
    ('partner-referral.record-continuation', 'partner-business.record'),
    ('partner-referral.record-discontinuation', 'partner-business.record'),
    ('partner-referral.record-no-show', 'partner-business.record'),
    ('partner-referral.record-start', 'partner-business.record'),
    ('partner-referral.schedule', 'partner-business.record'),
    ('partner-referral.search', 'partner-business.search'),
    ('partner-referral.undo-entry', 'partner-business.take-back'),
    ('partner-referral.view', 'partner-business.view'),
    ('partner-referral.view-document', 'partner-business.view-document');

update donghanh_log.audit_event e straight_join renamed_action r on r.old_name = e.action set e.action = r.new_name;

drop temporary table renamed_action;
