-- How often strangers at one network address may fail, and within how many minutes.
insert into bound (code, amount, basis, valid_from) values
    ('SIGN_IN_STRANGERS',      20, 'Quy trình nội bộ của Trung tâm', '2020-01-01'),
    ('SIGN_IN_STRANGERS_SPAN', 10, 'Quy trình nội bộ của Trung tâm', '2020-01-01');
