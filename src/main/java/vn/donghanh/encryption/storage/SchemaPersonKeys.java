package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.shared.PersonRef;

/** The persons' wrapped keys in the schema, a row each. */
final class SchemaPersonKeys {
    private final SchemaConnections connections;
    private final SchemaState state;

    SchemaPersonKeys(SchemaConnections connections, SchemaState state) {
        this.connections = connections;
        this.state = state;
    }

    boolean hasAny() throws IOException {
        return connections.read(statements -> statements.first("select person_ref from person_key limit 1") != null);
    }

    boolean has(PersonRef person) throws IOException {
        return connections.read(statements ->
                statements.first("select person_ref from person_key where person_ref = ?", person.value()) != null);
    }

    /** Reads with one statement. A row that came back with an old backup of this schema is not read once the list says that the person was erased. */
    Map<PersonRef, String> read(Collection<PersonRef> persons) throws IOException {
        if (persons.isEmpty()) {
            return Map.of();
        }
        String places = String.join(", ", Collections.nCopies(persons.size(), "?"));
        long at = state.beginReading();
        return connections.read(statements -> {
            Map<PersonRef, String> found = new HashMap<>();
            try (PreparedStatement statement = statements.prepare(
                            "select s.generation, k.person_ref, k.content from key_state s"
                                    + " left join person_key k on k.person_ref in (" + places
                                    + ") and not exists (select 1 from listed_person l where l.list = 'ERASED'"
                                    + " and l.person_ref = k.person_ref) where s.id = 1",
                            persons.stream().map(PersonRef::value).toArray(String[]::new));
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    state.confirm(rows.getLong(1), at);
                    String person = rows.getString(2);
                    if (person != null) {
                        found.put(new PersonRef(person), rows.getString(3));
                    }
                }
            }
            return found;
        });
    }

    /** The row is made and locked first: whoever comes second waits, and finds what the first one committed. */
    String change(PersonRef person, PersonKeyText.Change change) throws IOException, GeneralSecurityException {
        return connections.transaction(statements -> {
            lock(statements, person);
            String before = statements.first("select content from person_key where person_ref = ?", person.value());
            String after = change.apply(new PersonKeyText(
                    before == null || before.isEmpty() ? null : before,
                    SchemaLists.contains(statements, PersonList.ERASED, person),
                    SchemaLists.contains(statements, PersonList.LOST, person)));
            if (!after.equals(before)) {
                statements.update(
                        "update person_key set content = ?, changed_at = utc_timestamp(6) where person_ref = ?",
                        after,
                        person.value());
            }
            return after;
        });
    }

    /** As an update of itself, so that two who insert at once wait for each other instead of for a row that both have read. */
    private static void lock(SchemaStatements statements, PersonRef person) throws SQLException {
        statements.update(
                "insert into person_key (person_ref, content, changed_at) values (?, '', utc_timestamp(6))"
                        + " on duplicate key update person_ref = values(person_ref)",
                person.value());
    }

    List<String> parts() throws IOException {
        return connections.read(statements ->
                statements.all("select distinct left(person_ref, 2) as part from person_key order by part"));
    }

    List<PersonRef> in(String part) throws IOException {
        List<String> persons = connections.read(statements -> statements.all(
                "select person_ref from person_key where person_ref like concat(?, '%') order by person_ref", part));
        return persons.stream().map(PersonRef::new).toList();
    }

    Set<PersonRef> changedWithin(Duration time) throws IOException {
        List<String> persons = connections.read(statements -> statements.all(
                "select person_ref from person_key where changed_at >= utc_timestamp(6) - interval ? second",
                String.valueOf(time.toSeconds())));
        Set<PersonRef> changed = new HashSet<>();
        persons.forEach(person -> changed.add(new PersonRef(person)));
        return changed;
    }

    /** The list, the destroyed row and the raised number are one transaction: there is no moment at which only one of them holds. */
    void erase(ListedPerson person) throws IOException {
        state.write(statements -> {
            lock(statements, person.person());
            SchemaLists.add(statements, PersonList.ERASED, person);
            return destroy(statements, person.person());
        });
    }

    void remove(PersonRef person) throws IOException {
        connections.write(statements -> destroy(statements, person));
    }

    private static int destroy(SchemaStatements statements, PersonRef person) throws SQLException {
        statements.update(
                "update person_key set content = repeat('0', length(content)) where person_ref = ?", person.value());
        return statements.update("delete from person_key where person_ref = ?", person.value());
    }
}
