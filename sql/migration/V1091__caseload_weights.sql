-- How much work a case of each level is, compared with the others: a caseload is the sum of these.
insert into bound (code, amount, basis, valid_from) values
    ('CASELOAD_LOW',      1, 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('CASELOAD_MEDIUM',   2, 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('CASELOAD_HIGH',     3, 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('CASELOAD_CRITICAL', 4, 'Quy trình nội bộ của Trung tâm', '2020-01-01');
