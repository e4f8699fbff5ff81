package vn.donghanh.person.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.shared.VietnameseText;

/**
 * Splits names into searchable tokens: the whole name, the given name, and any two of its syllables. A single family or
 * middle syllable is not a token: it would match half the province and disclose everybody's family name.
 *
 * <p>Vietnamese names are written with and without spaces ("A Lăng", "Alăng"), so a name has several readings: as
 * written, and with a short syllable joined to the next. A form of address before it ("chị", "bé") is optional.
 */
public final class NameTokens {
    /** A note in brackets distinguishes two persons and is not a given name. */
    private static final Pattern BRACKET = Pattern.compile("[(\\[].*");

    private static final Pattern INSIDE_A_SYLLABLE = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS_OF_ADDRESS =
            Set.of("chi", "anh", "em", "be", "co", "chu", "bac", "di", "cau", "ong", "ba");

    /** Family and middle names that are seldom given names. */
    private static final Set<String> COMMON = Set.of(
            "nguyen", "tran", "le", "pham", "huynh", "vo", "phan", "dang", "bui", "do", "ho", "ngo", "truong", "doan",
            "phung", "dinh", "thi", "van", "huu");

    /** Maximum length of a syllable in Cơ Tu and Gié Triêng names that is written separately or joined. */
    private static final int MAX_SHORT_SYLLABLE = 2;

    private static final int MAX_SYLLABLES = 8;

    /** One token of a name, with its form. */
    public record Key(Form form, String text) {
        static Key pair(String first, String second) {
            return new Key(Form.PAIR, first.compareTo(second) <= 0 ? first + ' ' + second : second + ' ' + first);
        }
    }

    public enum Form {
        WHOLE,
        GIVEN,
        PAIR
    }

    private NameTokens() {}

    /** Returns all tokens under which a name is stored. */
    public static Set<Key> of(String name) {
        Set<Key> keys = new LinkedHashSet<>();
        int given = syllables(BRACKET.matcher(name).replaceFirst("")).size();
        for (List<String> reading : readings(syllables(name))) {
            keys.add(whole(reading));
            pairs(reading).forEach(keys::add);
        }
        for (List<String> reading :
                readings(syllables(name).subList(0, given == 0 ? syllables(name).size() : given))) {
            int last = reading.size() - 1;
            keys.add(new Key(Form.GIVEN, reading.get(last)));
            if (last > 0) {
                keys.add(new Key(Form.GIVEN, reading.get(last - 1) + reading.get(last)));
            }
        }
        return keys;
    }

    /** Returns the token of the whole name, which possible duplicates share. */
    public static Key whole(String name) {
        List<List<String>> readings = readings(syllables(name));
        return whole(readings.get(readings.size() - 1));
    }

    /**
     * Returns the pair of first syllable and given name, without a form of address, because the syllables between are
     * often omitted. Empty for a single syllable.
     */
    public static Optional<Key> firstSyllableAndGivenName(String name) {
        List<List<String>> readings = readings(syllables(name));
        List<String> shortest = readings.get(readings.size() - 1);
        return shortest.size() < 2
                ? Optional.empty()
                : Optional.of(Key.pair(shortest.get(0), shortest.get(shortest.size() - 1)));
    }

    /**
     * Returns the possible readings of a search text, the most exact first: a name matches if it has all tokens of one
     * of them.
     */
    public static List<Set<Key>> searchKeys(String typed) {
        List<String> syllables = syllables(typed);
        Set<Set<Key>> keySets = new LinkedHashSet<>();
        for (List<String> reading : readings(syllables)) {
            keySets.add(Set.of(whole(reading)));
        }
        if (syllables.size() <= 2 && !isCommon(typed)) {
            keySets.add(Set.of(new Key(Form.GIVEN, String.join("", syllables))));
        }
        for (List<String> reading : withJoined(syllables)) {
            if (reading.size() > 1) {
                keySets.add(pairsWithLast(reading));
            }
        }
        return List.copyOf(keySets);
    }

    /**
     * Returns whether the text is a single syllable so common as a family or middle name that it needs another word.
     */
    public static boolean isCommon(String typed) {
        List<String> syllables = syllables(typed);
        return syllables.size() == 1 && COMMON.contains(syllables.get(0));
    }

    /** Returns whether the decrypted name matches the search text. */
    static boolean matches(String typed, String name) {
        Set<Key> keys = of(name);
        return searchKeys(typed).stream().anyMatch(keys::containsAll);
    }

    /** Returns the folded syllables without punctuation. A name of punctuation alone is one syllable. */
    public static List<String> syllables(String name) {
        String folded = INSIDE_A_SYLLABLE.matcher(VietnameseText.fold(name)).replaceAll("");
        List<String> syllables = Stream.of(NEITHER_LETTER_NOR_DIGIT.split(folded))
                .filter(syllable -> !syllable.isEmpty())
                .limit(MAX_SYLLABLES)
                .toList();
        return syllables.isEmpty() && !folded.isEmpty() ? List.of(folded) : syllables;
    }

    /** Returns all readings, with joined syllables, with and without a form of address; the last is the shortest. */
    private static List<List<String>> readings(List<String> syllables) {
        List<List<String>> readings = new ArrayList<>(withJoined(syllables));
        if (syllables.size() > 1 && FORMS_OF_ADDRESS.contains(syllables.get(0))) {
            readings.addAll(withJoined(syllables.subList(1, syllables.size())));
        }
        return readings;
    }

    private static List<List<String>> withJoined(List<String> syllables) {
        List<List<String>> readings = new ArrayList<>();
        for (int at = 0; at < syllables.size() - 1; at++) {
            if (syllables.get(at).length() <= MAX_SHORT_SYLLABLE) {
                List<String> joined = new ArrayList<>(syllables);
                joined.set(at, syllables.get(at) + syllables.get(at + 1));
                joined.remove(at + 1);
                readings.add(joined);
            }
        }
        readings.add(syllables);
        return readings;
    }

    private static Key whole(List<String> reading) {
        return new Key(Form.WHOLE, String.join("", reading));
    }

    /** Returns the pairs of the last syllable with each other syllable: a name with all of them has every syllable. */
    private static Set<Key> pairsWithLast(List<String> reading) {
        int last = reading.size() - 1;
        Set<Key> keys = new LinkedHashSet<>();
        reading.subList(0, last).forEach(other -> keys.add(Key.pair(other, reading.get(last))));
        return keys;
    }

    private static Stream<Key> pairs(List<String> reading) {
        Stream.Builder<Key> pairs = Stream.builder();
        for (int first = 0; first < reading.size(); first++) {
            for (int second = first + 1; second < reading.size(); second++) {
                pairs.add(Key.pair(reading.get(first), reading.get(second)));
            }
        }
        return pairs.build();
    }
}
