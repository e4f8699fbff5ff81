-- The band of the age as it was told and on which day, from which the band on any other day is computed when no date of birth is known;
-- age_band is the one of today. Sex and education are what reports count of the sealed profile.
alter table case_file
    add column age_told varchar(20) null after age_band,
    add column age_told_on date null after age_told,
    add column sex varchar(10) not null default 'UNKNOWN' after child_path,
    add column education_band varchar(20) not null default 'UNKNOWN' after sex;
update case_file set age_told = age_band, age_told_on = date(date_add(opened_at, interval 7 hour));
alter table case_file
    modify column age_told varchar(20) not null,
    modify column age_told_on date not null;
