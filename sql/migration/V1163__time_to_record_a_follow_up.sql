-- How long after the consent to it a follow-up that was held before is offered to be recorded: a long weekend, until now a number of the program.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('FOLLOW_UP_RECORD', 7, 'DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
