package vn.donghanh.person;

import com.google.errorprone.annotations.FormatMethod;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.keymanagement.KeyMaintenanceRepository;
import vn.donghanh.keymanagement.KeyService;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.CaseQueries;

/**
 * Load test with ten thousand, a hundred thousand and a million persons: duration of searching one, decrypting a page
 * of aliases, and rebuilding the index. Runs only on request, {@code mvn verify -DskipPlain -DskipUi
 * -Dit.test=IdentityLoad -Ddb.memory=4G -Dit.seconds=7200}, in an empty database; the results are in
 * docs/performance.md. {@code DH_LOAD_PERSONS} in the environment sets the largest number, {@code
 * DH_LOAD_ROTATION_SECONDS} how long a key rotation runs when there are more persons than encrypted values.
 */
@ExtendWith(ArquillianExtension.class)
class IdentityLoad {
    /** The number of persons with their own encrypted values; the others are copies under their own references. */
    private static final long SEALED = 100_000;

    private static final int ASKED = 60;
    private static final int PAGE = 25;
    private static final long REBUILD_NANOS = 20_000_000_000L;
    private static final String PERSONS = "PERSONS";

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Inject
    StaffFixture staff;

    @Inject
    PersonLoad load;

    @Inject
    CaseQueries cases;

    @Inject
    AliasQueries aliases;

    @Inject
    PersonBlindIndexContributor contributor;

    @Inject
    KeyService keys;

    @Inject
    KeyMaintenanceRepository work;

    private final SplittableRandom chance = new SplittableRandom(7);
    private final List<String> found = new ArrayList<>();

    @Test
    void aMillionPersons() throws Exception {
        staff.ensureStaff();
        long most = Long.parseLong(System.getenv().getOrDefault("DH_LOAD_PERSONS", "1000000"));
        PersonLoad.Readers readers = new PersonLoad.Readers(
                staff.unitOf("worker1"),
                staff.id("worker1").value(),
                2_000,
                staff.id("lead1").value(),
                staff.id("director1").value());
        long before = 0;
        for (long persons : new long[] {10_000, 100_000, 1_000_000}) {
            if (persons > most) {
                break;
            }
            long began = System.nanoTime();
            load.load(Math.min(before, SEALED), Math.min(persons, SEALED), readers);
            for (long copied = Math.max(before, SEALED); copied < persons; copied += SEALED) {
                load.copy((int) (copied / SEALED), 0, copied, copied + SEALED, readers);
            }
            report("%d persons: loaded in %.0f s", persons, (System.nanoTime() - began) / 1e9);
            statistics();
            measure(persons);
            rotate(persons);
            before = persons;
        }
    }

    /**
     * Measures a rotation step by step, with the application's job running. It runs to its end, and the old keys are
     * retired, so that the next measurement uses one key; with more persons than encrypted values it is stopped after a
     * limited time, and the search uses two keys.
     */
    private void rotate(long persons) throws SQLException {
        staff.as("admin1", keys::rotate);
        boolean whole = persons <= SEALED;
        long bound = Long.parseLong(System.getenv().getOrDefault("DH_LOAD_ROTATION_SECONDS", "900"));
        report(
                "rotation with %d persons, %s:",
                persons, whole ? "to its end" : "the first " + bound + " seconds of it");
        Map<String, Double> seconds = pieces(whole ? Long.MAX_VALUE : bound * 1_000_000_000L);
        List<String> steps = new ArrayList<>(seconds.keySet());
        for (String step : steps) {
            double done = step.equals(PERSONS)
                    ? number("select persons from key_run order by id desc limit 1")
                    : number("select coalesce(sum(resealed), 0) from key_run_part where run_id = (select max(id) from"
                            + " key_run) and concat(table_name, '.', column_name) = '" + step + "'");
            double took = seconds.getOrDefault(step, 0.0);
            report("| %s | %.0f in %.1f s | %.0f a second |", step, done, took, done / took);
        }
        if (whole) {
            execute("update key_run set ended_at = ended_at - interval 61 minute order by id desc limit 1");
            staff.as("admin1", keys::retire);
            report(
                    "old keys let go in %.0f s",
                    pieces(Long.MAX_VALUE).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum());
        } else {
            searches("two keys of the index, ", persons);
        }
    }

