-- how a session ended may be said in as many letters as it needs
alter table staff_session modify end_reason varchar(30) null;
