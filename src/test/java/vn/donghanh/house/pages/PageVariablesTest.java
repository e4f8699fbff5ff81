package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variable of a page is called after what it holds: {@code reason} of {@code page.reasons}, not a pronoun, an adverb or a participle. */
class PageVariablesTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    /** The element of a repetition or of a list of choices. */
    private static final Set<String> RETIRED = Set.of(
            "one",
            "each",
            "this",
            "it",
            "why",
            "how",
            "who",
            "what",
            "which",
            "when",
            "where",
            "other",
            "own",
            "mine",
            "hers",
            "old",
            "recent",
            "given",
            "held",
            "found",
            "kept",
            "left",
            "said",
            "seer",
            "sent",
            "shown",
            "told",
            "planned",
            "recordable",
            "lot",
            "move",
            "way",
            "x",
            "e",
            "c",
            "i");

    /** Parameters of fragments may say whether something holds ({@code own}, {@code shown}); these say nothing of what they hold either. */
    private static final Set<String> RETIRED_PARAMETERS = Set.of(
            "one",
            "each",
            "this",
            "it",
            "why",
            "how",
            "which",
            "of",
            "seven",
            "told",
            "hers",
            "mine",
            "lot",
            "judged",
            "deciding",
            "written");

    @Test
    void variablesOfPagesSayWhatTheyHold() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        assertThat(pages).hasSizeGreaterThan(200).allSatisfy(page -> assertThat(retired(page))
                .isEmpty());
    }

    @Test
    void pronounAndParticipleAreDetected(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("list.xhtml"),
                """
                <ui:composition xmlns:ui="jakarta.faces.facelets" xmlns:f="jakarta.faces.core">
                  <ui:include src="a.xhtml"><ui:param name="of" value="CASE" /><ui:param name="shown" value="true" /></ui:include>
                  <ui:repeat value="#{page.tasks()}" var="task">
                    <f:selectItems value="#{task.reasons()}" var="one" />
                  </ui:repeat>
                  <ui:repeat value="#{page.letters()}" var="sent">#{sent}</ui:repeat>
                </ui:composition>
                """);
        assertThat(retired(page)).containsExactly("2: of", "4: one", "6: sent");
    }

    private static List<String> retired(Path page) {
        List<String> found = new ArrayList<>();
        collect(PageReader.read(page), found);
        return found;
    }

    private static void collect(PageElement element, List<String> found) {
        boolean isParameter = element.is(PageElement.FACELETS, "param");
        String name = element.attribute(isParameter ? "name" : "var");
        if (name != null && (isParameter ? RETIRED_PARAMETERS : RETIRED).contains(name)) {
            found.add(element.firstLine() + ": " + name);
        }
        element.children().forEach(child -> collect(child, found));
    }
}
