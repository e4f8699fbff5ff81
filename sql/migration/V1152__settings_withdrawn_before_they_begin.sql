-- A version of a setting that has not begun is withdrawn by one that begins no later: it stays, with a last day before its first. Of the versions with the
-- same first day only one holds.
alter table legal_deadline
    add column holds int generated always as (case when valid_to < valid_from then null else 1 end) stored,
    drop index code,
    add unique key legal_deadline_once (code, valid_from, holds);

alter table bound
    add column holds int generated always as (case when valid_to < valid_from then null else 1 end) stored,
    drop index bound_code,
    add unique key bound_once (code, valid_from, holds);

alter table retention_rule
    add column holds int generated always as (case when valid_to < valid_from then null else 1 end) stored,
    drop index retention_rule_code,
    add unique key retention_rule_once (code, valid_from, holds);

alter table lawful_ground_basis
    add column holds int generated always as (case when valid_to < valid_from then null else 1 end) stored,
    drop index lawful_ground_basis_once,
    add unique key lawful_ground_basis_once (ground, valid_from, holds);
