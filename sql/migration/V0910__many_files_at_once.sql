-- The result of a form that files many documents at once names each of them: up to 40 references with commas.
alter table form_sent modify result varchar(1200) null;
