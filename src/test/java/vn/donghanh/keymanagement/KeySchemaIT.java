package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.encryption.storage.ConnectionSource;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeySchema;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.installation.KeyServer;
import vn.donghanh.shared.PersonRef;

/** Keys in a schema that two servers share, on a database server of their own, with the account and the rights that {@code sql/keys} gives. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the schema of the keys") // its tests one after the other
class KeySchemaIT extends KeyStorageContract {
    private static final String LOCATION = "DH_KEYS_DB_URL (127.0.0.1/donghanh_keys)";

    private static KeyServer keyServer;

    @BeforeAll
    static void createTheSchema() throws Exception {
        keyServer = KeyServer.create("keys-schema");
    }

    @AfterEach
    void emptyTheSchema() throws IOException {
        for (String table : List.of("keyset", "person_key", "listed_person", "journal")) {
            keyServer.execute("delete from donghanh_keys." + table);
        }
    }

    @AfterAll
    static void end() throws Exception {
        keyServer.close();
    }

    @Override
    KeyStorage open() {
        return open(keyServer::connect);
    }

    private static KeyStorage open(ConnectionSource connections) {
        return new KeySchema(LOCATION, connections, System::nanoTime);
    }

    // --- lost connections and answers
    // ----------------------------------------------------------------------------------------

    /** What happens to one commit. */
    private enum Loss {
        /** It is carried out, and the answer does not arrive. */
        ANSWER,
        /** The server ends the connection before it. */
        CONNECTION
    }

    /** Connections of which the commits fail in this way, one after the other, and then none. */
    private static ConnectionSource losing(Loss... losses) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            Connection real = keyServer.connect();
            return (Connection) Proxy.newProxyInstance(
                    KeySchemaIT.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        Loss loss = method.getName().equals("commit") && next.get() < losses.length
                                ? losses[next.getAndIncrement()]
                                : null;
                        if (loss == Loss.CONNECTION) {
                            keyServer.execute("kill connection " + id(real));
                        }
                        try {
                            Object answer = method.invoke(real, arguments);
                            if (loss == Loss.ANSWER) {
                                throw new SQLException("the answer is lost", "08S01");
                            }
                            return answer;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        };
    }

    private static String id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select connection_id()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void lostAnswerMakesNoSecondKey() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = server(open(losing(Loss.ANSWER))).seal(person, "của chị");
        assertThat(open().read(person)).hasLineCount(2).contains("NOTES 1 ");
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
    }

    @Test
    void connectionLostBeforeTheCommitIsTriedAgain() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = server(open(losing(Loss.CONNECTION, Loss.CONNECTION))).seal(person, "của chị");
        assertThat(open().read(person)).hasLineCount(2);
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
    }

    @Test
    void nothingIsHalfStoredWhenTheConnectionStaysLost() throws Exception {
        PersonRef person = PersonRef.random();
        PersonRef erased = PersonRef.random();
        byte[] sealed = server(open()).seal(erased, "còn đây");
        Loss[] always = {Loss.CONNECTION, Loss.CONNECTION, Loss.CONNECTION};
        assertThatThrownBy(() -> server(open(losing(always))).seal(person, "của chị"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(LOCATION + " does not answer (");
        assertThatThrownBy(() -> open(losing(always)).erase(erased, Instant.EPOCH))
                .isInstanceOf(IOException.class);
        assertThat(open().has(person)).isFalse();
        assertThat(open().isListed(PersonList.ERASED, erased)).isFalse();
        assertThat(server(open()).open(erased, sealed)).isEqualTo("còn đây");
    }

    @Test
    void erasureWithALostAnswerIsListedOnce() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = server(open()).seal(person, "của chị");
        open(losing(Loss.ANSWER)).erase(person, Instant.EPOCH);
        assertThat(open().listed(PersonList.ERASED))
                .filteredOn(line -> line.person().equals(person))
                .hasSize(1);
        assertThatThrownBy(() -> server(open()).open(person, sealed)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void serverThatIsAwayIsNamedAndOpensNothing() {
        PersonRef person = PersonRef.random();
        boolean[] away = {false};
        Server server = server(open(() -> {
            if (away[0]) {
                throw new SQLException("password in the driver's words", "08001");
            }
            return keyServer.connect();
        }));
        byte[] sealed = server.seal(person, "của chị");
        away[0] = true;
        assertThatThrownBy(() -> server.open(person, sealed))
                .as("also a key that is in memory: she may have been erased")
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage(LOCATION + " does not answer (SQLException, state 08001)");
        assertThatThrownBy(() -> server.seal(PersonRef.random(), "mới")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> server.storage().requireReadable())
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage("The keys cannot be used: " + LOCATION + " does not answer (SQLException, state 08001).");
        assertThatThrownBy(() -> new KeysetStore(server.storage(), master()).reload())
                .hasMessage("The keysets in " + LOCATION + " cannot be used: " + LOCATION
                        + " does not answer (SQLException, state 08001).");
        away[0] = false;
        assertThat(server.open(person, sealed)).isEqualTo("của chị");
    }

    // --- what it costs
    // -------------------------------------------------------------------------------------------------------

    /** A page of many persons asks once, like one of few, whether their keys are in memory or not. */
    @Test
    void pageReadsKeysWithTheSameNumberOfStatements() throws Exception {
        Map<PersonRef, byte[]> sealed = new HashMap<>();
        Server writer = server(open());
        for (int i = 0; i < 25; i++) {
            PersonRef person = PersonRef.random();
            sealed.put(person, writer.seal(person, "x"));
        }
        AtomicInteger connections = new AtomicInteger();
        AtomicLong pageBegan = new AtomicLong(System.nanoTime());
        Server reader = server(new KeySchema(
                LOCATION,
                () -> {
                    connections.incrementAndGet();
                    return keyServer.connect();
                },
                pageBegan::get));
        List<PersonRef> all = List.copyOf(sealed.keySet());
        assertThat(statementsOfAPage(reader, all.subList(3, 4), sealed, connections, pageBegan))
                .as("the first page reads the lists")
                .isEqualTo(2);
        int few = statementsOfAPage(reader, all.subList(0, 3), sealed, connections, pageBegan);
        int many = statementsOfAPage(reader, all, sealed, connections, pageBegan);
        assertThat(few).isEqualTo(1);
        assertThat(many).isEqualTo(1);
        assertThat(statementsOfAPage(reader, all, sealed, connections, pageBegan))
                .as("keys in memory")
                .isEqualTo(1);
    }

    private static int statementsOfAPage(
            Server reader,
            List<PersonRef> persons,
            Map<PersonRef, byte[]> sealed,
            AtomicInteger connections,
            AtomicLong pageBegan) {
        pageBegan.set(System.nanoTime());
        int before = connections.get();
        reader.encryption().readAhead(KeyPurpose.NOTES, persons);
        persons.forEach(
                person -> assertThat(reader.open(person, sealed.get(person))).isEqualTo("x"));
        return connections.get() - before;
    }

    /** Within a page of this server a second one may erase; the next page knows. */
    @Test
    void erasureIsKnownToTheNextPage() throws Exception {
        AtomicLong pageBegan = new AtomicLong(System.nanoTime());
        Server reader = server(new KeySchema(LOCATION, keyServer::connect, pageBegan::get));
        PersonRef person = PersonRef.random();
        byte[] sealed = reader.seal(person, "của chị");
        assertThat(reader.open(person, sealed)).isEqualTo("của chị");
        open().erase(person, Instant.EPOCH);
        pageBegan.set(System.nanoTime());
        assertThatThrownBy(() -> reader.open(person, sealed)).isInstanceOf(DecryptionException.class);
    }

    // --- backups, rights, format
    // ---------------------------------------------------------------------------------------------

    @Test
    void oldBackupOfTheKeysAloneOpensNobodyWhoIsListed() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = server(open()).seal(person, "của chị");
        String backup = String.valueOf(open().read(person));
        open().erase(person, Instant.EPOCH);
        keyServer.execute(
                "insert into donghanh_keys.person_key values ('" + person.value() + "', '" + backup + "', now(6))");
        assertThat(open().has(person)).as("what a start looks for").isTrue();
        assertThat(open().read(person)).as("before the erasure is repeated").isNull();
        assertThatThrownBy(() -> server(open()).open(person, sealed)).isInstanceOf(DecryptionException.class);
        open().erase(person, Instant.EPOCH);
        assertThat(open().has(person)).isFalse();
    }

    @Test
    void serversThatStartAtOnceMakeOneSetOfKeysets() throws Exception {
        emptyTheSchema();
        List<Server> servers = atOnce(() -> server(open()), () -> server(open()));
        PersonRef person = PersonRef.random();
        byte[] sealed = servers.get(0).seal(person, "của chị");
        assertThat(servers.get(1).open(person, sealed)).isEqualTo("của chị");
        assertThat(open().keysets().all()).hasSize(KeyPurpose.values().length);
    }

    @Test
    void accountTakesNothingFromTheLists() throws SQLException {
        try (Connection connection = keyServer.connect();
                Statement statement = connection.createStatement()) {
            for (String forbidden : List.of(
                    "delete from listed_person",
                    "update listed_person set list = 'LOST'",
                    "delete from journal",
                    "update journal set entry = ''",
                    "delete from key_state",
                    "drop table person_key",
                    "create table x (id int)",
                    "select * from mysql.user")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void tablesOfAnotherFormatAreNamed() throws IOException {
        try {
            keyServer.execute("update donghanh_keys.key_state set format = 7");
            assertThatThrownBy(() -> open().requireReadable())
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageContainingAll(LOCATION, "the format 7", "sql/keys/schema.sql");
        } finally {
            keyServer.execute("update donghanh_keys.key_state set format = 1");
        }
    }

    @Test
    void databaseServerThatKeepsErasedKeysIsRefused() throws IOException {
        try {
            keyServer.execute("set global innodb_flush_log_at_trx_commit = 2");
            assertThatThrownBy(() -> open().requireSafe())
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageContainingAll(LOCATION, "innodb_flush_log_at_trx_commit has to be 1");
        } finally {
            keyServer.execute("set global innodb_flush_log_at_trx_commit = 1");
        }
    }

    /** Under whatever name: the backups and the binary log of the installation would hold the keys. */
    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
    void keysOnTheServerOfTheInstallationAreRefused() throws Exception {
        KeyConsistencyCheck check = new KeyConsistencyCheck();
        check.keyManager = TestKeys.managerOver(open(), server(open()).ring());
        check.columns = new EncryptedColumnRepository() {
            @Override
            String databaseServer() {
                return askedByTheInstallation(KeyStorage.SERVER_IDENTITY);
            }
        };
        assertThatThrownBy(check::check)
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage(
                        "The keys in " + LOCATION
                                + " lie on the same database server as DH_DB_URL, whose backups and binary log must hold no key.");
    }

    private static String askedByTheInstallation(String sql) {
        try (Connection connection = keyServer.connectAsAnother();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- there and back
    // ------------------------------------------------------------------------------------------------------

    @Test
    void keysMoveFromAFolderIntoTheSchemaAndBack() throws Exception {
        emptyTheSchema();
        KeyFolder folder = new KeyFolder(temp.resolve("keys"));
        PersonRef person = PersonRef.random();
        PersonRef erased = PersonRef.random();
        byte[] sealed = server(folder).seal(person, "của chị");
        folder.erase(erased, Instant.EPOCH);
        List<String> said = new ArrayList<>();
        new KeyMove(new KeysetStore(folder, master()), open(), Clock.systemUTC(), said::add).run();
        assertThat(folder.has(person)).isFalse();
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
        assertThat(open().isListed(PersonList.ERASED, erased)).isTrue();

        new OfflineKeyOperations(new KeysetStore(open(), master()), Clock.systemUTC(), said::add).verify();
        assertThat(said).contains("1 persons, 1 keys of theirs open, 0 do not.");

        KeyFolder back = new KeyFolder(temp.resolve("back"));
        new KeyMove(new KeysetStore(open(), master()), back, Clock.systemUTC(), said::add).run();
        assertThat(open().hasPersons()).isFalse();
        assertThat(open().keysets().all()).isEmpty();
        assertThat(server(back).open(person, sealed)).isEqualTo("của chị");
        assertThat(back.isListed(PersonList.ERASED, erased)).isTrue();
        assertThat(back.journal()).hasSize(3);
    }

    @Test
    void moveIntoASchemaThatFailsIsRunAgain() throws Exception {
        emptyTheSchema();
        KeyFolder folder = new KeyFolder(temp.resolve("keys"));
        PersonRef person = PersonRef.random();
        byte[] sealed = server(folder).seal(person, "của chị");
        KeysetStore keys = new KeysetStore(folder, master());
        int[] left = {12};
        KeyStorage failing = open(() -> {
            if (left[0]-- <= 0) {
                throw new SQLException("away", "08001");
            }
            return keyServer.connect();
        });
        assertThatThrownBy(() -> new KeyMove(keys, failing, Clock.systemUTC(), line -> {}).run())
                .isInstanceOfAny(IOException.class, KeyConfigurationException.class);
        assertThat(server(folder).open(person, sealed)).isEqualTo("của chị");
        new KeyMove(keys, open(), Clock.systemUTC(), line -> {}).run();
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
    }

    @Test
    void escrowRestoresTheKeysetsOfTheSchema() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = server(open()).seal(person, "của chị");
        OfflineKeyOperations keys =
                new OfflineKeyOperations(new KeysetStore(open(), master()), Clock.systemUTC(), line -> {});
        keys.escrow(temp.resolve("half1"), temp.resolve("half2"));
        open().removeKeyset(KeyPurpose.NOTES.fileName());
        OfflineKeyOperations.restore(
                temp.resolve("half1"),
                temp.resolve("half2"),
                open(),
                temp.resolve("keys-master/master.key"),
                Clock.systemUTC(),
                line -> {});
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
        assertThat(open().journal()).hasSize(2).last().asString().endsWith(" restore");
    }
}
