-- As what somebody signed a period: the director, a deputy on the director's behalf, or somebody with the director's written delegation.
alter table period_snapshot
    add column signed_as varchar(10) null after signed_at,
    add column signed_office varchar(120) null after signed_as;

update period_snapshot set signed_as = 'HEAD', signed_office = '' where signed_by is not null;

alter table period_snapshot
    add constraint period_snapshot_signed_as check ((signed_by is null) = (signed_as is null) and (signed_as is null) = (signed_office is null));
