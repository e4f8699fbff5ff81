-- When the owner of a session last proved who she is, and since when with a second factor. Sessions of before must prove it when it is asked.
alter table staff_session
    add column proved_at datetime(6) null,
    add column second_factor_at datetime(6) null;
