-- The order of several values of one kind: the first alias is the one shown in lists, and stays first when it is corrected.
alter table person_field add column position int not null default 0;
