package vn.donghanh.person.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.SealedJson;

/** All answers of a profile. A question that was never asked has the answer UNKNOWN. */
public final class ProfileAnswers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final EnumMap<ProfileField, ProfileAnswer> answers;

    /** The stored form: one entry per question that was asked. Public because it is read and written as JSON. */
    public record Content(List<Entry> answers) {}

    /** One stored answer; whatever is absent is null. */
    public record Entry(String field, @Nullable List<String> codes, @Nullable String words, @Nullable String missing) {}

    private ProfileAnswers(Map<ProfileField, ProfileAnswer> answers) {
        this.answers = new EnumMap<>(ProfileField.class);
        answers.forEach((field, answer) -> {
            ProfileAnswer normalised = answer.normalised(field);
            if (!normalised.equals(ProfileAnswer.notAsked())) {
                this.answers.put(field, normalised);
            }
        });
    }

    /** @throws vn.donghanh.shared.RuleViolationException when an answer does not fit its question ({@link ProfileRule}) */
    public static ProfileAnswers of(Map<ProfileField, ProfileAnswer> answers) {
        return new ProfileAnswers(answers);
    }

    public static ProfileAnswers none() {
        return new ProfileAnswers(Map.of());
    }

    public ProfileAnswer get(ProfileField field) {
        return answers.getOrDefault(field, ProfileAnswer.notAsked());
    }

    /** Returns these answers with another one to this question. */
    ProfileAnswers with(ProfileField field, ProfileAnswer answer) {
        Map<ProfileField, ProfileAnswer> changed = new EnumMap<>(answers);
        changed.put(field, answer);
        return new ProfileAnswers(changed);
    }

    /** Returns the code of a question that has one answer. */
    public Optional<String> code(ProfileField field) {
        return get(field).codes().stream().findFirst();
    }

    public CountedSex countedSex() {
        return CountedSex.of(this);
    }

    /** Returns the questions that are answered differently, in their order. */
    Set<ProfileField> differences(ProfileAnswers other) {
        Set<ProfileField> changed = EnumSet.noneOf(ProfileField.class);
        Arrays.stream(ProfileField.values())
                .filter(field -> !get(field).equals(other.get(field)))
                .forEach(changed::add);
        return Collections.unmodifiableSet(changed);
    }

    /** Returns the JSON form that is encrypted. */
    String text() {
        return SealedJson.write(new Content(answers.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList()));
    }

    static ProfileAnswers read(String text) {
        Map<ProfileField, ProfileAnswer> answers = new HashMap<>();
        Content content = SealedJson.read(text, Content.class, unreadable -> new Content(List.of()));
        content.answers()
                .forEach(entry -> answers.put(
                        ProfileField.valueOf(entry.field()),
                        new ProfileAnswer(
                                entry.codes() == null ? List.of() : entry.codes(),
                                entry.words(),
                                entry.missing() == null ? null : MissingReason.valueOf(entry.missing()))));
        return new ProfileAnswers(answers);
    }

    private static Entry entry(ProfileField field, ProfileAnswer answer) {
        MissingReason missing = answer.missing();
        return new Entry(field.name(), answer.codes(), answer.words(), missing == null ? null : missing.name());
    }
}
