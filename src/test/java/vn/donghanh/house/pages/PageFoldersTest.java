package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The address of a page, its folder and the package of its bean correspond: {@code /plan/edit} is {@code plan/edit.xhtml} with a bean of {@code plan.web}, {@code /service/stock/list} one of {@code service.stock.web}. */
class PageFoldersTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![.\\w'])([a-z]\\w*Page)(?=[.\\[])");

    /** Pages that are open before the sign-in, with the package of their beans. Their addresses are typed from a sheet of paper or dictated by telephone. */
    private static final Map<String, String> BEFORE_SIGN_IN =
            Map.of("login", "signin", "first", "signin", "enrol", "signin", "setup", "setup");

    /** Folders that are addressed in another way than by their package. */
    private static final Map<String, String> FOLDERS = Map.of(
            // one pattern of web.xml lets /session/* through before the sign-in and while a session is locked
            "session", "signin");

    @Test
    void pageFolderMatchesThePackageOfItsBean() throws IOException {
        Map<String, Type> beans = NamedBeans.under(Path.of("target/classes"));
        List<String> strangers = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            String address = PAGES.relativize(page).toString().replace(".xhtml", "");
            for (String bean : beansOf(Files.readString(page))) {
                checked++;
                String folder = address.replaceAll("/[^/]*$", "");
                String feature = BEFORE_SIGN_IN.getOrDefault(address, FOLDERS.getOrDefault(folder, folder));
                String home = ((Class<?>) beans.get(bean)).getPackageName();
                if (!home.equals("vn.donghanh." + feature.replace('/', '.') + ".web")) {
                    strangers.add(address + " works with " + bean + " of " + home);
                }
            }
        }
        assertThat(checked).isGreaterThan(70);
        assertThat(strangers).isEmpty();
    }

    @Test
    void beanOfAPageIsRecognised() {
        assertThat(
                        beansOf(
                                "<p>#{empty planEditPage.goals() or startRedirect.firstPage()}</p> ${msg['keysPage.']} #{caseAccessPage.save}"))
                .containsExactly("caseAccessPage", "planEditPage");
    }

    private static Set<String> beansOf(String page) {
        return EXPRESSION
                .matcher(page)
                .results()
                .flatMap(expression -> BEAN.matcher(expression.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
