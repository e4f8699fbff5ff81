package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that were taken out of the texts do not come back: those of {@code retired-words.txt}. */
class WordsTest {
    private static final Path LIST = Path.of("src/test/resources/retired-words.txt");

    /** What is printed is in Vietnamese alone. */
    private static final Path PRINTED = Path.of("src/main/resources/vn/donghanh/printing/official.properties");

    /** The name of an action that orders it instead of saying that it was done. */
    private static final Pattern COMMAND = Pattern.compile(
            "^(Accept|Add|Answer|Ask|Begin|Call|Change|Confirm|Correct|Discard|End|Keep|Look|Open|Prepare|Preview|Print|Propose|Record|Remove|Save|See|Send|Take|View|Withdraw|Write)\\b");

    /** @param instead what the texts say now */
    private record Retired(String language, Pattern words, String instead, Set<String> allowed) {}

    @Test
    void noTextUsesARetiredWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Retired retired : retired()) {
            texts(retired.language()).forEach((key, text) -> {
                if (retired.words().matcher(text).find() && !retired.allowed().contains(key)) {
                    found.add(retired.language() + " " + key + "=" + text + " (say: " + retired.instead() + ")");
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        List<String> stale = new ArrayList<>();
        for (Retired retired : retired()) {
            Map<String, String> texts = texts(retired.language());
            retired.allowed().stream()
                    .filter(key -> !retired.words()
                            .matcher(texts.getOrDefault(key, ""))
                            .find())
                    .forEach(stale::add);
        }
        assertThat(stale).isEmpty();
    }

    @Test
    void theLogSaysInEnglishWhatWasDone() throws IOException {
        Map<String, String> actions = texts("en");
        actions.entrySet()
                .removeIf(text -> !text.getKey().startsWith("action.")
                        || !COMMAND.matcher(text.getValue()).find());
        assertThat(actions).isEmpty();
    }

    private static List<Retired> retired() throws IOException {
        List<Retired> retired = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith(" ")) {
                retired.get(retired.size() - 1).allowed().add(line.strip());
            } else if (!line.startsWith("#")) {
                String[] parts = line.split(" \\| ", -1);
                Pattern words = Pattern.compile(
                        parts[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
                retired.add(new Retired(parts[0], words, parts[2], new HashSet<>()));
            }
        }
        assertThat(retired).isNotEmpty();
        return retired;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(MessagesTest.BUNDLES)) {
            files.filter(file -> file.getFileName().toString().endsWith("_" + language + ".properties"))
                    .forEach(file -> texts.putAll(MessagesTest.texts(file)));
        }
        if (language.equals("vi")) {
            texts.putAll(MessagesTest.texts(PRINTED));
        }
        return texts;
    }
}
