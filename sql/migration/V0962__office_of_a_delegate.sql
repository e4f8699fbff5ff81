-- The office of a delegate, as it stands under what is signed by delegation.
alter table delegation
    add column office varchar(120) not null default 'Trưởng phòng' after until_day;
