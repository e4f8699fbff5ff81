-- What was stated or informed is called so. The columns hold no encrypted value: what is encrypted is bound to the name of its column.
alter table case_file
    rename column age_told to stated_age_band,
    rename column age_told_on to stated_age_band_on;
