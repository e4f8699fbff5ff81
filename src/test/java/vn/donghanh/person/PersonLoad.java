package vn.donghanh.person;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.encryption.BulkKeys;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.testing.GrantOrder;

/**
 * Creates very many fictitious persons with real keys, encrypted values and tokens, each with a case, in batches sorted
 * like their tables; and copies of them, whose tokens are the same and point to the values of the original.
 */
@ApplicationScoped
class PersonLoad {
    private static final int LOT = 20_000;
    private static final int ROWS_A_STATEMENT = 400;
    private static final long FIRST_CASE = 10_000_000L;
    private static final String CASES =
            "case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since, level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)";
    private static final String ACCESS = "case_grant (case_id, staff_id, ground, from_at, granted_at)";
    private static final List<String> FAMILIES = List.of(
            "Nguyễn",
            "Nguyễn",
            "Nguyễn",
            "Nguyễn",
            "Trần",
            "Trần",
            "Lê",
            "Lê",
            "Phạm",
            "Huỳnh",
            "Võ",
            "Phan",
            "Đặng",
            "Bùi",
            "Đỗ",
            "Hồ",
            "Ngô",
            "Dương",
            "Lý",
            "Trương",
            "Đoàn",
            "Phùng",
            "Ung",
            "A Lăng",
            "Zơrâm",
            "Bh'Nướch");
    private static final List<String> MIDDLES = List.of(
            "Thị",
            "Thị",
            "Thị",
            "Thị",
            "Thị Ngọc",
            "Thị Thanh",
            "Mỹ",
            "Kiều",
            "Thanh",
            "Hồng",
            "Ngọc",
            "Văn",
            "Minh",
            "Diễm");
    private static final List<String> GIVEN = List.of(
            "Lan", "Hoa", "Hương", "Thủy", "Hạnh", "Nga", "Oanh", "Linh", "Ánh", "Thảo", "My", "Mai", "Trúc", "Liên",
            "Nhung", "Bhơ", "Mía", "Yến", "Trang", "Vy", "Châu", "Dung", "Hà", "Hiền", "Loan", "Ngân", "Nhi", "Phượng",
            "Quỳnh", "Sương", "Tâm", "Thơm", "Tuyết", "Uyên", "Vân", "Xuân", "Đào", "Mận", "Cúc", "Sen", "Bích",
            "Diệp");
    private static final List<String> ADDRESSES = List.of("Chị ", "", "Bé ", "Em ");

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    private final Set<CaseNumber> used = new HashSet<>();

    @Inject
    PersonIndexRepository index;

    @Inject
    BulkKeys keys;

    @Inject
    FieldEncryption encryption;

    /**
     * The users of the load test: the worker sees the cases up to a number, the lead every second one, the director
     * all.
     */
    record Readers(long unit, long worker, long workerSees, long lead, long director) {}

    record Made(String ref, String alias, String name, String phone) {}

    @SuppressWarnings("ArrayRecordComponent") // sorted and written, never compared
    private record Row(byte[] order, Object[] values) {}

    /** Returns the person with this number; the same number always has the same name. */
    static Made person(long number) {
        SplittableRandom chance = new SplittableRandom(number);
        String given = GIVEN.get((int) (Math.pow(chance.nextDouble(), 1.6) * GIVEN.size()));
        String name = pick(FAMILIES, chance) + ' ' + pick(MIDDLES, chance) + ' ' + given;
        String alias = pick(ADDRESSES, chance)
                + pick(GIVEN, chance)
                + (chance.nextInt(4) == 0 ? " " + pick(GIVEN, chance) : "");
        return new Made(RandomReference.random(), alias, name, "060%07d".formatted(number));
    }

    private static String pick(List<String> words, SplittableRandom chance) {
        return words.get(chance.nextInt(words.size()));
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
        execute(
                "insert into person (ref, created_at, synthetic, version) select concat(?, substr(person_ref, 3)), opened_at, 1, 0 from case_file where id >= ? and id < ?",
                head,
                first,
                last);
        execute(
                """
                insert into person_index (token, person_ref, field_ref, kind)
                select i.token, concat(?, substr(i.person_ref, 3)), i.field_ref, i.kind
                from person_index i join case_file c on c.person_ref = i.person_ref where c.id >= ? and c.id < ? order by i.token""",
                head,
                first,
                last);
        List<Row> cases = new ArrayList<>();
        List<Row> access = new ArrayList<>();
        Timestamp now = Timestamp.from(Instant.now().minus(Duration.ofDays(30)));
        long number = from;
        for (String person : persons(first, last)) {
            file(number++, head + person.substring(2), now, readers, cases, access);
        }
        write(CASES, cases);
        write(ACCESS, access);
        try (Connection connection = database.getConnection()) {
            GrantOrder.write(connection);
        }
    }

