-- The log of an account or a topic is read by outcome as well: an outcome that it rarely had, or never, is found without the events in between.
alter table donghanh_log.audit_event
    add key audit_event_of_account (actor, outcome, occurred_at),
    add key audit_event_of_topic (topic, outcome, occurred_at),
    drop key audit_event_by_account,
    drop key audit_event_by_topic;
