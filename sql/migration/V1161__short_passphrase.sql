-- A passphrase that is too short to stand alone asks for a second factor at each sign-in. Of those that were chosen before, the next sign-in finds it out.
alter table staff_account add column short_passphrase boolean not null default false;
