package vn.donghanh.canary;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes canaries of one run and knows them all. Each is made of Vietnamese syllables that no other has in this order, and of a mark of
 * {@value #LETTERS} random consonants: among a billion bytes of sealed values one mark is expected once in 10 to the 33 runs, and among
 * a billion letters of base 64 once in 10 to the 21, where a word of six letters is expected in nearly every one.
 */
public final class Canaries {
    static final int LETTERS = 20;
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final int TABLE = 16;
    private static final int DAYS = 5_000;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> FIRST = List.of(
            "Đặng", "Nghiêm", "Trưởng", "Khuất", "Quách", "Lưỡng", "Phùng", "Giáp", "Đỗ", "Ỷ", "Mẫn", "Thẩm", "Ngụy",
            "Tống", "Cổ", "Vĩnh");
    private static final List<String> SECOND = List.of(
            "Xuyến", "Thược", "Bưởi", "Quỳnh", "Hường", "Lựu", "Sậy", "Kiều", "Phượng", "Huệ", "Mộc", "Quyên", "Cẩm",
            "Uyển", "Đào", "Nhũng");
    private static final List<String> THIRD = List.of(
            "Vững", "Giỏi", "Tím", "Mỡ", "Khuya", "Đường", "Ngoãn", "Thạch", "Bướm", "Ẩn", "Rẫy", "Ớt", "Kẹo", "Dũng",
            "Ảnh", "Nghĩa");

    private final List<Canary> all = new ArrayList<>();
    private final Set<Canary> addressed = new HashSet<>();
    private final Random random = new SecureRandom();
    private final String run = SECOND.get(random.nextInt(TABLE)) + " " + THIRD.get(random.nextInt(TABLE));
    private int made;

    /** Words and a mark; what is typed of a client, and may stand open nowhere. */
    public Canary hidden(String field) {
        return add(field, false, words(), mark());
    }

    /** Words and a mark that say nothing of a client: the database may hold them open, and nothing else may. */
    public Canary open(String field) {
        return add(field, true, words(), mark());
    }

    /** A mark alone, for a field that takes plain letters. */
    public Canary hiddenMark(String field) {
        return add(field, false, "", mark());
    }

    /** A mark alone that may stand open in the database. */
    public Canary openMark(String field) {
        return add(field, true, "", mark());
    }

    /** A telephone number, a paper: figures that begin so, of this length, and belong to nobody. */
    public Canary figures(String field, String beginning, int length) {
        StringBuilder figures = new StringBuilder(beginning);
        while (figures.length() < length) {
            figures.append(random.nextInt(10));
        }
        return add(field, false, "", figures.toString());
    }

    /** A day so long ago that nothing else is of it, as it is typed and as it is kept. */
    public Canary day(String field) {
        return day(field, false);
    }

    /** Such a day that the database may hold open, of the papers of a case. */
    public Canary openDay(String field) {
        return day(field, true);
    }

    private Canary day(String field, boolean open) {
        LocalDate day = LocalDate.of(1931, 1, 1).plusDays(random.nextInt(DAYS));
        add(field, open, "", day.toString());
        return add(field, open, "", TYPED.format(day));
    }

    /** Figures that may stand open in the database. */
    public Canary openFigures(String field, String beginning, int length) {
        Canary hidden = figures(field, beginning, length);
        all.remove(hidden);
        return add(field, true, hidden.words(), hidden.mark());
    }

    /** Typed into a form that writes into the address: that it stands there is meant, and it may nowhere else. */
    public Canary addressed(String field) {
        Canary canary = hidden(field);
        addressed.add(canary);
        return canary;
    }

    /** Whether the address of its own form is where it may stand. */
    public boolean isAddressed(Canary canary) {
        return addressed.contains(canary);
    }

    public List<Canary> all() {
        return List.copyOf(all);
    }

    /** Planted by the test itself, to show that the search sees. */
    public Canary control() {
        return add("control#planted", true, words(), mark());
    }

    private Canary add(String field, boolean open, String words, String mark) {
        Canary canary = new Canary(field, open, words, mark);
        all.add(canary);
        return canary;
    }

    private String words() {
        int number = made++;
        if (number >= TABLE * TABLE * TABLE) {
            throw new IllegalStateException("more canaries than there are words for");
        }
        return String.join(
                " ",
                FIRST.get(number % TABLE),
                SECOND.get(number / TABLE % TABLE),
                THIRD.get((number / TABLE / TABLE + number) % TABLE),
                run);
    }

    private String mark() {
        StringBuilder mark = new StringBuilder();
        while (mark.length() < LETTERS) {
            mark.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        }
        return mark.toString();
    }
}
