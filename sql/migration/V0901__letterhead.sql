-- What a letterhead needs besides the names: the place, the Centre's sign in the number of a document, and by which decision a row came about.
alter table centre
    add column place       varchar(100) not null default '' after parent_body,
    add column sign        varchar(20)  not null default '' after place,
    add column legal_basis varchar(200) not null default '' after sign;
