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

/** The address of a page, its folder and the package of its bean correspond: {@code /plan/edit} is {@code plan/edit.xhtml} with a bean of {@code plan.web}. */
class PageFoldersTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![.\\w'])([a-z]\\w*Page)(?=[.\\[])");

    /** Addresses known outside the Centre, passed on by telephone, open before sign-in, or of pages of a feature that belong to no case. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("login", "signin"),
            Map.entry("first", "signin"),
            Map.entry("enrol", "signin"),
            Map.entry("setup", "setup"),
            Map.entry("session/lock", "signin"),
            Map.entry("session/lost", "signin"),
            Map.entry("session/prove", "signin"),
            Map.entry("inbox/list", "referral"),
            Map.entry("inbox/referral", "referral"),
            Map.entry("partner/accounts", "account"),
            Map.entry("outreach/list", "service"),
            Map.entry("outreach/record", "service"),
            Map.entry("stock/goods", "service"),
            Map.entry("stock/list", "service"));

    @Test
    void pageFolderMatchesThePackageOfItsBean() throws IOException {
        Map<String, Type> beans = NamedBeans.under(Path.of("target/classes"));
        List<String> strangers = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            String address = PAGES.relativize(page).toString().replace(".xhtml", "");
            for (String bean : beansOf(Files.readString(page))) {
                checked++;
                String feature = ELSEWHERE.getOrDefault(address, address.replaceAll("/[^/]*$", ""));
                String home = ((Class<?>) beans.get(bean)).getPackageName();
                if (!home.equals("vn.donghanh." + feature + ".web")) {
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
