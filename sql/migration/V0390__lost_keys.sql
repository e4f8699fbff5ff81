-- What a run over the keys meets of persons whose keys were lost and given up: it does not open, and nobody need look for why.
alter table key_run_part add column lost bigint not null default 0 after erased;
