-- ENDED_BY_ADMINISTRATOR is 22 signs long: an administrator could end nobody's session.
alter table staff_session modify end_reason varchar(30) null;
