package vn.donghanh.ui.forms;

import java.util.List;
import java.util.Map;
import vn.donghanh.ui.Records;

/** The accounts in use and their roles, as they were: forms of administrators disable the account that they are tried on, and the next test signs in as everybody. */
final class KeptAccounts {
    private final List<Map<String, String>> accounts =
            Records.rows("select id, passphrase_hash from staff_account where state = 'ACTIVE'");
    private final List<Map<String, String>> roles =
            Records.rows("select id from account_role where revoked_at is null");

    void restore() {
        accounts.forEach(account -> Records.update(
                """
                update staff_account set state = 'ACTIVE', disabled_at = null, passphrase_hash = ?, version = version + 1
                where id = ? and (state <> 'ACTIVE' or not passphrase_hash <=> ?)""",
                account.get("passphrase_hash"),
                account.get("id"),
                account.get("passphrase_hash")));
        roles.forEach(role -> Records.update(
                """
                update ignore account_role set revoked_at = null, revoked_by = null, version = version + 1
                where id = ? and revoked_at is not null""",
                role.get("id")));
    }
}
