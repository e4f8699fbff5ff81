package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** Follows every visible link of the product, one page of each kind. A case in progress comes first, because it shows the most. */
final class LinkCrawl {
    /** One account of each role of the demonstration. */
    static final String[] EVERYBODY = {
        "duty1",
        "worker1",
        "counsellor1",
        "nurse1",
        "lead1",
        "director1",
        "health1",
        "partner1",
        "training1",
        "work1",
        "support1",
        "bank1",
        "auditor1",
        "report1",
        "programme1",
        "dpo1",
        "admin1"
    };

    private static final Pattern CODE = Pattern.compile("/(?=[^/]*[0-9-])[^/]+");
    private static final String CASES = "/worklist/list";

    private final HttpVisitor visitor;
    private final Set<String> known = new HashSet<>(Set.of("/"));
    private final Deque<String> ahead = new ArrayDeque<>();

    private boolean throughEveryState;

    private LinkCrawl(HttpVisitor visitor) {
        this.visitor = visitor;
    }

    /** For a signed-in visitor; no page is rendered in a browser. */
    static LinkCrawl of(HttpVisitor visitor) {
        return new LinkCrawl(visitor);
    }

    /** Also visits pages that are linked only from cases in another state than the first one. */
    LinkCrawl throughEveryState() {
        throughEveryState = true;
        return this;
    }

    /**
     * Visits all pages.
     *
     * @param look receives the address of each page and its markup
     */
    void everywhere(BiConsumer<String, Markup> look) {
        HttpVisitor.Answer first = visitor.get("/");
        boolean withCases = first.markup().links().contains(CASES);
        if (withCases) {
            rows(CASES).filter(row -> row.words().contains("Đang thực hiện")).forEach(row -> ahead.addAll(links(row)));
        }
        ahead.add(first.address());
        follow(look);
        if (withCases && throughEveryState) {
            addCasesOfEveryState();
            follow(look);
        }
        assertThat(known).as("kinds of pages").hasSizeGreaterThan(2);
    }

    private void follow(BiConsumer<String, Markup> look) {
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!known.add(kind(address))) {
                continue;
            }
            HttpVisitor.Answer answer = visitor.get(address);
            assertThat(answer.status()).as("status of the link " + address).isLessThan(400);
            Markup page = answer.markup();
            look.accept(address, page);
            page.links().stream().filter(LinkCrawl::isPage).forEach(ahead::add);
        }
    }

    /** Some pages are linked only in certain states of a case: visits the links of plan and closing of one case of each state. */
    private void addCasesOfEveryState() {
        Map<String, String> numbers = new HashMap<>();
        rows(CASES + "?stage=ANY").filter(row -> !links(row).isEmpty()).forEach(row -> {
            String address = links(row).get(0);
            String state = row.all(element -> element.name().equals("td"))
                    .skip(1)
                    .map(Markup.Element::words)
                    .findFirst()
                    .orElseThrow();
            numbers.putIfAbsent(state, address.substring(address.lastIndexOf('/')));
        });
        for (String number : numbers.values()) {
            visitor.get("/casefile/overview" + number).markup().links().stream()
                    .filter(link -> link.startsWith("/plan/view") || link.startsWith("/closing/closing"))
                    .distinct()
                    .forEach(part -> visitor.get(part).markup().links().stream()
                            .filter(LinkCrawl::isPage)
                            .forEach(ahead::add));
        }
    }

    /** Links to pages, without links to files. */
    private static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.contains("jakarta.faces.resource")
                && !link.startsWith("/document/download/");
    }

    private Stream<Markup.Element> rows(String list) {
        return visitor.get(list).markup().all(element -> element.name().equals("tr"));
    }

    private static List<String> links(Markup.Element row) {
        return row.all(element -> element.name().equals("a"))
                .map(element -> element.attribute("href"))
                .filter(LinkCrawl::isPage)
                .toList();
    }

    /** The address without the reference of its record: the overview of every case is one kind of page. */
    static String kind(String address) {
        return CODE.matcher(address.replaceFirst("[?#].*", "")).replaceAll("");
    }
}
