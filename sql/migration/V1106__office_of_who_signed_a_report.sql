-- The office of who signed a report by the director's delegation.
alter table report add column signed_office varchar(120) null after capacity;
