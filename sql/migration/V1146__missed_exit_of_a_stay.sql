-- Whether the case manager was asked for another plan, once the day of a planned exit had passed with the client still in the shelter.
alter table emergency_stay add column missed_exit_notified boolean not null default false;
