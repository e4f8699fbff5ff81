package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.MessageCatalogue;

/** Messages and pages are consistent: every key in both languages, every rule with its message, no literal text in a page. */
class MessagesTest {
    static final Path BUNDLES = Path.of("src/main/resources/vn/donghanh/messages");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY =
            Pattern.compile("(?:msg\\['|texts\\.(?:of|get)\\(')([A-Za-z][\\w.]+)'(?=[\\],)])");
    private static final String ACTION = "action.";

    /** The one menu entry of full length: no count ever stands beside it, and no phone has it in its bar. */
    private static final String NEVER_COUNTED = "MenuEntry.BREAK_GLASS";

    /** The text that the list of a case's readers shows instead of an action that the user may not know of. */
    private static final String PART_OF_A_CASE = "case.view-part";

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> SPEAKING_ATTRIBUTES = Set.of(
            "label",
            "title",
            "value",
            "header",
            "headerText",
            "alt",
            "aria-label",
            "placeholder",
            "legend",
            "hint",
            "text");

    @Test
    void everyKeyExistsInBothLanguages() throws IOException {
        Map<String, Set<String>> vietnamese = keys("vi");
        assertThat(vietnamese).isNotEmpty();
        assertThat(keys("en")).isEqualTo(vietnamese);
    }

    @Test
    void everyBundleIsInTheCatalogue() throws IOException {
        Set<String> bundles = keys("vi").keySet();
        bundles.remove("faces");
        assertThat(MessageCatalogue.FEATURES)
                .as("bundles beside that of Faces, which the pages load by themselves")
                .containsExactlyInAnyOrderElementsOf(bundles);
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        List<String> all = new ArrayList<>();
        keys("vi").values().forEach(all::addAll);
        assertThat(all).doesNotHaveDuplicates();
    }

