-- With fewer megabytes free than this nothing is saved; reading goes on.
alter table bound drop constraint bound_amount;
alter table bound add constraint bound_amount check (amount >= 0 and (amount <= 100 or code = 'DISK_ROOM'));

insert into bound (code, amount, basis, valid_from) values
    ('DISK_ROOM', 500, 'Quy trình nội bộ của Trung tâm', '2020-01-01');
