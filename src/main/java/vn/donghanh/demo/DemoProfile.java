package vn.donghanh.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.shared.MissingReason;

/**
 * The profile of a fictitious client, one line of {@code profiles.csv}: the cells in the order of {@link ProfileField}, with
 * the words for the gender after its code.
 */
record DemoProfile(String key, Map<ProfileField, String> cells, String genderWords) {
    private static final int WORDS = 3;

    static List<DemoProfile> all() {
        return CsvReader.read("profiles.csv").stream().map(DemoProfile::of).toList();
    }

    static Map<String, DemoProfile> byClient() {
        return all().stream().collect(Collectors.toMap(DemoProfile::key, Function.identity()));
    }

    private static DemoProfile of(List<String> line) {
        Map<ProfileField, String> cells = new EnumMap<>(ProfileField.class);
        int at = 1;
        for (ProfileField field : ProfileField.values()) {
            cells.put(field, line.get(at));
            at += at + 1 == WORDS ? 2 : 1;
        }
        return new DemoProfile(line.get(0), cells, line.get(WORDS));
    }

    String cell(ProfileField field) {
        return cells.getOrDefault(field, "");
    }

    ProfileAnswers answers() {
        Map<ProfileField, ProfileAnswer> answers = new EnumMap<>(ProfileField.class);
        cells.forEach((field, cell) -> answers.put(field, answer(field, cell)));
        return ProfileAnswers.of(answers);
    }

    private ProfileAnswer answer(ProfileField field, String cell) {
        MissingReason missing = DemoClient.missing(cell);
        String value = missing == null ? cell : "";
        return field == ProfileField.OCCUPATION_BEFORE
                ? new ProfileAnswer(List.of(), orNull(value), missing)
                : new ProfileAnswer(
                        Arrays.stream(value.split(" ", -1))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        field == ProfileField.GENDER ? orNull(genderWords) : null,
                        missing);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
