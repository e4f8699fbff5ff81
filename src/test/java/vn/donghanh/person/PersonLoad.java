package vn.donghanh.person;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.encryption.BulkKeys;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeyRing;
import vn.donghanh.shared.Settings;
import vn.donghanh.testing.BulkRows;
import vn.donghanh.testing.GrantOrder;

/** Writes very many fictitious persons, each with a case, in batches. */
@ApplicationScoped
class PersonLoad {
    private static final int LOT = 20_000;
    private static final long FIRST_CASE = 10_000_000L;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    @Inject
    BlindIndex blind;

    @Inject
    KeyRing ring;

    @Inject
    Settings settings;

    @Inject
    FieldEncryption encryption;

    private final Set<CaseNumber> used = new HashSet<>();
    private final BulkRows cases = new BulkRows(
            "case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since, level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)");
    private final BulkRows access = new BulkRows("case_grant (case_id, staff_id, ground, from_at, granted_at)");
    private SealedPersons persons;

    /**
     * The users of the load test: the worker sees the cases up to a number, the lead every second one, the director
     * all.
     */
    record Readers(long unit, long worker, long workerSees, long lead, long director) {}

    @PostConstruct
    void begin() {
        persons = new SealedPersons(
                encryption, blind, new BulkKeys(ring, settings.keysFolder(), KeyPurpose.IDENTITY, KeyPurpose.CONTACT));
    }

    void load(long from, long to, Readers readers) throws SQLException {
        for (long first = from; first < to; first += LOT) {
            batch(first, Math.min(to, first + LOT), readers);
        }
    }

    /** Creates further persons with their own cases and with the names of those from the original number on. */
    void copy(int copy, long original, long from, long to, Readers readers) throws SQLException {
        for (long done = 0; done < to - from; done += LOT) {
            copyBatch("u" + copy, original + done, from + done, Math.min(to, from + done + LOT), readers);
        }
    }

    private void copyBatch(String head, long original, long from, long to, Readers readers) throws SQLException {
        long first = FIRST_CASE + original;
        long last = first + to - from;
        try (Connection connection = database.getConnection()) {
            SealedPersons.copy(connection, head, first, last);
        }
        Timestamp now = now();
        long number = from;
        for (String person : persons(first, last)) {
            file(number++, head + person.substring(2), now, readers);
        }
        write();
    }

    private List<String> persons(long first, long last) throws SQLException {
        List<String> refs = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select person_ref from case_file where id >= ? and id < ? order by id")) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    refs.add(rows.getString(1));
                }
            }
        }
        return refs;
    }

    private void batch(long from, long to, Readers readers) throws SQLException {
        Timestamp now = now();
        for (long number = from; number < to; number++) {
            SealedPersons.Made made = SealedPersons.person(number);
            persons.add(made, now);
            file(number, made.ref(), now, readers);
        }
        write();
    }

    private void write() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            persons.write(connection);
            cases.write(connection);
            access.write(connection);
            GrantOrder.write(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now().minus(Duration.ofDays(30)));
    }

    private void file(long number, String person, Timestamp now, Readers readers) {
        long id = FIRST_CASE + number;
        Timestamp due = Timestamp.from(now.toInstant().plusSeconds(number % 2_000_000));
        cases.add(
                id,
                unused().value(),
                person,
                readers.unit(),
                1,
                "WALK_IN",
                "SELF",
                "FROM_25_TO_34",
                "FROM_25_TO_34",
                now,
                0,
                "ACTIVE",
                now,
                "MEDIUM",
                0,
                readers.worker(),
                readers.worker(),
                now,
                due,
                "NOTE_DUE",
                due,
                0);
        if (number < readers.workerSees()) {
            access.add(id, readers.worker(), "ASSIGNMENT", now, now);
        }
        if (number % 2 == 0) {
            access.add(id, readers.lead(), "SUPERVISION", now, now);
        }
        access.add(id, readers.director(), "DIRECTION", now, now);
    }

    /** A million random numbers contain about fifteen duplicates. */
    private CaseNumber unused() {
        CaseNumber number = CaseNumber.random();
        return used.add(number) ? number : unused();
    }
}
