package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import vn.donghanh.shared.PersonRef;

/**
 * What changes seldom and concerns every key: lists and versions of the keysets. They are in memory, and hold as long as a number in the schema, which
 * every change of them raises, is the same.
 */
final class SchemaState {
    private final SchemaConnections connections;
    private final LongSupplier asOf;
    private volatile Known known = Known.NOTHING;

    /** @param readAt when reading it began, in nanoseconds of {@link System#nanoTime} */
    private record Known(
            long readAt, long generation, Map<PersonList, Set<PersonRef>> lists, Map<String, String> keysets) {
        static final Known NOTHING = new Known(0, -1, Map.of(), Map.of());

        Known readAgain(long at) {
            return new Known(at, generation, lists, keysets);
        }

        boolean holdsAsOf(long moment) {
            return generation >= 0 && readAt - moment >= 0;
        }
    }

    /** @param asOf the moment, in nanoseconds of {@link System#nanoTime}, as of which changes by other servers have to be known */
    SchemaState(SchemaConnections connections, LongSupplier asOf) {
        this.connections = connections;
        this.asOf = asOf;
    }

    boolean isListed(PersonList list, PersonRef person) throws IOException {
        return current().lists().getOrDefault(list, Set.of()).contains(person);
    }

    String versionOf(String keyset) throws IOException {
        return current().keysets().getOrDefault(keyset, "");
    }

    /** Changes lists or keysets in one transaction, while no other server can. */
    <T> T change(SchemaConnections.SqlKeyWork<T> work) throws IOException, GeneralSecurityException {
        T changed = connections.transaction(statements -> {
            generation(statements, " for update");
            T done = work.run(statements);
            statements.update("update key_state set generation = generation + 1 where id = 1");
            return done;
        });
        known = Known.NOTHING;
        return changed;
    }

    /** Like {@link #change}, with statements alone. */
    <T> void write(SchemaConnections.SqlWork<T> writing) throws IOException {
        try {
            change(writing::run);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Known current() throws IOException {
        Known last = known;
        return last.holdsAsOf(asOf.getAsLong()) ? last : readIfChanged();
    }

    private synchronized Known readIfChanged() throws IOException {
        Known last = known;
        if (last.holdsAsOf(asOf.getAsLong())) {
            return last;
        }
        long at = System.nanoTime();
        Known read = connections.read(statements ->
                generation(statements, "") == last.generation() ? last.readAgain(at) : readAll(statements, at));
        known = read;
        return read;
    }

    /** The generation first: what is added while the rest is read belongs to a later one, and is read again. */
    private static Known readAll(SchemaStatements statements, long at) throws SQLException {
        long generation = generation(statements, "");
        Map<PersonList, Set<PersonRef>> lists = new EnumMap<>(PersonList.class);
        for (PersonList list : PersonList.values()) {
            Set<PersonRef> persons = new HashSet<>();
            statements
                    .all("select person_ref from listed_person where list = ?", list.name())
                    .forEach(person -> persons.add(new PersonRef(person)));
            lists.put(list, persons);
        }
        return new Known(at, generation, lists, statements.pairs("select name, version from keyset"));
    }

    private static long generation(SchemaStatements statements, String lock) throws SQLException {
        String generation = statements.first("select generation from key_state where id = 1" + lock);
        if (generation == null) {
            throw new SQLException("no state", "02000");
        }
        return Long.parseLong(generation);
    }

    /** Returns the moment at which reading begins, not before the one that is asked for: a request that begins its use of keys with it need not ask again. */
    long beginReading() {
        return Math.max(asOf.getAsLong(), System.nanoTime());
    }

    /** Takes note of a generation that was read together with something else, so that it is not read again. */
    synchronized void confirm(long generation, long at) {
        if (known.generation() == generation && known.readAt() - at < 0) {
            known = known.readAgain(at);
        }
    }
}
