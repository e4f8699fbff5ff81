-- How far a worker may put off a task herself, each time with a reason.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('TASK_POSTPONE', 5, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
