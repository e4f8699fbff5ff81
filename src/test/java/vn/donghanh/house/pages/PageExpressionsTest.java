package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every expression of every page can be resolved, so that no page fails because of a renamed member. */
class PageExpressionsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WORDS = Path.of("src/main/resources/vn/donghanh/messages");

    private static final Map<String, String> WORDS_OF_THE_TESTS = Map.of(
            "words.without", "Words",
            "words.with", "Words {0}",
            "level.LOW", "Low",
            "level.HIGH", "High",
            "some.level.LOW", "Low");
    private static final Path UNSAID = Path.of("src/test/resources/unsaid-keys.txt");

    /** Calls that a condition keeps from being made: the grounds for a refusal have no column of durations. */
    private static final Set<String> GUARDED = Set.of("no method durationText in class"
            + " vn.donghanh.reference.web.DeadlinesPage takes [class vn.donghanh.reference.DeadlineService$GroundRow]");

    /** Records used by the pages of these tests. */
    public record Client(String alias, Level level, List<Visit> visits) {
        public String called(String greeting) {
            return greeting + alias;
        }

        public Map<String, String> names() {
            return Map.of(alias, "first");
        }

        public boolean isAt(Level level) {
            return visits.stream().anyMatch(visit -> visit.level() == level);
        }
    }

    public record Visit(int number, Level level) {}

    public enum Level {
        LOW,
        HIGH
    }

    public static class VisitPage {
        public Client getClient() {
            return new Client("", Level.LOW, List.of());
        }

        public void save() {}
    }

    @Test
    void everyExpressionIsResolved() throws IOException {
        UnsaidKeys unsaid = UnsaidKeys.in(UNSAID);
        MessageTexts texts = MessageTexts.in(WORDS, unsaid);
        PageChecker checker = new PageChecker(Path.of("src/main/webapp"), NamedBeans.under(CLASSES), texts);

        assertThat(checker.check())
                .filteredOn(problem -> GUARDED.stream().noneMatch(problem::contains))
                .isEmpty();
        assertThat(unsaid.stale(texts))
                .as("keys listed in " + UNSAID + " that no page composes, or that exist")
                .isEmpty();
        assertThat(checker.pagesRead()).isGreaterThan(150);
        assertThat(checker.expressionsChecked()).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unknown name visitPages                             | #{visitPages.client}
                    no property clint in                                | #{visitPage.clint}
                    no property alias in                                | #{visitPage.client.alias}
                    no method nickname with 0 arguments in              | #{visitPage.client.nickname()}
                    no method called with 0 arguments in                | #{visitPage.client.called()}
                    no method called with 2 arguments in                | #{visitPage.client.called('a', 'b')}
                    no method day with 0 arguments in                   | #{visitPage.client.visits().get(0).day()}
                    no method day with 0 arguments in                   | #{visitPage.client.visits()[0].day()}
                    no constant MIDDLE in Level                         | #{visitPage.client.level() eq 'MIDDLE'}
                    no property a in                                    | #{visitPage.client.level() eq 'LOW' ? visitPage.a : ''}
                    no message no.such.words                            | #{msg['no.such.words']}
                    no message no.such.words                            | #{texts.of('no.such.words', 1)}
                    message words.with wants 1 arguments and gets 0     | #{msg['words.with']}
                    no message no.level.HIGH, no.level.LOW              | #{msg['no.level.'.concat(visitPage.client.level())]}
                    no message some.level.HIGH (                        | #{msg['some.level.'.concat(visitPage.client.level())]}
                    no method isAt in                                   | #{visitPage.client.isAt(visitPage.client)}
                    no message Level.HIGH                               | #{texts.of(visitPage.client.level())}
                    calls the function                                  | #{fmt:day(visitPage.client)}
                    cannot be parsed                                    | #{visitPage.client.}
                    """)
    void saysWhatIsMisspelt(String problem, String expression, @TempDir Path pages) throws IOException {
        write(pages, "visit.xhtml", page("<p>\n" + expression + "</p>"));

        assertThat(problems(pages)).first().asString().startsWith("visit.xhtml:3: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>#{visitPage.client.alias()} #{visitPage.client.called('a')} #{empty param.day}</p>",
                "<h:commandButton action=\"#{visitPage.save}\" />",
                "<ui:repeat value=\"#{visitPage.client.visits()}\" var=\"row\" varStatus=\"at\">#{row.number()} #{at.index}</ui:repeat>",
                "<p>#{msg['words.without']} #{texts.of('words.with', visitPage.client.alias())}</p>",
                "<p>#{visitPage.client.level() eq 'HIGH' ? 'a' : 'b'} #{msg['level.'.concat(visitPage.client.level())]}</p>"
            })
    void keepsStillWhereEverythingIsThere(String content, @TempDir Path pages) throws IOException {
        write(pages, "visit.xhtml", page(content));

        assertThat(problems(pages)).isEmpty();
    }

    /** Its labels would not be escaped, and a name can be one of them. */
    @Test
    void optionsAreNoMap(@TempDir Path pages) throws IOException {
        write(
                pages,
                "visit.xhtml",
                page("<h:selectOneMenu><f:selectItems value=\"#{visitPage.client.names()}\" /></h:selectOneMenu>"));

        assertThat(problems(pages)).singleElement().asString().contains("as markup");
    }

    @Test
    void followsTheElementOfARepetition(@TempDir Path pages) throws IOException {
        write(
                pages,
                "visit.xhtml",
                page("<ui:repeat value=\"#{visitPage.client.visits()}\" var=\"row\">#{row.day()}</ui:repeat>"));

        assertThat(problems(pages)).singleElement().asString().contains("no method day");
    }

    @Test
    void followsParametersIntoAFragment(@TempDir Path pages) throws IOException {
        write(
                pages,
                "visit.xhtml",
                page(
                        "<ui:include src=\"/WEB-INF/one.xhtml\"><ui:param name=\"client\" value=\"#{visitPage.client}\" /></ui:include>"));
        write(pages, "WEB-INF/one.xhtml", page("#{client.day()} #{clients.alias()}"));

        assertThat(problems(pages))
                .extracting(problem -> problem.replaceAll(" in .*", ""))
                .containsExactly(
                        "WEB-INF/one.xhtml:2: no method day with 0 arguments",
                        "WEB-INF/one.xhtml:2: unknown name clients");
    }

    @Test
    void parameterFromOneIncludingPageIsKnown(@TempDir Path pages) throws IOException {
        write(
                pages,
                "visit.xhtml",
                page(
                        "<ui:include src=\"/WEB-INF/one.xhtml\"><ui:param name=\"client\" value=\"#{visitPage.client}\" /></ui:include>"));
        write(pages, "second.xhtml", page("<ui:include src=\"/WEB-INF/one.xhtml\" />"));
        write(pages, "WEB-INF/one.xhtml", page("#{client.alias()}"));

        assertThat(problems(pages)).isEmpty();
    }

    @Test
    void followsTemplatesAndOwnTags(@TempDir Path pages) throws IOException {
        write(
                pages,
                "WEB-INF/dh.taglib.xml",
                "<facelet-taglib><tag><tag-name>fact</tag-name><source>tags/fact.xhtml</source></tag></facelet-taglib>");
        write(pages, "WEB-INF/tags/fact.xhtml", page("<o:tagAttribute name=\"of\" /><b>#{of.day()}</b><ui:insert />"));
        write(pages, "WEB-INF/template.xhtml", page("<ui:insert name=\"content\" />#{frame.day()}"));
        write(
                pages,
                "visit.xhtml",
                """
                <ui:composition xmlns:ui="jakarta.faces.facelets" xmlns:dh="donghanh" template="/WEB-INF/template.xhtml">
                  <ui:param name="frame" value="#{visitPage.client}" />
                  <ui:define name="content">
                    <dh:fact of="#{visitPage.client}" off="true">#{frame.month()}</dh:fact>
                  </ui:define>
                </ui:composition>
                """);

        assertThat(problems(pages))
                .extracting(problem -> problem.replaceAll(" in .*", ""))
                .containsExactly(
                        "WEB-INF/tags/fact.xhtml:2: no method day with 0 arguments",
                        "WEB-INF/template.xhtml:2: no method day with 0 arguments",
                        "visit.xhtml:4: dh:fact has no attribute off",
                        "visit.xhtml:4: no method month with 0 arguments");
    }

    @Test
    void attributeOfATagHidesTheSameNameInItsBody(@TempDir Path pages) throws IOException {
        writeFactWithBody(pages);
        write(
                pages,
                "visit.xhtml",
                page(
                        """
                        <ui:repeat value="#{visitPage.client.visits()}" var="of">
                        <dh:fact of="#{of.number()}">#{of.number()}</dh:fact>
                        <dh:fact><ui:define name="head"><b title="#{of.level()}" /></ui:define></dh:fact>
                        #{of.number()}
                        </ui:repeat>
                        <dh:fact><ui:include src="/WEB-INF/one.xhtml" /></dh:fact>
                        """));
        write(pages, "WEB-INF/one.xhtml", page("#{of}"));

        assertThat(problems(pages))
                .extracting(problem -> problem.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "WEB-INF/one.xhtml:2: of means an attribute of the tag around it",
                        "visit.xhtml:3: of means an attribute of the tag around it",
                        "visit.xhtml:4: of means an attribute of the tag around it");
    }

    @Test
    void followsAMethodIntoATag(@TempDir Path pages) throws IOException {
        write(
                pages,
                "WEB-INF/dh.taglib.xml",
                "<facelet-taglib><tag><tag-name>act</tag-name><source>tags/act.xhtml</source></tag></facelet-taglib>");
        write(
                pages,
                "WEB-INF/tags/act.xhtml",
                page("<o:tagAttribute name=\"action\" /><o:methodParam name=\"act\" value=\"#{action}\" />"
                        + "<h:commandButton action=\"#{act}\" /><h:commandButton action=\"#{acts}\" />"));
        write(
                pages,
                "visit.xhtml",
                page("<dh:act action=\"#{visitPage.save}\" /><dh:act action=\"#{visitPage.store}\" />"));

        assertThat(problems(pages))
                .extracting(problem -> problem.replaceAll(" (in|\\().*", ""))
                .containsExactly("WEB-INF/tags/act.xhtml:2: unknown name acts", "visit.xhtml:2: no property store");
    }

    @Test
    void parameterInTheBodyOfATagIsFound(@TempDir Path pages) throws IOException {
        writeFactWithBody(pages);
        write(
                pages,
                "visit.xhtml",
                page(
                        "<dh:fact of=\"a\"><ui:include src=\"/WEB-INF/one.xhtml\"><ui:param name=\"of\" value=\"#{visitPage.client}\" /></ui:include></dh:fact>"));
        write(pages, "WEB-INF/one.xhtml", page("#{of.alias()} #{of.day()}"));

        assertThat(problems(pages)).singleElement().asString().contains("no method day");
    }

    @Test
    void attributesOfAComponentAreThoseOfTheLibrary(@TempDir Path pages) throws IOException {
        write(
                pages,
                "WEB-INF/dh.taglib.xml",
                "<facelet-taglib><tag><tag-name>mark</tag-name><component /><attribute><name>text</name></attribute></tag></facelet-taglib>");
        write(pages, "visit.xhtml", page("<dh:mark text=\"a\" tone=\"bad\" />"));

        assertThat(problems(pages)).containsExactly("visit.xhtml:2: dh:mark has no attribute tone");
    }

    @Test
    void reportsMissingAndUnusedFiles(@TempDir Path pages) throws IOException {
        write(pages, "visit.xhtml", page("<ui:include src=\"/WEB-INF/one.xhtml\" />"));
        write(pages, "WEB-INF/two.xhtml", page(""));

        assertThat(problems(pages))
                .containsExactly(
                        "WEB-INF/two.xhtml:1: no page uses this file", "visit.xhtml:2: no file /WEB-INF/one.xhtml");
    }

    private static void writeFactWithBody(Path pages) throws IOException {
        write(
                pages,
                "WEB-INF/dh.taglib.xml",
                "<facelet-taglib><tag><tag-name>fact</tag-name><source>tags/fact.xhtml</source></tag></facelet-taglib>");
        write(
                pages,
                "WEB-INF/tags/fact.xhtml",
                page("<o:tagAttribute name=\"of\" /><b>#{of}</b><ui:insert name=\"head\" /><ui:insert />"));
    }

    private static List<String> problems(Path pages) throws IOException {
        Map<String, Type> beans = new HashMap<>(NamedBeans.under(CLASSES));
        beans.put("visitPage", VisitPage.class);
        MessageTexts texts = new MessageTexts(WORDS_OF_THE_TESTS, UnsaidKeys.none());
        return new PageChecker(pages, beans, texts).check();
    }

    private static String page(String content) {
        return "<ui:composition xmlns:ui=\"jakarta.faces.facelets\" xmlns:h=\"jakarta.faces.html\" xmlns:f=\"jakarta.faces.core\" xmlns:o=\"http://omnifaces.org/ui\" xmlns:dh=\"donghanh\">\n"
                + content + "\n</ui:composition>\n";
    }

    private static void write(Path pages, String name, String content) throws IOException {
        Path file = pages.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
