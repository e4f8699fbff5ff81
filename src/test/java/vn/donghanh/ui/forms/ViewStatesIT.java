package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** A session keeps the states of so many pages that forty tabs stay alive, and no more: it does not grow without end. */
class ViewStatesIT {
    private static final String PAGE = "/account/profile";
    private static final int PAGES = 90;
    private static final int STATES = 15;
    private static final int GONE = 409;

    private final HttpVisitor visitor =
            HttpVisitor.signedIn(Demonstration.address(), "report1", Demonstration.passphrase());

    @Test
    void theOldestPageIsForgotten() {
        List<OpenPage> pages = Stream.generate(() -> OpenPage.at(visitor, PAGE))
                .limit(PAGES + 1)
                .toList();
        assertThat(isKnown(pages.get(0))).isFalse();
        assertThat(isKnown(pages.get(1))).isTrue();
        assertThat(isKnown(pages.get(PAGES))).isTrue();
    }

    @Test
    void theOldestStateOfAPageIsForgotten() {
        OpenPage first = OpenPage.at(visitor, PAGE);
        OpenPage last = first;
        for (int i = 0; i < STATES; i++) {
            last = OpenPage.of(visitor, visitor.post(PAGE, state(last)));
        }
        assertThat(isKnown(first)).isFalse();
        assertThat(isKnown(last)).isTrue();
    }

    /** What is the same on each page is built for some answers and not for others. */
    @Test
    void componentsHaveTheSameNamesInEachAnswer() {
        visitor.get(PAGE);
        HttpVisitor.Answer opened = visitor.get(PAGE);
        HttpVisitor.Answer sent = visitor.post(PAGE, state(OpenPage.of(visitor, opened)));
        assertThat(givenNames(opened)).hasSizeGreaterThan(1).isEqualTo(givenNames(sent));
    }

    private static List<String> givenNames(HttpVisitor.Answer answer) {
        return answer.markup()
                .all(element -> element.id().contains("j_id"))
                .map(Markup.Element::id)
                .toList();
    }

    /** Of a page whose state is not known, the script is told to send the whole form. */
    private boolean isKnown(OpenPage page) {
        List<Map.Entry<String, String>> partial = Stream.concat(
                        Stream.of(
                                Map.entry("jakarta.faces.partial.ajax", "true"),
                                Map.entry("jakarta.faces.partial.execute", "@none")),
                        state(page).stream())
                .toList();
        return visitor.ajax(PAGE, partial).status() != GONE;
    }

    private static List<Map.Entry<String, String>> state(OpenPage page) {
        return List.of(Map.entry(OpenPage.STATE, page.state()), Map.entry(OpenPage.NONCE, page.nonce()));
    }
}
