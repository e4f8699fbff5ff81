-- Seven keys of the grants begin with the same columns: from twenty pages of each the database guesses differently, and now and then reads by the wrong one.
alter table case_grant stats_sample_pages = 256;
alter table case_file stats_sample_pages = 256;
alter table case_task stats_sample_pages = 256;
