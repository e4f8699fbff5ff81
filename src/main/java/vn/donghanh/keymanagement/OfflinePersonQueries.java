package vn.donghanh.keymanagement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.encryption.EncryptedColumnOwner;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Finds persons with encrypted values directly in the database, while no server runs. */
record OfflinePersonQueries(Settings.Database database) {
    private static final String COLUMNS =
            """
            select c.table_schema, c.table_name, c.column_name,
            (select count(*) from information_schema.columns p where p.table_schema = c.table_schema
                and p.table_name = c.table_name and p.column_name = 'person_ref') as by_person,
            (select count(*) from information_schema.columns f where f.table_schema = c.table_schema
                and f.table_name = c.table_name and f.column_name = 'case_id') as by_case
            from information_schema.columns c
            where c.table_schema in ('donghanh', 'donghanh_log') and c.column_name like '%\\_sealed'""";

    private static final String NUMBER = "select min(number) from donghanh.case_file where person_ref = ?";

    /** @param number a case number of the person; empty when there is none */
    record RecordedPerson(PersonRef person, String number) {}

    /** @throws KeyConfigurationException when the database cannot be reached */
    List<RecordedPerson> of(Predicate<PersonRef> filter) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Set<PersonRef> checked = new HashSet<>();
            List<RecordedPerson> found = new ArrayList<>();
            for (String query : queries(connection)) {
                for (PersonRef person : persons(connection, query)) {
                    if (checked.add(person) && filter.test(person)) {
                        found.add(new RecordedPerson(person, number(connection, person)));
                    }
                }
            }
            found.sort(Comparator.comparing(RecordedPerson::number));
            return found;
        } catch (SQLException unreachable) {
            throw new KeyConfigurationException(
                    "The database does not answer to DH_DB_URL, DH_DB_USER and DH_DB_PASSWORD: "
                            + unreachable.getMessage());
        }
    }

    /** Returns one query per encrypted column with values of persons, selecting their owners. */
    private static List<String> queries(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS)) {
            List<String> queries = new ArrayList<>();
            while (columns.next()) {
                String from = columns.getString(1) + "." + columns.getString(2);
                String column = columns.getString(3);
                EncryptedColumnOwner.of(columns.getString(2), columns.getInt(4) > 0, columns.getInt(5) > 0)
                        .ifPresent(path -> queries.add("select distinct " + path.person() + " from " + from + " t "
                                + path.joins() + " where t." + column + " is not null and " + path.person()
                                + " is not null"));
            }
            return queries;
        }
    }

    private static List<PersonRef> persons(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<PersonRef> persons = new ArrayList<>();
            while (rows.next()) {
                persons.add(new PersonRef(rows.getString(1).strip()));
            }
            return persons;
        }
    }

    private static String number(Connection connection, PersonRef person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBER)) {
            statement.setString(1, person.value());
            try (ResultSet row = statement.executeQuery()) {
                String number = row.next() ? row.getString(1) : null;
                return number == null ? "" : number.strip();
            }
        }
    }
}
