-- Who holds a role is found without reading all accounts of the staff.
alter table account_role add key account_role_by_role (role, account_id);
