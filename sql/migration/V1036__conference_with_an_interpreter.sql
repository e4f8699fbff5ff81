-- Whether an interpreter took part, for whom the client's consent is asked. Earlier records do not say.
alter table case_conference add column interpreted boolean not null default false;
