package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.keymanagement.KeyMaintenanceRepository;
import vn.donghanh.keymanagement.KeyService;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.BirthDateQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;

/**
 * Measures how long the decryption of 25 aliases takes, and how many persons and values a rotation processes per second. Not a test; run by command:
 * {@code mvn verify -DskipPlain -DskipUi -Dit.test=KeysLoad}, with {@code KEYS_LOAD} persons in the environment (5,000). The results are in
 * docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
class KeysLoad {
    private static final int PERSONS = Integer.parseInt(System.getenv().getOrDefault("KEYS_LOAD", "5000"));
    private static final int ROUNDS = 41;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    FieldEncryption encryption;

    @Inject
    AliasQueries aliases;

    @Inject
    BirthDateQueries births;

    @Inject
    KeyService keys;

    @Inject
    KeyMaintenanceRepository work;

    @Inject
    UserTransaction transaction;

    private final System.Logger log = System.getLogger(KeysLoad.class.getName());

    @Test
    void measureAliasPagesAndKeyRotation() throws SQLException {
        staff.ensureStaff();
        while (work.processNext()) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        List<PersonRef> persons = fill();
        report("sealing for " + PERSONS + " new persons, persons a second", PERSONS / seconds(before));
        staff.as("worker1", () -> page(persons));
        ages(persons);
        staff.as("admin1", keys::verify);
        measure("trying everything");
        staff.as("admin1", keys::rotate);
        measure("rotating");
    }

    private void page(List<PersonRef> persons) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            List<PersonRef> page = persons.subList(i * 25, i * 25 + 25);
            long before = System.nanoTime();
            openAliases(page);
            took[i] = System.nanoTime() - before;
        }
        Arrays.sort(took);
        report("25 aliases, keys read from the disk, ms, middle", took[ROUNDS / 2] / 1e6);
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            openAliases(persons.subList(0, 25));
            took[i] = System.nanoTime() - before;
        }
        Arrays.sort(took);
        report("25 aliases, keys kept, ms, middle", took[ROUNDS / 2] / 1e6);
    }

    /** Figures by age open the birth of every client, so the second time, with the keys in memory, is the usual one. */
    private void ages(List<PersonRef> persons) {
        for (String keysAre : List.of("read from the disk", "in memory as far as they fit")) {
            long before = System.nanoTime();
            if (births.known(persons, Instant.now()).size() != persons.size()) {
                throw new IllegalStateException("a birth did not open");
            }
            report("ages of " + persons.size() + " persons, keys " + keysAre + ", ms", seconds(before) * 1000);
        }
    }

    private void openAliases(List<PersonRef> page) {
        try {
            transaction.begin();
            if (aliases.open(page).size() != 25) {
                throw new IllegalStateException("an alias did not open");
            }
            transaction.commit();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(String what) {
        long before = System.nanoTime();
        while (work.processNext()) {
            Thread.onSpinWait();
        }
        double seconds = seconds(before);
        staff.as(
                "admin1",
                () -> report(
                        what + ", values a second, of " + keys.page().seen(),
                        keys.page().seen() / seconds));
    }

    private List<PersonRef> fill() throws SQLException {
        List<PersonRef> persons = new ArrayList<>();
        Timestamp now = Timestamp.from(Instant.now());
        try (Connection connection = database.getConnection();
                PreparedStatement person = connection.prepareStatement(
                        "insert into person (ref, created_at, synthetic, version) values (?, ?, 1, 0)");
                PreparedStatement field = connection.prepareStatement(
                        """
                        insert into person_field (ref, person_ref, field, value_sealed, recorded_at, recorded_by, version, position)
                        values (?, ?, ?, ?, ?, 1, 0, 1)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < PERSONS; i++) {
                PersonRef ref = PersonRef.random();
                String row = RandomReference.random();
                byte[] sealed = encryption.seal(
                        KeyPurpose.IDENTITY,
                        new EncryptedCell(ref, "person_field", "value_sealed", row),
                        "Chị Thử " + i);
                add(person, ref.value(), now);
                add(field, row, ref.value(), "ALIAS", sealed, now);
                String birth = RandomReference.random();
                add(
                        field,
                        birth,
                        ref.value(),
                        "BIRTH",
                        encryption.seal(
                                IdentityField.BIRTH.purpose(),
                                new EncryptedCell(ref, "person_field", "value_sealed", birth),
                                PartialDate.day(LocalDate.of(1980 + i % 25, 1 + i % 12, 1 + i % 28))
                                        .text()),
                        now);
                persons.add(ref);
            }
            person.executeBatch();
            field.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return persons;
    }

    private static void add(PreparedStatement rows, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.setObject(i + 1, values[i]);
        }
        rows.addBatch();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void report(String what, double figure) {
        log.log(System.Logger.Level.INFO, "FIGURE | " + what + " | " + Math.round(figure * 10) / 10.0 + " |");
    }
}
