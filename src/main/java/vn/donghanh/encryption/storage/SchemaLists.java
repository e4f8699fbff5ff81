package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.shared.PersonRef;

/** The lists of persons and the journal in the schema, to which its account can only append. */
final class SchemaLists {
    private final SchemaConnections connections;
    private final SchemaState state;

    SchemaLists(SchemaConnections connections, SchemaState state) {
        this.connections = connections;
        this.state = state;
    }

    List<ListedPerson> all(PersonList list) throws IOException {
        return connections.read(statements -> {
            List<ListedPerson> listed = new ArrayList<>();
            statements
                    .pairs("select person_ref, listed_at from listed_person where list = ? order by id", list.name())
                    .forEach((person, at) -> listed.add(new ListedPerson(new PersonRef(person), at)));
            return listed;
        });
    }

    void add(PersonList list, ListedPerson person) throws IOException {
        state.write(statements -> add(statements, list, person));
    }

    static int add(SchemaStatements statements, PersonList list, ListedPerson person) throws SQLException {
        return contains(statements, list, person.person())
                ? 0
                : statements.update(
                        "insert into listed_person (list, person_ref, listed_at) values (?, ?, ?)",
                        list.name(),
                        person.person().value(),
                        person.at());
    }

    static boolean contains(SchemaStatements statements, PersonList list, PersonRef person) throws SQLException {
        String found = statements.first(
                "select person_ref from listed_person where list = ? and person_ref = ?", list.name(), person.value());
        return found != null;
    }

    List<String> journal() throws IOException {
        return connections.read(statements -> statements.all("select entry from journal order by id"));
    }

    void appendToJournal(String line) throws IOException {
        connections.write(statements -> statements.update("insert into journal (entry) values (?)", line));
    }
}
