package vn.donghanh.ui.forms;

import vn.donghanh.security.Role;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.ui.Records;

/** A role that an account holds for a while, beside its own; none if it holds it anyway. */
final class BorrowedRole implements AutoCloseable {
    private final long account;
    private final String ref = RandomReference.random();

    BorrowedRole(String username, Role role, boolean confirmed) {
        account = account(username);
        Records.update(
                """
                insert ignore into account_role
                (ref, account_id, role, granted_by, granted_at, confirmed_by, confirmed_at, version)
                select ?, ?, ?, id, utc_timestamp(6), if(?, id, null), if(?, utc_timestamp(6), null), 0
                from staff_account where username = 'admin1'""",
                ref,
                account,
                role.name(),
                confirmed,
                confirmed);
    }

    static long account(String username) {
        return Records.number("select id from staff_account where username = ?", username);
    }

    static long lastEvent() {
        return Records.number("select max(id) from donghanh_log.audit_event");
    }

    long account() {
        return account;
    }

    /** Makes it the role of somebody else, after a page showed it. */
    void giveTo(String username) {
        Records.update("update account_role set account_id = ? where ref = ?", account(username), ref);
    }

    boolean isConfirmed() {
        return Records.number("select confirmed_at is not null from account_role where ref = ?", ref) == 1;
    }

    @Override
    public void close() {
        Records.update("delete from account_role where ref = ?", ref);
    }
}
