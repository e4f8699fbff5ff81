package vn.donghanh.crypto;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Of whom something lies sealed, asked of the database itself, since no server runs. */
record RecordedPersons(Settings.Database database) {
    private static final String ALL =
            """
            select p.person_ref, coalesce(min(c.number), '') from
            (select distinct person_ref from person_field where value_sealed is not null) p
            left join case_file c on c.person_ref = p.person_ref group by p.person_ref order by 2""";

    /** @param number of a case of hers; empty when she has none */
    record Recorded(PersonRef person, String number) {}

    /** @throws KeysUnusable when the database does not answer */
    List<Recorded> of(Predicate<PersonRef> which) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            List<Recorded> found = new ArrayList<>();
            while (rows.next()) {
                PersonRef person = new PersonRef(rows.getString(1).strip());
                if (which.test(person)) {
                    found.add(new Recorded(person, rows.getString(2).strip()));
                }
            }
            return found;
        } catch (SQLException away) {
            throw new KeysUnusable(
                    "The database does not answer to DH_DB_URL, DH_DB_USER and DH_DB_PASSWORD: " + away.getMessage());
        }
    }
}
