package vn.donghanh.keys;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.crypto.KeysUnusable;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

@ExtendWith(ArquillianExtension.class)
class KeyRunsIT {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    CaseFixture cases;

    @Inject
    IdentityService identity;

    @Inject
    KeyService keys;

    @Inject
    RunWork work;

    @Inject
    KeysFit fit;

    @Inject
    KeyProtocol protocol;

    @Inject
    Settings settings;

    @BeforeEach
    void aboard() {
        crew.aboard();
        finish();
    }

    @Test
    void rotatingWhilePeopleWriteLosesNothingAndLeavesNothingUnderTheOldKeys() throws Exception {
        CaseNumber before = opened("Chị Trước");
        String sealedBefore = aliasOf(before);
        crew.as("admin1", keys::rotate);
        List<CaseNumber> written = new CopyOnWriteArrayList<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                while (!done.get() && written.size() < 40) {
                    written.add(opened("Chị " + written.size()));
                }
            } catch (Throwable e) {
                failed.set(e);
            }
        });
        writer.start();
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
        KeyService.Page page = page();
        assertThat(page.runs().get(0).kind()).isEqualTo(RunKind.ROTATE);
        assertThat(page.parts()).allMatch(part -> part.finished() && !part.appendOnly() && part.closed() == 0);

        crew.as("admin1", keys::verify);
        finish();
        KeyService.Page verified = page();
        assertThat(verified.closed()).isZero();
        assertThat(verified.seen()).isPositive();
        assertThat(verified.parts().stream().map(PartRow::name).toList()).containsExactlyElementsOf(sealedColumns());
    }

    @Test
    void aRunThatFailsInTheMiddleGoesOnWhereItWas() throws Exception {
        CaseNumber number = opened("Chị Giữa");
        Path file = keyFile(personOf(number));
        String content = Files.readString(file);
        Files.writeString(file, "broken");
        crew.as("admin1", keys::rotate);
        assertThatThrownBy(this::finish).hasStackTraceContaining("not a person key file");
        int percent = page().runs().get(0).percent();
        Files.writeString(file, content);
        assertThat(page().goesOn()).isTrue();
        finish();
        assertThat(page().goesOn()).isFalse();
        assertThat(percent).isLessThan(100);
        assertThat(alias(number)).isEqualTo("Chị Giữa");
        assertThat(Files.readString(file)).isNotEqualTo(content);
    }

    @Test
    void oldKeysGoOnlyAfterARotationAndNotAtOnceAndNeverTwice() {
        crew.as("admin1", keys::rotate);
        assertThat(story.refusals("admin1", keys::verify)).containsExactly(KeysRule.RUN_GOES_ON);
        finish();
        assertThat(page().mayRetire()).isTrue();
        assertThat(story.refusals("admin1", keys::retire)).containsExactly(KeysRule.ROTATED_JUST_NOW);
    }

    @Test
    void nobodyButAnAdministratorSeesOrTouchesTheKeys() {
        for (String who : List.of("worker1", "lead1", "director1", "dpo1", "auditor1")) {
            assertThat(story.isHidden(who, keys::page)).as(who).isTrue();
            assertThat(story.isHidden(who, keys::rotate)).as(who).isTrue();
        }
    }

    @Test
    void keysThatAreOlderThanTheDatabaseStopTheStartWithASentence() throws SQLException {
        fit.check();
        int number = Integer.parseInt(one("select number from key_state where purpose = 'NOTES'"));
        run("update key_state set number = number + 1 where purpose = 'NOTES'");
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageStartingWith("The keyset notes.keyset in DH_KEYS_DIR (")
                    .hasMessageContaining("is older than the database");
        } finally {
            run("update key_state set number = " + number + " where purpose = 'NOTES'");
        }
        fit.check();
    }

    @Test
    void personsKeysThatAreMissingStopTheStartWithASentence() throws Exception {
        CaseNumber number = opened("Chị Mất");
        Path file = keyFile(personOf(number));
        Path away = file.resolveSibling("away");
        Files.move(file, away);
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageContaining("is older than the database: it lacks the keys of 1 of the ");
        } finally {
            Files.move(away, file);
        }
        Path store = settings.keysFolder().resolve("person");
        Path hidden = store.resolveSibling("hidden");
        Files.move(store, hidden);
        try {
            assertThatThrownBy(fit::check)
                    .isInstanceOf(KeysUnusable.class)
                    .hasMessageStartingWith("The store of persons' keys (" + store + ") is missing");
        } finally {
            Files.move(hidden, store);
        }
        fit.check();
    }

    @Test
    void workByCommandLeavesItsEventOnce() throws Exception {
        while (protocol.bringIn()) {
            Thread.onSpinWait();
        }
        Files.writeString(
                settings.keysFolder().resolve("protocol"),
                "2026-03-09T02:00:00Z escrow\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        String before = one("select count(*) from donghanh_log.audit_subject where kind = 'keys' and ref = 'escrow'");
        assertThat(protocol.bringIn()).isTrue();
        assertThat(protocol.bringIn()).isFalse();
        assertThat(Integer.parseInt(
                        one("select count(*) from donghanh_log.audit_subject where kind = 'keys' and ref = 'escrow'")))
                .isEqualTo(Integer.parseInt(before) + 1);
    }

    private void finish() {
        while (work.piece()) {
            Thread.onSpinWait();
        }
    }

    private KeyService.Page page() {
        return story.as("admin1", keys::page);
    }

    private CaseNumber opened(String alias) {
        return story.as("worker1", () -> cases.opened(alias, TriageLevel.LOW));
    }

    private String alias(CaseNumber number) {
        return story.as("worker1", () -> {
            FieldState field = identity.states(number.value()).stream()
                    .filter(each -> each.field() == IdentityField.ALIAS)
                    .findFirst()
                    .orElseThrow(NotFound::new);
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
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select concat(table_name, '.', column_name) from information_schema.columns"
                                + " where column_name like '%\\_sealed' and table_schema like 'donghanh%'"
                                + " order by table_schema, table_name, column_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
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
