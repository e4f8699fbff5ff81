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
 * Creates and lists the canaries of one run. Each consists of Vietnamese syllables in a unique order and a mark of {@value #LETTERS} random
 * consonants: among a billion bytes of encrypted values one mark is expected by chance once in 10 to the 33 runs, and among a billion letters of
 * base 64 once in 10 to the 21, whereas a word of six letters is expected in nearly every run.
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
            "Vững", "Giỏi", "Tím", "Mỡ", "Khuya", "Đượm", "Ngoãn", "Thạch", "Bướm", "Ẩn", "Rẫy", "Ớt", "Kẹo", "Dũng",
            "Ảnh", "Nghĩa");

    private final List<Canary> all = new ArrayList<>();
    private final Set<Canary> addressed = new HashSet<>();
    private final Random random = new SecureRandom();
    private final String run = SECOND.get(random.nextInt(TABLE)) + " " + THIRD.get(random.nextInt(TABLE));
    private int made;

    /** Words and a mark for text about a client, which may be nowhere in plain text. */
    public Canary hidden(String field) {
        return add(field, false, words(), mark());
    }

    /** Words and a mark for administrative text, which may be in plain text in the database and nowhere else. */
    public Canary open(String field) {
        return add(field, true, words(), mark());
    }

    /** A mark without words, for a field that accepts only plain letters. */
    public Canary hiddenMark(String field) {
        return add(field, false, "", mark());
    }

    /** A mark without words that may be in plain text in the database. */
    public Canary openMark(String field) {
        return add(field, true, "", mark());
    }

    /** A telephone number or number of an identity paper with this prefix and length, which belongs to nobody. */
    public Canary figures(String field, String beginning, int length) {
        StringBuilder figures = new StringBuilder(beginning);
        while (figures.length() < length) {
            figures.append(random.nextInt(10));
        }
        return add(field, false, "", figures.toString());
    }

    /** A day so long ago that no other data has it, in the typed and the stored format. */
    public Canary day(String field) {
        return day(field, false);
    }

    /** Such a day that may be in plain text in the database, for the papers of a case. */
    public Canary openDay(String field) {
        return day(field, true);
    }

    private Canary day(String field, boolean open) {
        LocalDate day = LocalDate.of(1931, 1, 1).plusDays(random.nextInt(DAYS));
        add(field, open, "", day.toString());
        return add(field, open, "", TYPED.format(day));
    }

    /** Digits that may be in plain text in the database. */
    public Canary openFigures(String field, String beginning, int length) {
        Canary hidden = figures(field, beginning, length);
        all.remove(hidden);
        return add(field, true, hidden.words(), hidden.mark());
    }

    /** A canary for a form that writes into the address: it may be in that address and nowhere else. */
    public Canary addressed(String field) {
        Canary canary = hidden(field);
        addressed.add(canary);
        return canary;
    }

    /** Whether the canary may be in the address of its own form. */
    public boolean isAddressed(Canary canary) {
        return addressed.contains(canary);
    }

    public List<Canary> all() {
        return List.copyOf(all);
    }

    /** The control value, planted by the test itself to prove that the search works. */
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