    /** With a count beside it, a longer entry breaks into two lines, and the bar of a phone has no gaps. */
    @Test
    void menuEntriesFitOnOneLine() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            assertThat(files.flatMap(file -> texts(file).entrySet().stream())
                            .filter(text -> text.getKey().matches("MenuEntry\\.[A-Z_]+")))
                    .isNotEmpty()
                    .allMatch(text -> text.getValue().length() <= (text.getKey().equals(NEVER_COUNTED) ? 17 : 16));
        }
    }

    @Test
    void tabsOfACaseAreNamedLikeItsStages() {
        for (String language : List.of("vi", "en")) {
            Map<String, String> texts = texts(BUNDLES.resolve("shared_" + language + ".properties"));
            Map.of("RECEPTION", "screening", "ASSESSMENT", "needs", "PLAN", "plan", "CLOSING", "closing")
                    .forEach((stage, tab) -> assertThat(texts.get("shared.case.tab." + tab))
                            .as(language)
                            .isEqualTo(texts.get("shared.stage." + stage)));
        }
    }

    @Test
    void everyRuleHasItsMessage() throws IOException {
        Set<String> known = allKeys();
        List<String> wanted = Product.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(BusinessRule.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(constant -> ((BusinessRule) constant).key())
                .toList();
        assertThat(wanted).isNotEmpty().filteredOn(key -> !known.contains(key)).isEmpty();
    }

    /** An enum with messages for only some constants would show a key on the screen; rules are checked above. */
    @Test
    void enumWithMessagesHasOnePerConstant() throws IOException {
        Set<String> known = allKeys();
        List<String> wanted = Product.CLASSES.stream()
                .filter(type -> type.isEnum() && !type.isAssignableTo(BusinessRule.class))
                .flatMap(type -> prefixes(type, known)
                        .flatMap(prefix ->
                                Stream.of(type.reflect().getEnumConstants()).map(constant -> prefix + constant)))
                .toList();
        assertThat(wanted).isNotEmpty().filteredOn(key -> !known.contains(key)).isEmpty();
    }

    /** Returns what stands before the names of the constants in the keys: {@code CaseStep.}, {@code timeline.CaseStep.}. */
    private static Stream<String> prefixes(JavaClass type, Set<String> known) {
        Set<String> names = Stream.of(type.reflect().getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.toSet());
        String end = type.getSimpleName() + ".";
        return known.stream()
                .filter(key -> names.contains(key.substring(key.lastIndexOf('.') + 1)))
                .map(key -> key.substring(0, key.lastIndexOf('.') + 1))
                .filter(prefix -> prefix.equals(end) || prefix.endsWith("." + end))
                .distinct();
    }

    /** The stage bar and the reports name a stage differently, so these texts are not named after the enum. */
    @Test
    void everyStageOfACaseHasItsMessages() throws IOException {
        assertThat(allKeys())
                .containsAll(CaseStage.procedure().stream()
                        .map(stage -> "shared.stage." + stage)
                        .toList())
                .containsAll(CaseStage.open().stream()
                        .map(stage -> "outcomes.stage." + stage)
                        .toList());
    }

    @Test
    void tasksReadTogetherHaveANameForSeveral() throws IOException {
        assertThat(allKeys())
                .containsAll(Stream.of(TaskKind.values())
                        .filter(TaskKind::isReadTogether)
                        .map(TaskKind::togetherKey)
                        .toList());
    }

    /** Every action name in the log has a message, and there is no message for an unknown action. */
    @Test
    void actionsAndTheirTextsMatch() throws IOException {
        Set<String> texts = allKeys();
        texts.removeIf(key -> !key.startsWith(ACTION));
        Set<String> actions = new TreeSet<>(Set.of(ACTION + PART_OF_A_CASE));
        AuditActionsTest.pinned().forEach(name -> actions.add(ACTION + name));
        AuditActionsTest.renamed().values().forEach(name -> actions.add(ACTION + name));
        assertThat(texts).isEqualTo(actions);
    }

    @Test
    void everyKeyUsedByAPageExists() throws IOException {
        Set<String> known = allKeys();
        Set<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            Matcher matcher = KEY.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1))) {
                    missing.add(page.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Lists, headings, the timeline and the log call it a specialist's visit, never by its purpose. */
    @Test
    void noListNamesAMedicine() throws IOException {
        Pattern lists = Pattern.compile(
                "TaskKind\\.|home_work\\.|EmergencyDeadline\\.|timeline\\.|action\\.|emergency\\.|intake_ordinary\\.");
        Pattern medicine =
                Pattern.compile("(?i)\\bP(r)?EP\\b|thuốc dự phòng|tránh thai|contracept|preventive medic|ARV|HIV");
        Map<String, String> words = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            files.forEach(file -> words.putAll(texts(file)));
        }
        words.keySet().removeIf(key -> !lists.matcher(key).lookingAt());
        assertThat(words).hasSizeGreaterThan(100);
        assertThat(words.entrySet())
                .filteredOn(word ->
                        medicine.matcher(word.getKey() + " " + word.getValue()).find())
                .isEmpty();
    }

    /** Texts that are the same in both languages: names of keyboard keys, and the name of a language in that language. */
    @Test
    void noPageContainsLiteralText() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path page : pages()) {
            String bare = Files.readString(page)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("#\\{[^}]*}", "")
                    .replaceAll("<kbd[^>]*>[^<]*</kbd>", "")
                    .replaceAll("<(\\w+)[^>]* lang=\"\\w+\"[^>]*>[^<]*</\\1>", "");
            Matcher text = Pattern.compile(">([^<]+)<").matcher(bare);
            while (text.find()) {
                if (LETTERS.matcher(text.group(1).replaceAll("&\\w+;", "")).find()) {
                    found.add(page.getFileName() + ": " + text.group(1).strip());
                }
            }
            Matcher attribute =
                    Pattern.compile("\\b([\\w-]+)=\"([^\"]*)\"").matcher(bare.replaceAll("(?s)<ui:param[^>]*>", ""));
            while (attribute.find()) {
                if (SPEAKING_ATTRIBUTES.contains(attribute.group(1))
                        && attribute.group(2).matches(".*\\p{Lu}\\p{Ll}+.*|.*[À-ỹ].*")) {
                    found.add(page.getFileName() + ": " + attribute.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> all = new TreeSet<>();
        keys("vi").values().forEach(all::addAll);
        return all;
    }

    private static Map<String, Set<String>> keys(String language) throws IOException {
        Map<String, Set<String>> byBundle = new TreeMap<>();
        String ending = "_" + language + ".properties";
        try (Stream<Path> files = Files.list(BUNDLES)) {
            files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .forEach(file -> byBundle.put(file.getFileName().toString().replace(ending, ""), read(file)));
        }
        return byBundle;
    }

    private static Set<String> read(Path file) {
        return new TreeSet<>(texts(file).keySet());
    }

    static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
