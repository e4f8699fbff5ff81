package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.profile.FormOfAddress;

/** What is read aloud to a client addresses each one as they wish: no text decides it for them. */
class ClientQuestionsTest {
    private static final Path PRINTED = Path.of("src/main/resources/vn/donghanh/printing/official.properties");

    private static final String QUESTIONS =
            "consent\\.text\\.\\w+|partnerbusiness\\.consent\\.[\\w.]+|consents\\.renew\\.text|emergency\\.ask\\.text";

    /** The word alone, not in {@code anh, chị}, by which the texts address the staff. */
    private static final Pattern ELDER_SISTER = Pattern.compile(
            "(?<!anh, |\\p{L})chị(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Words of the list itself, and texts that name or greet staff. */
    private static final Set<String> OTHERS = Set.of(
            "FormOfAddress.CHI",
            "FormOfAddress.CHI.capital",
            "Salutation.CHI",
            "home_work.greeting.CHI",
            "invite.field.shortName.hint",
            "account.field.shortName.hint",
            "partner_person.shortName.hint",
            "partner_slip.field.place.hint");

    @Test
    void noTextCallsEverybodyElderSister() throws IOException {
        Map<String, String> texts = vietnamese();
        assertThat(texts.entrySet().stream()
                        .filter(text -> ELDER_SISTER.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(OTHERS);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionSaysTheWord(FormOfAddress address) throws IOException {
        Map<String, String> texts = vietnamese();
        String word = texts.get("FormOfAddress." + address);
        String capital = texts.get(address.capital().key());
        Map<String, String> questions = questions(texts);
        assertThat(questions).hasSizeGreaterThan(20);
        questions.forEach((key, text) -> {
            String spoken = key.equals("consents.renew.text")
                    ? MessageFormat.format(text, "X", "Y", word, capital)
                    : MessageFormat.format(text, word, capital);
            assertThat(spoken).as(key).doesNotContain("{").contains(capital + " ");
            assertThat(Arrays.stream(spoken.split("(?<=[.?!])\\s+", -1)))
                    .as("sentences of " + key + " begin with a capital letter")
                    .allMatch(sentence -> sentence.matches("“?\\p{Lu}.*"));
            assertThat(spoken).as(key).doesNotContainPattern("[^.?!“] " + capital + " ");
        });
    }

    @Test
    void englishQuestionsAreTheSameForEverybody() throws IOException {
        Map<String, String> questions = questions(texts("en"));
        assertThat(questions.keySet()).isEqualTo(questions(vietnamese()).keySet());
        assertThat(questions.entrySet().stream()
                        .filter(text -> text.getValue().contains("{"))
                        .map(Map.Entry::getKey))
                .isEqualTo(List.of("consents.renew.text"));
    }

    private static Map<String, String> questions(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().matches(QUESTIONS))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first, TreeMap::new));
    }

    private static Map<String, String> vietnamese() throws IOException {
        Map<String, String> texts = texts("vi");
        texts.putAll(MessagesTest.texts(PRINTED));
        return texts;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        String ending = "_" + language + ".properties";
        try (Stream<Path> files = Files.list(MessagesTest.BUNDLES)) {
            files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .forEach(file -> texts.putAll(MessagesTest.texts(file)));
        }
        return texts;
    }
}
