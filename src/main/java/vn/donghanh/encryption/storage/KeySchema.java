package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.shared.KeyStorageException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.WriteMode;

/**
 * Stores wrapped keys in a schema on a database server of its own ({@code sql/keys/schema.sql}), so that several servers share them without sharing a
 * disk. Each change is a transaction there, committed before the call returns; after a lost connection it is tried once more, which finds what the
 * first attempt may have committed.
 */
public final class KeySchema implements KeyStorage {
    /** The version of the tables that this version of the product reads. */
    private static final int FORMAT = 1;

    private static final int ATTEMPTS = 3;

    /** Two weeks, as for the backups of a folder of keys. */
    private static final long LONGEST_LOG_SECONDS = 14L * 24 * 60 * 60;

    private final String location;
    private final ConnectionSource connections;
    private final LongSupplier asOf;
    private volatile State state = State.NONE;

    /**
     * What changes seldom and concerns every key: lists and versions of the keysets.
     *
     * @param readAt when reading it began, in nanoseconds of {@link System#nanoTime}
     */
    private record State(
            long readAt, long generation, Map<PersonList, Set<PersonRef>> lists, Map<String, String> keysets) {
        static final State NONE = new State(0, -1, Map.of(), Map.of());

        State readAgain(long at) {
            return new State(at, generation, lists, keysets);
        }
    }

