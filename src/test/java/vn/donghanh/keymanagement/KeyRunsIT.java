package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseSearchRow;

@ExtendWith(ArquillianExtension.class)
@Order(1) // a run goes through everything that is sealed: early there is little
class KeyRunsIT {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    IdentityService identity;

    @Inject
    CaseManagementService management;

    @Inject
    KeyService keys;

    @Inject
    KeyMaintenanceRepository work;

    @Inject
    EncryptedColumnRepository columns;

    @Inject
    KeyConsistencyCheck fit;

    @Inject
    OfflineKeyEventService protocol;

    @Inject
    CaseQueries list;

    @Inject
    Settings settings;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        finish();
    }

    @Test
    void rotationDuringWritesIsComplete() throws Exception {
        CaseNumber before = opened("Chị Trước");
        String sealedBefore = aliasOf(before);
        staff.as("admin1", keys::rotate);
        List<CaseNumber> written = new CopyOnWriteArrayList<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            try {
                while (!done.get() && written.size() < 40) {
                    written.add(opened("Chị " + written.size()));
                    begun.countDown();
                }
            } catch (Throwable e) {
                failed.set(e);
                begun.countDown();
            }
        });
        writer.start();
        begun.await();
        finish();
        done.set(true);
        writer.join();
        assertThat(failed.get()).isNull();
        assertThat(written).isNotEmpty();
        for (int i = 0; i < written.size(); i++) {
            assertThat(alias(written.get(i))).isEqualTo("Chị " + i);
        }
        assertThat(alias(before)).isEqualTo("Chị Trước");
        assertThat(aliasOf(before)).isNotEqualTo(sealedBefore);
        KeyService.PageView page = page();
        assertThat(page.runs().get(0).kind()).isEqualTo(KeyMaintenanceKind.ROTATE);
        assertThat(page.parts()).allMatch(part -> part.finished() && !part.appendOnly() && part.closed() == 0);

        staff.as("admin1", keys::verify);
        finish();
        KeyService.PageView verified = page();
        assertThat(verified.closed()).isZero();
        assertThat(verified.seen()).isPositive();
        assertThat(verified.parts().stream()
                        .map(KeyMaintenanceProgressRow::name)
                        .toList())
                .containsExactlyElementsOf(sealedColumns());
    }

    @Test
    void failedRunResumesWhereItStopped() throws Exception {
        CaseNumber number = opened("Chị Giữa");
        Path file = keyFile(personOf(number));
        String content = Files.readString(file);
        Files.writeString(file, "broken");
        staff.as("admin1", keys::rotate);
        assertThatThrownBy(this::finish).hasStackTraceContaining("not a person key file");
        int percent = page().runs().get(0).percent();
        Files.writeString(file, content);
        assertThat(page().running()).isTrue();
        finish();
        assertThat(page().running()).isFalse();
        assertThat(percent).isLessThan(100);
        assertThat(alias(number)).isEqualTo("Chị Giữa");
        assertThat(Files.readString(file)).isNotEqualTo(content);
    }

    @Test
    void oldKeysRetireOnceAndOnlyAnHourAfterRotation() {
        staff.as("admin1", keys::rotate);
        assertThat(story.refusals("admin1", keys::verify)).containsExactly(KeysRule.RUN_GOES_ON);
        finish();
        assertThat(page().mayRetire()).isTrue();
        assertThat(story.refusals("admin1", keys::retire)).containsExactly(KeysRule.ROTATED_JUST_NOW);
    }

    /** Moves the rotation back by an hour in its row, because a test cannot shift the application's clock. */
    @Test
    void retirementKeepsEverythingDecryptable() throws SQLException {
        CaseNumber number = opened("Chị Giữ");
        staff.as("admin1", keys::rotate);
        finish();
        assertThat(keysOf("NOTES")).isGreaterThan(1);
        run("update key_run set ended_at = ended_at - interval 61 minute order by id desc limit 1");

        staff.as("admin1", keys::retire);
        finish();

        KeyService.PageView page = page();
        assertThat(page.runs().get(0).kind()).isEqualTo(KeyMaintenanceKind.RETIRE);
        assertThat(page.keysets())
                .filteredOn(set -> !Set.of("AUDIT", "SIGNATURE").contains(set.purpose()))
                .allMatch(set -> set.keys() == 1);
        assertThat(keysOf("AUDIT")).as("audit log keeps its keys").isGreaterThan(1);
        assertThat(keysOf("SIGNATURE")).as("signatures are verified for years").isGreaterThan(1);
        assertThat(page.mayRetire()).isFalse();
        assertThat(story.refusals("admin1", keys::retire)).containsExactly(KeysRule.NOTHING_TO_RETIRE);
        assertThat(alias(number)).isEqualTo("Chị Giữ");
        staff.as("admin1", keys::verify);
        finish();
        assertThat(page().closed()).isZero();
        assertThat(story.refusals("admin1", keys::retire)).containsExactly(KeysRule.NOTHING_TO_RETIRE);
    }

    @Test
    void personIsFoundThroughoutAnIndexRotation() throws SQLException {
        String rare = "Xi" + RandomReference.random().replaceAll("[0-9]", "");
        CaseNumber before = opened("Mai " + rare);
        List<String> tokensBefore = tokensOf(before);
        assertThat(found(rare)).containsExactly(before.value());

        staff.as("admin1", keys::rotate);
        work.processNext();
        CaseNumber during = opened("Lan " + rare);
        assertThat(tokensOf(before)).as("not yet rebuilt").isEqualTo(tokensBefore);
        for (String typed : List.of(rare, rare + " mai", "lan " + rare)) {
            assertThat(found(typed)).as(typed.replace(rare, "…")).hasSize(typed.equals(rare) ? 2 : 1);
        }
        opened("Mai " + rare);
        assertThat(pairsOf(before)).as("duplicate detected under either key").isEqualTo(1);
        finish();

        assertThat(tokensOf(before)).hasSameSizeAs(tokensBefore).doesNotContainAnyElementsOf(tokensBefore);
        assertThat(found(rare)).hasSize(3).contains(before.value(), during.value());
        assertThat(page().parts())
                .filteredOn(part -> part.name().equals("person_index.token"))
                .singleElement()
                .satisfies(part -> assertThat(part.resealed()).isPositive());
        List<String> tokensAfter = tokensOf(before);
        run("update key_run set ended_at = ended_at - interval 61 minute order by id desc limit 1");
        staff.as("admin1", keys::retire);
        finish();
        assertThat(keysOf("INDEX")).isEqualTo(1);
        assertThat(found(rare)).hasSize(3);
        assertThat(found(rare + " mai")).hasSize(2);
        assertThat(tokensOf(before)).as("current tokens are unchanged").isEqualTo(tokensAfter);
    }

    /** A transaction that began before the rotation and ends after the last batch leaves tokens under the old key. */
    @Test
    void lateTokensUnderTheOldKeyAreRebuilt() throws SQLException {
        String rare = "Xo" + RandomReference.random().replaceAll("[0-9]", "");
        CaseNumber number = opened("Chị " + rare);
        List<String> old = rowsOf(number);
        staff.as("admin1", keys::rotate);
        finish();
        run("delete from person_index where person_ref = '" + personOf(number) + "'");
        run("insert into person_index (token, person_ref, field_ref, kind) values " + String.join(", ", old));
        assertThat(found(rare)).containsExactly(number.value());
        run("update key_run set ended_at = ended_at - interval 61 minute order by id desc limit 1");
        staff.as("admin1", keys::retire);
        finish();
        assertThat(rowsOf(number)).hasSameSizeAs(old).doesNotContainAnyElementsOf(old);
        assertThat(found(rare)).containsExactly(number.value());
    }

    @Test
    void onlyAdministratorsManageKeys() {
        for (String username : List.of("worker1", "lead1", "director1", "dpo1", "auditor1")) {
            assertThat(story.isHidden(username, keys::page)).as(username).isTrue();
            assertThat(story.isHidden(username, keys::rotate)).as(username).isTrue();
        }
    }

    @Test
    void keysOlderThanTheDatabaseAbortTheStart() throws SQLException {
        fit.check();
        int number = Integer.parseInt(one("select number from key_state where purpose = 'NOTES'"));
        run("update key_state set number = number + 1 where purpose = 'NOTES'");
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageStartingWith("The keyset notes.keyset in DH_KEYS_DIR (")
                    .hasMessageContaining("is older than the database");
        } finally {
            run("update key_state set number = " + number + " where purpose = 'NOTES'");
        }
        fit.check();
    }

    @Test
    void missingPersonKeysAbortTheStart() throws Exception {
        CaseNumber number = opened("Chị Mất");
        Path file = keyFile(personOf(number));
        Path away = file.resolveSibling("away");
        Files.move(file, away);
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageContaining("is older than the database: it lacks the keys of 1 of the ");
            assertThatThrownBy(() -> staff.as(
                            "worker1",
                            () -> identity.record(
                                    number.value(), IdentityField.PHONE, IdentityFieldValue.of("0912 345 678"))))
                    .as("no new key hides the loss")
                    .hasStackTraceContaining("the person's keys are missing");
            assertThat(file).doesNotExist();
        } finally {
            Files.move(away, file);
        }
        Path store = settings.keysFolder().resolve("person");
        Path hidden = store.resolveSibling("hidden");
        Files.move(store, hidden);
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageStartingWith("The store of persons' keys (" + store + ") is missing");
        } finally {
            Files.move(hidden, store);
        }
        fit.check();
    }

    @Test
    void missingKeysAreDetectedForAPersonWithOnlyNotes() throws Exception {
        CaseNumber number = story.as("worker1", cases::openUnnamed);
        Path file = keyFile(personOf(number));
        assertThat(file).as("nothing encrypted yet").doesNotExist();
        fit.check();
        raise(number, TriageLevel.MEDIUM);
        assertThat(file).exists();
        Path away = file.resolveSibling("away");
        Files.move(file, away);
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageContaining("it lacks the keys of 1 of the ");
            assertThatThrownBy(() -> raise(number, TriageLevel.HIGH))
                    .as("no new key hides the loss")
                    .hasStackTraceContaining("the person's keys are missing");
            assertThat(file).doesNotExist();
        } finally {
            Files.move(away, file);
        }
        fit.check();
        raise(number, TriageLevel.HIGH);
    }

    @Test
    void checkForEncryptedValuesUsesIndexesOnly() throws SQLException {
        String statement = columns.anyOfStatement().replace("?1", "'" + RandomReference.random() + "'");
        List<String> unguided = new ArrayList<>();
        int tables = 0;
        try (Connection connection = database.getConnection();
                Statement asked = connection.createStatement();
                ResultSet step = asked.executeQuery("explain " + statement)) {
            while (step.next()) {
                String table = step.getString("table");
                if (table != null && !table.startsWith("<")) {
                    tables++;
                    if (step.getString("possible_keys") == null) {
                        unguided.add("branch " + step.getInt("id") + " of the statement");
                    }
                }
            }
        }
        assertThat(tables).as("tables with a person column").isGreaterThan(5);
        assertThat(unguided).as(statement).isEmpty();
    }

    private void raise(CaseNumber number, TriageLevel level) {
        staff.as(
                "worker1",
                () -> management.raise(
                        number.value(), cases.get(number).version(), level, "chị nói tối nay không về nhà được"));
    }

    @Test
    void offlineOperationIsAuditedOnce() throws Exception {
        while (protocol.importNext()) {
            Thread.onSpinWait();
        }
        Files.writeString(
                settings.keysFolder().resolve("protocol"),
                "2026-03-09T02:00:00Z escrow\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        String before = one("select count(*) from donghanh_log.audit_subject where kind = 'keys' and ref = 'escrow'");
        assertThat(protocol.importNext()).isTrue();
        assertThat(protocol.importNext()).isFalse();
        assertThat(Integer.parseInt(
                        one("select count(*) from donghanh_log.audit_subject where kind = 'keys' and ref = 'escrow'")))
                .isEqualTo(Integer.parseInt(before) + 1);
    }

    private void finish() {
        while (work.processNext()) {
            Thread.onSpinWait();
        }
    }

    private int keysOf(String purpose) {
        return page().keysets().stream()
                .filter(set -> set.purpose().equals(purpose))
                .findFirst()
                .orElseThrow()
                .keys();
    }

    private List<String> found(String typed) {
        return story.as("worker1", () -> list.suggest(typed)).hits().stream()
                .map(CaseSearchRow::number)
                .toList();
    }

    private List<String> tokensOf(CaseNumber number) throws SQLException {
        return all("select hex(token) from person_index where person_ref = '" + personOf(number) + "' order by 1");
    }

    private List<String> rowsOf(CaseNumber number) throws SQLException {
        return all("select concat('(x', quote(hex(token)), ', ', quote(person_ref), ', ', quote(field_ref), ', ',"
                + " quote(kind), ')') from person_index where person_ref = '" + personOf(number) + "' order by 1");
    }

    private int pairsOf(CaseNumber number) throws SQLException {
        String person = personOf(number);
        return Integer.parseInt(
                one("select count(*) from duplicate_pair where '" + person + "' in (person_a, person_b)"));
    }

    private KeyService.PageView page() {
        return story.as("admin1", keys::page);
    }

    private CaseNumber opened(String alias) {
        return story.as("worker1", () -> cases.open(alias, TriageLevel.LOW));
    }

    private String alias(CaseNumber number) {
        return story.as("worker1", () -> {
            IdentityFieldStatus field = identity.statuses(number.value()).stream()
                    .filter(value -> value.field() == IdentityField.ALIAS)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            return identity.open(number.value(), field.ref(), "thử sau khi thay khóa");
        });
    }

    private String aliasOf(CaseNumber number) throws SQLException {
        return one("select hex(f.value_sealed) from person_field f join case_file c on c.person_ref = f.person_ref"
                + " where f.field = 'ALIAS' and c.number = '" + number.value() + "'");
    }

    private String personOf(CaseNumber number) throws SQLException {
        return one("select person_ref from case_file where number = '" + number.value() + "'");
    }

    private Path keyFile(String person) throws IOException {
        return settings.keysFolder()
                .resolve("person")
                .resolve(person.substring(0, 2))
                .resolve(person);
    }

    private List<String> sealedColumns() throws SQLException {
        return all("select concat(table_name, '.', column_name) from information_schema.columns"
                + " where column_name like '%\\_sealed' and table_schema like 'donghanh%'"
                + " order by table_schema, table_name, column_name");
    }

    private List<String> all(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
