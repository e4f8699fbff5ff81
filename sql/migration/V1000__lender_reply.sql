-- How long lenders have to answer a loan file.
insert into legal_deadline (code, amount, unit, basis, valid_from) values
    ('LENDING_REPLY', 15, 'WORKING_DAYS', 'Quy trình nội bộ của Trung tâm', '2020-01-01');
