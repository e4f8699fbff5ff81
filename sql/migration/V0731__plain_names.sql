-- Names of tables and columns that said nothing to a reader. A table with encrypted columns keeps its name: the name is part of what a value is encrypted for.
alter table case_access rename to case_grant;
alter table donghanh_log.referral_move rename column told to source;
alter table donghanh_log.enrolment_move rename column said_by to source;
