-- Job and income when an episode ends and at each asking afterwards, beside what the first assessment found; a missing answer says why.
alter table closure
    add column employment         varchar(20) null,
    add column employment_missing varchar(20) null,
    add column income             bigint      null,
    add column income_missing     varchar(20) null,
    add constraint closure_employment check (employment is null or employment_missing is null),
    add constraint closure_income check (income is null or (income >= 0 and income_missing is null));

alter table donghanh_log.follow_up
    add column employment         varchar(20) null,
    add column employment_missing varchar(20) null,
    add column income             bigint      null,
    add column income_missing     varchar(20) null,
    add constraint follow_up_employment check (employment is null or employment_missing is null),
    add constraint follow_up_income check (income is null or (income >= 0 and income_missing is null));
