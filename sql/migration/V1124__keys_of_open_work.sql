-- The open cases of a manager, drafts and emergencies, and what was assigned to somebody lately, are found without reading what is closed.
alter table case_file
    add key case_file_by_manager (open_case, manager_id),
    add key case_file_by_status (status, received_by);

alter table case_grant add key case_grant_by_ground (staff_id, ground, granted_at);
