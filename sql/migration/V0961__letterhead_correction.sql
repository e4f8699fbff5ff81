-- A letterhead can be corrected until its first day is over: the correction has the same first day and a higher number, and the row before stays.
alter table centre
    add column correction int     not null default 0 after valid_to,
    add column corrected  boolean not null default false after correction,
    drop index valid_from,
    add unique key centre_versions (valid_from, correction);