    /** Work on one connection, in one transaction. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException, IOException, GeneralSecurityException;
    }

    /**
     * @param location setting and address, for sentences
     * @param asOf the moment, in nanoseconds of {@link System#nanoTime}, as of which erasures by other servers have to be known when a key is used
     */
    public KeySchema(String location, ConnectionSource connections, LongSupplier asOf) {
        this.location = location;
        this.connections = connections;
        this.asOf = asOf;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public String personsLocation() {
        return location + ", person_key";
    }

    @Override
    public String location(PersonRef person) {
        return "the row " + person.value() + " of person_key";
    }

    // --- keysets
    // -------------------------------------------------------------------------------------------------------------

    @Override
    public KeysetTexts keysets() {
        return new KeysetTexts() {
            @Override
            public Map<String, String> all() throws IOException {
                return withConnection(KeySchema::allKeysets);
            }

            @Override
            public void write(String name, String text) throws IOException {
                inTransaction(connection -> {
                    lockState(connection);
                    writeKeyset(connection, name, text);
                    return nextGeneration(connection);
                });
                state = State.NONE;
            }

            @Override
            public String version(String name) throws IOException {
                return current().keysets().getOrDefault(name, "");
            }
        };
    }

    @Override
    public <T> T changeKeysets(KeysetWork<T> work) throws IOException, GeneralSecurityException {
        T changed = transaction(connection -> {
            lockState(connection);
            T done = work.run(new KeysetTexts() {
                @Override
                public Map<String, String> all() throws IOException {
                    return answer(() -> allKeysets(connection));
                }

                @Override
                public void write(String name, String text) throws IOException {
                    answer(() -> writeKeyset(connection, name, text));
                }

                @Override
                public String version(String name) {
                    return "";
                }
            });
            nextGeneration(connection);
            return done;
        });
        state = State.NONE;
        return changed;
    }

    private static Map<String, String> allKeysets(Connection connection) throws SQLException {
        return pairs(connection, "select name, content from keyset");
    }

    private static int writeKeyset(Connection connection, String name, String text) throws SQLException {
        return update(
                connection,
                "insert into keyset (name, content, version) values (?, ?, 1)"
                        + " on duplicate key update content = values(content), version = version + 1",
                name,
                text);
    }

    @Override
    public void removeKeyset(String name) throws IOException {
        inTransaction(connection -> {
            lockState(connection);
            update(connection, "update keyset set content = repeat('0', length(content)) where name = ?", name);
            update(connection, "delete from keyset where name = ?", name);
            return nextGeneration(connection);
        });
    }

    // --- persons
    // -------------------------------------------------------------------------------------------------------------

    @Override
    public boolean hasPersons() throws IOException {
        return withConnection(connection -> first(connection, "select person_ref from person_key limit 1") != null);
    }

    @Override
    public boolean has(PersonRef person) throws IOException {
        return withConnection(connection ->
                first(connection, "select person_ref from person_key where person_ref = ?", person.value()) != null);
    }

    /** A row that came back with an old backup of this schema is not read once the list says that the person was erased. */
    @Override
    public @Nullable String read(PersonRef person) throws IOException {
        return readTogether(List.of(person)).get(person);
    }

    @Override
    public Map<PersonRef, String> readTogether(Collection<PersonRef> persons) throws IOException {
        if (persons.isEmpty()) {
            return Map.of();
        }
        String places = String.join(", ", Collections.nCopies(persons.size(), "?"));
        // a request that begins its use of keys here need not ask again
        long at = Math.max(asOf.getAsLong(), System.nanoTime());
        return withConnection(connection -> {
            Map<PersonRef, String> found = new HashMap<>();
            try (PreparedStatement statement = statement(
                            connection,
                            "select s.generation, k.person_ref, k.content from key_state s"
                                    + " left join person_key k on k.person_ref in (" + places
                                    + ") and not exists (select 1 from listed_person l where l.list = 'ERASED'"
                                    + " and l.person_ref = k.person_ref) where s.id = 1",
                            persons.stream().map(PersonRef::value).toArray(String[]::new));
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    confirm(rows.getLong(1), at);
                    String person = rows.getString(2);
                    if (person != null) {
                        found.put(new PersonRef(person), rows.getString(3));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public boolean mayUseRead(PersonRef person) throws IOException {
        return !isListed(PersonList.ERASED, person);
    }

    /** The row is made and locked first: whoever comes second waits, and finds what the first one committed. */
    @Override
    public String change(PersonRef person, PersonKeyText.Change change) throws IOException, GeneralSecurityException {
        WriteMode.CURRENT.requireWritable();
        return transaction(connection -> {
            lockPerson(connection, person);
            String before = first(connection, "select content from person_key where person_ref = ?", person.value());
            String after = change.apply(new PersonKeyText(
                    before == null || before.isEmpty() ? null : before,
                    isListed(connection, PersonList.ERASED, person),
                    isListed(connection, PersonList.LOST, person)));
            if (!after.equals(before)) {
                update(
                        connection,
                        "update person_key set content = ?, changed_at = utc_timestamp(6) where person_ref = ?",
                        after,
                        person.value());
            }
            return after;
        });
    }

    /** As an update of itself, so that two who insert at once wait for each other instead of for a row that both have read. */
    private static void lockPerson(Connection connection, PersonRef person) throws SQLException {
        update(
                connection,
                "insert into person_key (person_ref, content, changed_at) values (?, '', utc_timestamp(6))"
                        + " on duplicate key update person_ref = values(person_ref)",
                person.value());
    }

    @Override
    public List<String> parts() throws IOException {
        return withConnection(connection ->
                all(connection, "select distinct left(person_ref, 2) as part from person_key order by part"));
    }

    @Override
    public List<PersonRef> personsIn(String part) throws IOException {
        return withConnection(connection -> all(
                        connection,
                        "select person_ref from person_key where person_ref like concat(?, '%') order by person_ref",
                        part)
                .stream()
                .map(PersonRef::new)
                .toList());
    }

    @Override
    public Set<PersonRef> changedWithin(Duration time) throws IOException {
        return withConnection(connection -> all(
                        connection,
                        "select person_ref from person_key where changed_at >= utc_timestamp(6) - interval ? second",
                        String.valueOf(time.toSeconds()))
                .stream()
                .map(PersonRef::new)
                .collect(Collectors.toSet()));
    }

    /** The list, the destroyed row and the new generation are one transaction: there is no moment at which only one of them holds. */
    @Override
    public void erase(PersonRef person, Instant at) throws IOException {
        WriteMode.CURRENT.requireWritable();
        inTransaction(connection -> {
            lockState(connection);
            lockPerson(connection, person);
            insertListed(connection, PersonList.ERASED, ListedPerson.at(person, at));
            destroy(connection, person);
            return nextGeneration(connection);
        });
        state = State.NONE;
    }

    @Override
    public void remove(PersonRef person) throws IOException {
        inTransaction(connection -> {
            destroy(connection, person);
            return true;
        });
    }

    private static void destroy(Connection connection, PersonRef person) throws SQLException {
        update(
                connection,
                "update person_key set content = repeat('0', length(content)) where person_ref = ?",
                person.value());
        update(connection, "delete from person_key where person_ref = ?", person.value());
    }

    // --- lists and journal
    // ---------------------------------------------------------------------------------------------------

    @Override
    public boolean isListed(PersonList list, PersonRef person) throws IOException {
        return current().lists().getOrDefault(list, Set.of()).contains(person);
    }

    private static boolean isListed(Connection connection, PersonList list, PersonRef person) throws SQLException {
        return first(
                        connection,
                        "select person_ref from listed_person where list = ? and person_ref = ?",
                        list.name(),
                        person.value())
                != null;
    }

    @Override
    public List<ListedPerson> listed(PersonList list) throws IOException {
        return withConnection(connection -> {
            List<ListedPerson> listed = new ArrayList<>();
            pairs(connection, "select person_ref, listed_at from listed_person where list = ? order by id", list.name())
                    .forEach((person, at) -> listed.add(new ListedPerson(new PersonRef(person), at)));
            return listed;
        });
    }

    @Override
    public void list(PersonList list, ListedPerson person) throws IOException {
        WriteMode.CURRENT.requireWritable();
        inTransaction(connection -> {
            lockState(connection);
            insertListed(connection, list, person);
            return nextGeneration(connection);
        });
        state = State.NONE;
    }

    private static void insertListed(Connection connection, PersonList list, ListedPerson person) throws SQLException {
        if (!isListed(connection, list, person.person())) {
            update(
                    connection,
                    "insert into listed_person (list, person_ref, listed_at) values (?, ?, ?)",
                    list.name(),
                    person.person().value(),
                    person.at());
        }
    }

    @Override
    public List<String> journal() throws IOException {
        return withConnection(connection -> all(connection, "select entry from journal order by id"));
    }

    @Override
    public void appendToJournal(String line) throws IOException {
        WriteMode.CURRENT.requireWritable();
        inTransaction(connection -> update(connection, "insert into journal (entry) values (?)", line));
    }

    // --- state
    // ---------------------------------------------------------------------------------------------------------------

    /**
     * Returns lists and versions as they were at the moment that is asked for, or later. One statement reads a number that every erasure raises; only
     * when it was raised they are read again.
     */
    private State current() throws IOException {
        State known = state;
        if (known.generation() >= 0 && known.readAt() - asOf.getAsLong() >= 0) {
            return known;
        }
        synchronized (this) {
            known = state;
            if (known.generation() < 0 || known.readAt() - asOf.getAsLong() < 0) {
                State before = known;
                long at = System.nanoTime();
                known = withConnection(connection -> generation(connection, "") == before.generation()
                        ? before.readAgain(at)
                        : readState(connection, at));
                state = known;
            }
            return known;
        }
    }

    /** What was read together with the keys of persons need not be read again for them. */
    private synchronized void confirm(long generation, long at) {
        if (state.generation() == generation && state.readAt() - at < 0) {
            state = state.readAgain(at);
        }
    }

    /** The generation first: what is added while the rest is read belongs to a later one, and is read again. */
    private State readState(Connection connection, long at) throws SQLException {
        long generation = generation(connection, "");
        Map<PersonList, Set<PersonRef>> lists = new EnumMap<>(PersonList.class);
        for (PersonList list : PersonList.values()) {
            Set<PersonRef> persons = new HashSet<>();
            all(connection, "select person_ref from listed_person where list = ?", list.name())
                    .forEach(person -> persons.add(new PersonRef(person)));
            lists.put(list, persons);
        }
        return new State(at, generation, lists, pairs(connection, "select name, version from keyset"));
    }

    private static long generation(Connection connection, String lock) throws SQLException {
        String generation = first(connection, "select generation from key_state where id = 1" + lock);
        if (generation == null) {
            throw new SQLException("no state", "02000");
        }
        return Long.parseLong(generation);
    }

    private static void lockState(Connection connection) throws SQLException {
        generation(connection, " for update");
    }

    private static int nextGeneration(Connection connection) throws SQLException {
        return update(connection, "update key_state set generation = generation + 1 where id = 1");
    }

    @Override
    public void requireReadable() {
        try {
            String format = withConnection(
                    connection -> String.valueOf(first(connection, "select format from key_state where id = 1")));
            if (!String.valueOf(FORMAT).equals(format)) {
                throw new KeyConfigurationException("The tables of the keys in " + location + " have the format "
                        + format + ", and this version reads " + FORMAT + ": sql/keys/schema.sql makes them.");
            }
        } catch (IOException away) {
            throw new KeyConfigurationException("The keys cannot be used: " + away.getMessage() + ".", away);
        }
    }

    @Override
    public void requireSafe() {
        try {
            Map<String, String> variables = withConnection(KeySchema::variables);
            List<String> problems = problems(variables);
            if (!problems.isEmpty()) {
                throw new KeyConfigurationException(
                        "The server of the keys, " + location + ", is not set up: " + String.join(" ", problems));
            }
        } catch (IOException away) {
            throw new KeyConfigurationException("The keys cannot be used: " + away.getMessage() + ".", away);
        }
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        return pairs(
                connection,
                "show global variables where variable_name in ('innodb_flush_log_at_trx_commit', 'log_bin',"
                        + " 'sync_binlog', 'binlog_expire_logs_seconds')");
    }

    static List<String> problems(Map<String, String> variables) {
        List<String> problems = new ArrayList<>();
        if (!"1".equals(variables.get("innodb_flush_log_at_trx_commit"))) {
            problems.add("innodb_flush_log_at_trx_commit has to be 1, or a power failure loses keys.");
        }
        if ("ON".equals(variables.get("log_bin"))) {
            long kept = Long.parseLong(variables.getOrDefault("binlog_expire_logs_seconds", "0"));
            if (kept <= 0 || kept > LONGEST_LOG_SECONDS) {
                problems.add("binlog_expire_logs_seconds has to be between 1 and " + LONGEST_LOG_SECONDS
                        + ", or the binary log keeps the keys of erased persons.");
            }
            if (!"1".equals(variables.get("sync_binlog"))) {
                problems.add("sync_binlog has to be 1, or a power failure loses keys on a replica.");
            }
        }
        return problems;
    }

    @Override
    public String serverIdentity() throws IOException {
        return withConnection(connection -> String.valueOf(first(connection, SERVER_IDENTITY)));
    }

    // --- statements
    // ----------------------------------------------------------------------------------------------------------

    private interface Statements<T> {
        T run() throws SQLException;
    }

    private <T> T answer(Statements<T> statements) throws IOException {
        try {
            return statements.run();
        } catch (SQLException failed) {
            throw new KeyStorageException(location, failed);
        }
    }

    private interface Reading<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads, each statement by itself. */
    private <T> T withConnection(Reading<T> reading) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connections.open()) {
                return reading.run(connection);
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !isRepeatable(failed)) {
                    throw new KeyStorageException(location, failed);
                }
            }
        }
    }

    private interface Writing<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> void inTransaction(Writing<T> writing) throws IOException {
        try {
            transaction(writing::run);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T transaction(Work<T> work) throws IOException, GeneralSecurityException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connections.open()) {
                return committed(connection, work);
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !isRepeatable(failed)) {
                    throw new KeyStorageException(location, failed);
                }
            }
        }
    }

    private static <T> T committed(Connection connection, Work<T> work)
            throws SQLException, IOException, GeneralSecurityException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T done = work.run(connection);
            connection.commit();
            committed = true;
            return done;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
            restoreAutoCommit(connection);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // a server that lost the connection has rolled back, and what failed first is thrown
        }
    }

    private static void restoreAutoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            // the connection is not used again
        }
    }

    /** A lost connection, or a transaction that the server ended in favour of another one. */
    private static boolean isRepeatable(SQLException failed) {
        String sqlState = String.valueOf(failed.getSQLState());
        return sqlState.startsWith("08") || sqlState.equals("40001");
    }

    private static @Nullable String first(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> all = all(connection, sql, parameters);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<String> all(Connection connection, String sql, String... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = statement(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The first two columns, in the order of the rows. */
    private static Map<String, String> pairs(Connection connection, String sql, String... parameters)
            throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (PreparedStatement statement = statement(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static int update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = statement(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }
}