    /** @return the seconds spent in each step */
    private Map<String, Double> pieces(long nanos) throws SQLException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        long began = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - began < nanos) {
            String step = step();
            long piece = System.nanoTime();
            more = work.processNext();
            seconds.merge(step, (System.nanoTime() - piece) / 1e9, Double::sum);
        }
        return seconds;
    }

    /** Returns the step of the next piece of work. */
    private String step() throws SQLException {
        return text(
                "select case when r.step = 'VALUES' then concat(case when r.round > 1 then 'once more ' else '' end,"
                        + " coalesce((select concat(p.table_name, '.', p.column_name) from key_run_part p where p.run_id = r.id"
                        + " and p.finished = 0 order by p.id limit 1), 'between two rounds')) else r.step end"
                        + " from key_run r order by r.id desc limit 1");
    }

    private void measure(long persons) throws Exception {
        searches("", persons);
        aliases();
        rebuild();
    }

    private void searches(String when, long persons) {
        for (String username : List.of("worker1", "lead1", "director1")) {
            long seen = username.equals("worker1") ? 2_000 : Math.min(persons, SEALED);
            List<Long> all = new ArrayList<>();
            all.addAll(asked(
                    username,
                    "given name",
                    seen,
                    index -> last(SealedPersons.person(index).name())));
            all.addAll(asked(
                    username,
                    "two syllables",
                    seen,
                    index -> first(SealedPersons.person(index).name())
                            + ' '
                            + last(SealedPersons.person(index).name())));
            all.addAll(asked(username, "whole name", seen, index -> SealedPersons.person(index)
                    .name()));
            all.addAll(asked(username, "alias", seen, index -> SealedPersons.person(index)
                    .alias()));
            all.addAll(asked(username, "telephone", seen, index -> SealedPersons.person(index)
                    .phone()));
            all.addAll(asked(
                    username,
                    "half a number",
                    seen,
                    index -> "DH-"
                            + Long.toString(32 * 32 * 32 + index % 900_000, 32)
                                    .toUpperCase(java.util.Locale.ROOT)
                                    .replaceAll("[ILOU]", "7")));
            report(when + username + ", all kinds", all);
        }
    }

    private List<Long> asked(String username, String what, long seen, LongFunction<String> typed) {
        List<Long> took = new ArrayList<>();
        staff.as(username, () -> {
            for (int i = 0; i < ASKED; i++) {
                String words = typed.apply(chance.nextLong(seen));
                long began = System.nanoTime();
                cases.suggest(words);
                if (i >= 10) {
                    took.add(System.nanoTime() - began);
                }
            }
        });
        report(username + ", " + what, took);
        return took;
    }

    private void aliases() throws Exception {
        List<Long> cold = new ArrayList<>();
        List<Long> warm = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            List<PersonRef> page = randomPage();
            staff.as("worker1", () -> {
                cold.add(opened(page));
                warm.add(opened(page));
            });
        }
        report("25 aliases, keys read from the disk", cold);
        report("25 aliases, keys used lately", warm);
    }

    private long opened(List<PersonRef> page) {
        try {
            transaction.begin();
            try {
                long began = System.nanoTime();
                if (aliases.open(page).size() != PAGE) {
                    throw new IllegalStateException("not all aliases were opened");
                }
                return System.nanoTime() - began;
            } finally {
                transaction.rollback();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PersonRef> randomPage() throws SQLException {
        List<PersonRef> persons = new ArrayList<>();
        for (String ref : contributor.after(vn.donghanh.shared.RandomReference.random()).stream()
                .filter(ref -> !ref.startsWith("u"))
                .limit(PAGE)
                .toList()) {
            persons.add(new PersonRef(ref));
        }
        return persons.size() == PAGE ? persons : randomPage();
    }

    private void rebuild() throws SQLException {
        long persons = 0;
        long began = System.nanoTime();
        String last = "";
        List<String> batch = contributor.after(last);
        while (!batch.isEmpty() && System.nanoTime() - began < REBUILD_NANOS) {
            forget(last, batch.get(batch.size() - 1));
            contributor.rebuildNext(last);
            persons += batch.size();
            last = batch.get(batch.size() - 1);
            batch = contributor.after(last);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double tokens = number("select count(*) from person_index where person_ref <= '" + last + "'");
        report(
                "index made anew: %d persons, %.0f tokens in %.1f s: %.0f persons, %.0f tokens a second",
                persons, tokens, seconds, persons / seconds, tokens / seconds);
    }

    private void forget(String after, String last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "delete from person_index where person_ref > ? and person_ref <= ?")) {
            statement.setString(1, after);
            statement.setString(2, last);
            statement.executeUpdate();
        }
    }

    private void statistics() throws SQLException {
        number("select count(*) from person_index");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze table person_index, person_field, person, case_file, case_grant");
        } catch (SQLException notGranted) {
            report("statistics are the database's own: %s", notGranted.getErrorCode());
        }
        report("%.0f tokens", number("select count(*) from person_index"));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private double number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void report(String what, List<Long> nanos) {
        long[] took = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        report("| %s | %.1f | %.1f |", what, took[took.length / 2] / 1e6, took[(int) (took.length * 0.95)] / 1e6);
        Arrays.fill(took, 0);
    }

    @FormatMethod
    private void report(String format, Object... values) {
        found.add(format.formatted(values));
        System.getLogger(IdentityLoad.class.getName()).log(System.Logger.Level.INFO, found.get(found.size() - 1));
    }

    private static String first(String name) {
        return name.split(" ", -1)[0];
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
