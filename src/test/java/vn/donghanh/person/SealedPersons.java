package vn.donghanh.person;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.SplittableRandom;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.encryption.BulkKeys;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.testing.BulkRows;

/**
 * Very many fictitious persons with real keys, encrypted values and tokens, written in batches; and copies of them, whose tokens are the same and point to the values
 * of the original.
 */
public final class SealedPersons {
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

    private final BulkRows persons = new BulkRows("person (ref, created_at, synthetic, version)");
    private final BulkRows fields = new BulkRows(
            "person_field (ref, person_ref, field, value_sealed, position, recorded_at, recorded_by, version)");
    private final BulkRows tokens = new BulkRows("person_index (token, person_ref, field_ref, kind)");
    private final PersonIndexRepository index = new PersonIndexRepository();
    private final FieldEncryption encryption;
    private final BulkKeys keys;

    @SuppressWarnings("UnnecessaryAssignment") // the browser tests have no container
    public SealedPersons(FieldEncryption encryption, BlindIndex blind, BulkKeys keys) {
        this.encryption = encryption;
        this.index.blind = blind;
        this.keys = keys;
    }

    public record Made(String ref, String alias, String name, String phone) {}

    /** Returns the person with this number; the same number always has the same name. */
    public static Made person(long number) {
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

    /** Adds a person with keys, alias, name and telephone number. */
    public PersonRef add(Made made, Timestamp at) {
        PersonRef ref = new PersonRef(made.ref());
        keys.make(ref);
        persons.addSorted(ordered(made.ref()), made.ref(), at, 1, 0);
        add(ref, IdentityField.ALIAS, made.alias(), at);
        add(ref, IdentityField.LEGAL_NAME, made.name(), at);
        add(ref, IdentityField.PHONE, made.phone(), at);
        return ref;
    }

    /** Adds a value of a person. */
    public void add(PersonRef person, IdentityField kind, String text, Timestamp at) {
        PersonField field = new PersonField(person, kind, 0, new StaffId(1), at.toInstant());
        String value = kind.normalise(text);
        fields.addSorted(
                ordered(field.ref()),
                field.ref(),
                person.value(),
                kind.name(),
                encryption.seal(kind.purpose(), field.cell(), value),
                0,
                at,
                1,
                0);
        for (byte[] token : index.tokens(kind, value)) {
            tokens.addSorted(token, token, person.value(), field.ref(), kind.name());
        }
    }

    private static byte[] ordered(String ref) {
        return ref.getBytes(StandardCharsets.US_ASCII);
    }

    public void write(Connection connection) throws SQLException {
        persons.write(connection);
        fields.write(connection);
        tokens.write(connection);
    }

    /**
     * Writes the persons of some cases once more, under references that begin with other two characters.
     *
     * @param first the first of these cases
     * @param end the one after the last
     */
    public static void copy(Connection connection, String head, long first, long end) throws SQLException {
        for (String sql : List.of(
                "insert into person (ref, created_at, synthetic, version) select concat(?, substr(person_ref, 3)), opened_at, 1, 0 from case_file c where id >= ? and id < ?",
                """
                insert into person_index (token, person_ref, field_ref, kind)
                select i.token, concat(?, substr(i.person_ref, 3)), i.field_ref, i.kind
                from person_index i join case_file c on c.person_ref = i.person_ref where c.id >= ? and c.id < ? order by i.token""")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, head);
                statement.setLong(2, first);
                statement.setLong(3, end);
                statement.executeUpdate();
            }
        }
    }
}
