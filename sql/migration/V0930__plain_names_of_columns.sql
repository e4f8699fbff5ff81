-- What was stated or informed is called so. The columns hold no encrypted value: what is encrypted is bound to the name of its column.
alter table case_file
    rename column age_told to stated_age_band,
    rename column age_told_on to stated_age_band_on;

alter table vital_interest rename column client_told_at to client_informed_at;

alter table emergency_stay rename column end_told to end_notified;

alter table lawful_request
    rename column told_how to informed_how,
    rename column told_on to informed_on,
    rename column told_by to informed_by,
    rename column told_at to informed_at;
