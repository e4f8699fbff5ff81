-- Who signs for the Centre: the director, and the deputies who sign on the director's behalf, one a line.
alter table centre
    add column director varchar(120) not null default '' after legal_basis,
    add column deputies varchar(400) not null default '' after director;
