package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a choice draws anew must have been sent with it: a field that was not sent loses what somebody typed in it. */
class TypedTextInPagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<String> RENEWED_ON_PURPOSE = Set.of(
            // which case stays is asked again, once two cases are said to be the same person
            "WEB-INF/casemerge/compare.xhtml#verdict loses #kept",
            // read with the client was the slip for another partner, or with another name
            "WEB-INF/partnerbusiness/send.xhtml#name loses #read",
            "WEB-INF/partnerbusiness/send.xhtml#recipient loses #read",
            // the client said yes to what another channel reveals
            "loan/channels.xhtml#channel loses #reveal",
            // another deadline ends in other ways
            "intake/screening.xhtml#clock loses #how",
            // another service is counted in another unit, and has other amounts and matters
            "WEB-INF/service/form.xhtml#livelihood loses #unit",
            "WEB-INF/service/form.xhtml#kind loses #legalMatter",
            "WEB-INF/service/form.xhtml#kind loses #minutes",
            "WEB-INF/service/form.xhtml#kind loses #next",
            "WEB-INF/service/form.xhtml#kind loses #quantity",
            "WEB-INF/service/form.xhtml#kind loses #unit");

    @Test
    void nothingTypedIsLostByAChoice() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Node page : pages()) {
            page.forEach(node -> node.lost().forEach(field -> found.add(node.parent + " loses #" + field.id())));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(RENEWED_ON_PURPOSE);
    }

    private static List<Node> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> Node.page(file, null))
                    .toList();
        }
    }

    /** An element of a page together with what the page includes. */
    private record Node(String file, PageElement element, @Nullable Node parent, List<Node> children) {
        private static final Set<String> LIBRARIES = Set.of("primefaces", "jakarta.faces.html");

        static Node page(Path file, @Nullable Node includedBy) {
            return of(PAGES.relativize(file).toString(), PageReader.read(file), includedBy);
        }

        private static Node of(String file, PageElement element, @Nullable Node parent) {
            Node node = new Node(file, element, parent, new ArrayList<>());
            element.children().forEach(child -> node.children.add(of(file, child, node)));
            String included = element.attribute("src");
            if (element.is(PageElement.FACELETS, "include") && included != null && !included.contains("#{")) {
                node.children.add(page(PAGES.resolve(included.substring(1)), node));
            }
            return node;
        }

        void forEach(Consumer<Node> action) {
            action.accept(this);
            children.forEach(child -> child.forEach(action));
        }

        private List<Node> all(Predicate<Node> wanted) {
            List<Node> found = new ArrayList<>();
            forEach(node -> {
                if (wanted.test(node)) {
                    found.add(node);
                }
            });
            return found;
        }

        /** The fields that a choice draws anew although they were not sent with it. */
        Set<Node> lost() {
            String sent = attribute("process", "@this");
            Set<Node> lost = new LinkedHashSet<>();
            if (isAjax() && !sent.equals("@form")) {
                named(attribute("update", "")).forEach(drawn -> lost.addAll(drawn.all(Node::isUnsentField)));
                named(sent).forEach(part -> lost.removeAll(part.all(Node::isUnsentField)));
            }
            return lost;
        }

        private boolean isAjax() {
            return element.name().equals("ajax");
        }

        private String id() {
            return attribute("id", "");
        }

        private String attribute(String name, String otherwise) {
            return Objects.requireNonNullElse(element.attribute(name), otherwise);
        }

        /** The nearest elements of these names; names of other pages, and those that are calculated, are not found. */
        private List<Node> named(String names) {
            return Stream.of(names.split(" "))
                    .map(name -> name.substring(name.lastIndexOf(':') + 1))
                    .flatMap(name -> nearest(
                            name.equals("@form")
                                    ? node -> node.element.name().equals("form")
                                    : node -> name.equals(node.id())))
                    .toList();
        }

        private Stream<Node> nearest(Predicate<Node> wanted) {
            for (Node around = parent; around != null; around = around.parent) {
                List<Node> found = wanted.test(around) ? List.of(around) : around.all(wanted);
                if (!found.isEmpty()) {
                    return found.stream();
                }
            }
            return Stream.of();
        }

        /** Whether it holds what is not sent as soon as it changes. */
        private boolean isUnsentField() {
            String name = element.name();
            boolean field = element.namespace().equals(PageElement.OWN)
                    ? name.equals("choice") || name.equals("choices")
                    : LIBRARIES.contains(element.namespace())
                            && (name.startsWith("input") || name.startsWith("select") || name.equals("password"))
                            && !name.equals("inputHidden");
            return field && children.stream().noneMatch(Node::isAjax);
        }

        @Override
        public String toString() {
            return file + "#" + id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
