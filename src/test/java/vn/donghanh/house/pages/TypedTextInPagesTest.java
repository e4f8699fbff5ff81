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

/** What a choice or a button draws anew must have been sent with it: a field that was not sent loses what somebody typed in it. */
class TypedTextInPagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    private static final Set<String> CHOSEN_ANEW_ON_PURPOSE = Set.of(
            // which case stays is asked again, once two cases are said to be the same person
            "WEB-INF/casemerge/compare.xhtml#verdict loses #kept",
            // the client said yes to what another channel reveals
            "loan/channels.xhtml#channel loses #reveal",
            // a no bears on another consent
            "WEB-INF/consent/answer.xhtml#scope loses #no",
            "WEB-INF/consent/answer.xhtml#named loses #no",
            // the day belongs to the consent that is withdrawn
            "WEB-INF/consent/lines.xhtml#withdraw loses #withdrawnOn",
            "consent/consents.xhtml#keep loses #withdrawnOn",
            // another deadline ends in other ways
            "intake/screening.xhtml#clock loses #how",
            // what is given for a livelihood has its usual unit
            "WEB-INF/service/form.xhtml#livelihood loses #unit",
            // the button enters the day
            "WEB-INF/partnerbusiness/steps.xhtml#choose loses #day");

    /** What is on a slip, or who gets it: that it was read with the client is said anew. */
    private static final Set<String> CHANGES_THE_SLIP = Set.of(
            "WEB-INF/partnerbusiness/send.xhtml#agree",
            "WEB-INF/partnerbusiness/send.xhtml#agreeIdentity",
            "WEB-INF/partnerbusiness/send.xhtml#name",
            "WEB-INF/partnerbusiness/send.xhtml#recipient",
            "WEB-INF/supportreferral/lines.xhtml#children",
            "WEB-INF/supportreferral/lines.xhtml#lines",
            "WEB-INF/supportreferral/lines.xhtml#visitOn",
            "WEB-INF/training/fee.xhtml#fee",
            "placement/introduction.xhtml#meetOn",
            "referral/send.xhtml#exposure",
            "referral/send.xhtml#exposureTime",
            "referral/send.xhtml#fields",
            "referral/send.xhtml#named",
            "referral/send.xhtml#note",
            "referral/send.xhtml#priority",
            "referral/send.xhtml#type",
            "referral/send.xhtml#wish",
            "referral/send.xhtml#wishDays",
            "referral/send.xhtml#wishParts");

    /** A button that is shown only while the fields are not, as it opens them. */
    private static final Set<String> OPENS_THE_FIELDS = Set.of(
            "WEB-INF/assessment/read.xhtml#ask",
            "WEB-INF/casemerge/merged.xhtml#choose",
            "WEB-INF/note/draft.xhtml#resume",
            "WEB-INF/plan/goal.xhtml#record",
            "WEB-INF/service/waiting.xhtml#decide",
            "identity/identity.xhtml#edit",
            "identity/identity.xhtml#more",
            "note/contact.xhtml#cardRead",
            "referral/view.xhtml#ask",
            "service/livelihood.xhtml#open");

    /** A button that says that it leaves the fields, or discards what is in them. */
    private static final Set<String> LEAVES_THE_FIELDS = Set.of(
            "WEB-INF/identity/edit.xhtml#leave",
            "WEB-INF/plan/goal.xhtml#closeProgress",
            "WEB-INF/service/waiting.xhtml#close",
            "document/forms.xhtml#cancel",
            "document/share.xhtml#change",
            "referral/view.xhtml#leave");

    @Test
    void nothingTypedIsLostByAChoiceOrAButton() throws IOException {
        Set<String> lost = new TreeSet<>();
        Set<String> buttons = new TreeSet<>();
        for (Node page : pages()) {
            page.forEach(node -> node.lost().forEach(field -> {
                lost.add(node.source() + " loses #" + field.id());
                buttons.add(node.source().toString());
            }));
        }
        assertThat(buttons).containsAll(OPENS_THE_FIELDS).containsAll(LEAVES_THE_FIELDS);
        lost.removeIf(loss -> Stream.concat(OPENS_THE_FIELDS.stream(), LEAVES_THE_FIELDS.stream())
                .anyMatch(button -> loss.startsWith(button + " ")));
        assertThat(lost)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                CHOSEN_ANEW_ON_PURPOSE.stream(),
                                CHANGES_THE_SLIP.stream().map(part -> part + " loses #read"))
                        .toList());
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
            String included = element.is(PageElement.FACELETS, "include")
                    ? element.attribute("src")
                    : element.is(PageElement.FACELETS, "decorate") ? element.attribute("template") : null;
            if (included != null && !included.contains("#{")) {
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

        /** The fields that a choice or a button draws anew although they were not sent with it. */
        Set<Node> lost() {
            Set<Node> lost = new LinkedHashSet<>();
            if (isAjax() || isButton() || isRemoval()) {
                named(attribute("update", isRemoval() ? "@form" : ""))
                        .forEach(drawn -> lost.addAll(drawn.all(Node::isUnsentField)));
                named(attribute("process", isAjax() ? "@this" : "@form"))
                        .forEach(part -> lost.removeAll(part.all(Node::isUnsentField)));
            }
            return lost;
        }

        /** The choice of an Ajax request, or the button. */
        Node source() {
            return isAjax() && parent != null ? parent : this;
        }

        private boolean isButton() {
            return LIBRARIES.contains(element.namespace()) && element.name().startsWith("command");
        }

        /** The buttons of the question before something is removed. */
        private boolean isRemoval() {
            return element.is(PageElement.OWN, "removal");
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
                    .flatMap(name -> name.startsWith(":")
                            ? root().all(node -> node.isNamed(name)).stream()
                            : nearest(node -> node.isNamed(name)))
                    .toList();
        }

        private boolean isNamed(String name) {
            return name.equals("@form")
                    ? element.name().equals("form")
                    : name.substring(name.lastIndexOf(':') + 1).equals(id());
        }

        private Node root() {
            return parent == null ? this : parent.root();
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
