-- A random mark of each case, renewed by every transaction that changes what figures count of it. It says nothing of the case.
create table counted_case (
    case_id bigint not null primary key,
    mark bigint not null
);

insert into counted_case (case_id, mark) select id, 0 from case_file;
