package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Colleagues with the roles of those in the server tests, in units of their own: nothing that another test left is granted to them. */
public final class Namesakes {
    /** Precedes the username of the colleague who is copied. */
    public static final String PREFIX = "namesake.";

    private static final String COPIED = "('worker1', 'worker2', 'worker3', 'lead1', 'lead2', 'director1')";

    private static final List<String> ADD = List.of(
            """
            insert into org_unit (ref, name, kind, parent_id, valid_from, version)
            select concat('PREFIX', u.id), u.name, 'UNIT', (select min(c.id) from org_unit c where c.kind = 'CENTRE'), u.valid_from, 0
            from org_unit u where u.id in (select a.unit_id from staff_account a where a.username in COPIED)""",
            """
            insert into staff_account (ref, username, display_name, short_name, address, unit_id, state, second_factor, passkey, created_at, version)
            select concat('PREFIX', a.id), concat('PREFIX', a.username), a.display_name, a.short_name, a.address, u.id, a.state, 0, 0, a.created_at, 0
            from staff_account a join org_unit u on u.ref = concat('PREFIX', a.unit_id) where a.username in COPIED""",
            """
            insert into account_role (ref, account_id, role, granted_by, granted_at, confirmed_by, confirmed_at, version)
            select concat('PREFIX', r.id), n.id, r.role, r.granted_by, r.granted_at, r.confirmed_by, r.confirmed_at, 0
            from account_role r join staff_account a on a.id = r.account_id join staff_account n on n.username = concat('PREFIX', a.username)
            where a.username in COPIED and r.revoked_at is null""");

    private static final List<String> REMOVE = List.of(
            "delete r from account_role r join staff_account n on n.id = r.account_id where n.username like 'PREFIX%'",
            "delete from staff_account where username like 'PREFIX%'", "delete from org_unit where ref like 'PREFIX%'");

    private Namesakes() {}

    public static void add(Connection connection) throws SQLException {
        execute(connection, ADD);
    }

    public static void remove(Connection connection) throws SQLException {
        execute(connection, REMOVE);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text.replace("PREFIX", PREFIX).replace("COPIED", COPIED));
            }
        }
    }
}
