-- The log is read by place, newest first, of one account, of one topic or of one outcome, without the events in between.
alter table donghanh_log.audit_event
    add column topic varchar(20) generated always as (case action
        when 'case.list' then 'CASE_LIST'
        when 'case.search' then 'CASE_LIST'
        when 'case.open' then 'CASE_OPENED'
        when 'identity.open-field' then 'IDENTITY_OPENED'
        when 'case.assign-manager' then 'CONDUCT'
        when 'case.pause' then 'CONDUCT'
        when 'case.resume' then 'CONDUCT'
        when 'case.end-unreadable' then 'CONDUCT'
        when 'assessment.begin' then 'CONDUCT'
        else case substring_index(action, '.', 1)
            when 'session' then 'SIGN_IN'
            when 'break-glass' then 'BREAK_GLASS'
            when 'case-level' then 'CONDUCT'
            when 'conflict-of-interest' then 'CONDUCT'
            when 'consent' then 'CONSENT'
            when 'vital-interest' then 'CONSENT'
            when 'referral' then 'REFERRAL'
            when 'plan' then 'PLAN'
            when 'plan-review' then 'PLAN'
            when 'closing' then 'CLOSING'
            when 'follow-up' then 'CLOSING'
            when 'account' then 'ACCOUNTS'
            when 'partner-account' then 'ACCOUNTS'
            when 'partner-user' then 'ACCOUNTS'
            when 'case-audit' then 'AUDITS'
            when 'lawful-request' then 'LAWFUL'
        end
    end) stored,
    drop key audit_event_by_actor,
    add key audit_event_by_account (actor, occurred_at),
    add key audit_event_by_topic (topic, occurred_at),
    add key audit_event_by_outcome (outcome, occurred_at);