    private List<String> persons(long first, long last) throws SQLException {
        List<String> persons = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select person_ref from case_file where id >= ? and id < ? order by id")) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    persons.add(rows.getString(1));
                }
            }
        }
        return persons;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }

    private void batch(long from, long to, Readers readers) throws SQLException {
        List<Row> persons = new ArrayList<>();
        List<Row> fields = new ArrayList<>();
        List<Row> tokens = new ArrayList<>();
        List<Row> cases = new ArrayList<>();
        List<Row> access = new ArrayList<>();
        Timestamp now = Timestamp.from(Instant.now().minus(Duration.ofDays(30)));
        for (long number = from; number < to; number++) {
            Made made = person(number);
            PersonRef ref = new PersonRef(made.ref());
            keys.make(ref);
            persons.add(row(made.ref().getBytes(StandardCharsets.US_ASCII), made.ref(), now, 1, 0));
            field(ref, IdentityField.ALIAS, made.alias(), now, fields, tokens);
            field(ref, IdentityField.LEGAL_NAME, made.name(), now, fields, tokens);
            field(ref, IdentityField.PHONE, made.phone(), now, fields, tokens);
            file(number, made.ref(), now, readers, cases, access);
        }
        write("person (ref, created_at, synthetic, version)", persons);
        write(
                "person_field (ref, person_ref, field, value_sealed, position, recorded_at, recorded_by, version)",
                fields);
        write("person_index (token, person_ref, field_ref, kind)", tokens);
        write(CASES, cases);
        write(ACCESS, access);
        try (Connection connection = database.getConnection()) {
            GrantOrder.write(connection);
        }
    }

    private void file(long number, String person, Timestamp now, Readers readers, List<Row> cases, List<Row> access) {
        long id = FIRST_CASE + number;
        Timestamp due = Timestamp.from(now.toInstant().plusSeconds(number % 2_000_000));
        cases.add(row(
                new byte[0],
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
                0));
        if (number < readers.workerSees()) {
            access.add(row(new byte[0], id, readers.worker(), "ASSIGNMENT", now, now));
        }
        if (number % 2 == 0) {
            access.add(row(new byte[0], id, readers.lead(), "SUPERVISION", now, now));
        }
        access.add(row(new byte[0], id, readers.director(), "DIRECTION", now, now));
    }

    /** A million random numbers contain about fifteen duplicates. */
    private CaseNumber unused() {
        CaseNumber number = CaseNumber.random();
        return used.add(number) ? number : unused();
    }

    private void field(
            PersonRef person, IdentityField kind, String text, Timestamp at, List<Row> fields, List<Row> tokens) {
        PersonField field = new PersonField(person, kind, 0, new StaffId(1), at.toInstant());
        byte[] sealed = encryption.seal(kind.purpose(), field.cell(), kind.normalise(text));
        fields.add(row(
                field.ref().getBytes(StandardCharsets.US_ASCII),
                field.ref(),
                person.value(),
                kind.name(),
                sealed,
                0,
                at,
                1,
                0));
        for (byte[] token : index.tokens(kind, kind.normalise(text))) {
            tokens.add(row(token, token, person.value(), field.ref(), kind.name()));
        }
    }

    private static Row row(byte[] order, Object... values) {
        return new Row(order, values);
    }

    private void write(String into, List<Row> rows) throws SQLException {
        rows.sort(Comparator.comparing(Row::order, Arrays::compareUnsigned));
        int columns = rows.get(0).values().length;
        String placeholders = "(" + "?, ".repeat(columns - 1) + "?)";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int first = 0; first < rows.size(); first += ROWS_A_STATEMENT) {
                List<Row> some = rows.subList(first, Math.min(rows.size(), first + ROWS_A_STATEMENT));
                try (PreparedStatement insert = connection.prepareStatement("insert into " + into + " values "
                        + placeholders + (", " + placeholders).repeat(some.size() - 1))) {
                    int at = 1;
                    for (Row row : some) {
                        for (Object value : row.values()) {
                            insert.setObject(at++, value);
                        }
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
